module softmax(i_command__valid, i__payload, i__valid, o__ready, clk, rst, i_command__ready, i__ready, o__payload, o__valid, i_command__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  reg \$100 ;
  reg [4:0] \$101 ;
  reg [4:0] \$102 ;
  reg \$103 ;
  reg [6:0] \$104 ;
  reg [5:0] \$105 ;
  reg [5:0] \$106 ;
  reg [2:0] \$107 ;
  reg \$108 ;
  reg \$109 ;
  wire \$11 ;
  reg [15:0] \$110 ;
  reg [15:0] \$111 ;
  reg [7:0] \$112 ;
  reg [7:0] \$113 ;
  reg \$114 ;
  reg \$115 ;
  reg \$116 ;
  reg \$117 ;
  reg \$118 ;
  reg \$119 ;
  wire \$12 ;
  reg \$120 ;
  wire [4:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [7:0] \$16 ;
  wire [8:0] \$17 ;
  wire [6:0] \$18 ;
  wire [7:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire [5:0] \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire [5:0] \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire [5:0] \$31 ;
  wire [5:0] \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire [18:0] \$35 ;
  wire [18:0] \$36 ;
  wire [18:0] \$37 ;
  wire [19:0] \$38 ;
  wire [16:0] \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire [4:0] \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire [6:0] \$47 ;
  wire \$48 ;
  wire [6:0] \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire [6:0] \$51 ;
  wire [6:0] \$52 ;
  wire [6:0] \$53 ;
  wire [6:0] \$54 ;
  wire [6:0] \$55 ;
  wire [7:0] \$56 ;
  wire [7:0] \$57 ;
  wire [6:0] \$58 ;
  wire [6:0] \$59 ;
  wire \$6 ;
  wire [3:0] \$60 ;
  wire [3:0] \$61 ;
  wire [3:0] \$62 ;
  wire \$63 ;
  reg [6:0] \$64 ;
  reg [5:0] \$65 ;
  reg [23:0] \$66 ;
  reg \$67 ;
  reg \$68 ;
  reg \$69 ;
  wire \$7 ;
  reg \$70 ;
  reg \$71 ;
  reg \$72 ;
  reg \$73 ;
  reg \$74 ;
  reg \$75 ;
  reg \$76 ;
  reg \$77 ;
  wire [3:0] \$78 ;
  wire [3:0] \$79 ;
  wire \$8 ;
  wire [3:0] \$80 ;
  wire [3:0] \$81 ;
  wire [3:0] \$82 ;
  wire [3:0] \$83 ;
  wire [3:0] \$84 ;
  wire [3:0] \$85 ;
  wire [3:0] \$86 ;
  wire [3:0] \$87 ;
  wire [3:0] \$88 ;
  reg [4:0] \$89 ;
  wire \$9 ;
  reg \$90 ;
  reg \$91 ;
  reg \$92 ;
  reg [56:0] \$93 ;
  reg \$94 ;
  reg [4:0] \$95 ;
  reg [4:0] \$96 ;
  reg [18:0] \$97 ;
  reg [15:0] \$98 ;
  reg \$99 ;
  wire accept;
  reg active = 1'h0;
  wire advance;
  reg [7:0] base_1 = 8'h00;
  reg [7:0] base_2 = 8'h00;
  wire [2:0] chunks;
  wire [2:0] \chunks$47 ;
  reg [6:0] chunks_under_way = 7'h00;
  wire [4:0] clipped;
  input clk;
  wire clk;
  wire [1:0] counted;
  reg [4:0] counted_left = 5'h00;
  wire done;
  wire \done$41 ;
  reg [4:0] entry = 5'h00;
  wire [5:0] exponent;
  wire [37:0] exponentials;
  wire finished;
  wire [2:0] flags;
  wire \flags.first ;
  wire \flags.last ;
  wire \flags.valid ;
  wire [27:0] head;
  wire [7:0] \head.base ;
  wire [2:0] \head.chunks ;
  wire \head.is_single ;
  wire [15:0] \head.reciprocal ;
  (* init = 24'h000000 *)
  wire [23:0] held;
  input [7:0] i__payload;
  wire [7:0] i__payload;
  wire [7:0] \i__payload.score ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  input [56:0] i_command__payload;
  wire [56:0] i_command__payload;
  wire \i_command__payload.is_causal ;
  wire [4:0] \i_command__payload.length ;
  wire [5:0] \i_command__payload.offset ;
  wire [15:0] \i_command__payload.rows ;
  wire [23:0] \i_command__payload.scale ;
  wire [4:0] \i_command__payload.valid ;
  output i_command__ready;
  wire i_command__ready;
  input i_command__valid;
  wire i_command__valid;
  reg [2:0] index = 3'h0;
  reg is_causal = 1'h0;
  reg is_first = 1'h0;
  reg \is_first$55  = 1'h1;
  wire is_last;
  wire \is_last$54 ;
  reg is_loaded = 1'h0;
  reg is_next_last = 1'h0;
  reg is_pending = 1'h0;
  reg is_prepared = 1'h0;
  wire issue;
  wire issued__ready;
  wire issued__valid;
  reg last_1 = 1'h0;
  reg last_2 = 1'h0;
  reg last_3 = 1'h0;
  reg last_4 = 1'h0;
  reg last_5 = 1'h0;
  reg last_6 = 1'h0;
  reg last_7 = 1'h0;
  reg [4:0] length = 5'h00;
  wire [23:0] load;
  wire [3:0] \load.address ;
  wire \load.en ;
  wire [18:0] \load.entry ;
  wire [5:0] \load.entry.exponent ;
  wire [12:0] \load.entry.mantissa ;
  reg [3:0] load_address_1 = 4'h0;
  reg [3:0] load_address_10 = 4'h0;
  reg [3:0] load_address_11 = 4'h0;
  reg [3:0] load_address_2 = 4'h0;
  reg [3:0] load_address_3 = 4'h0;
  reg [3:0] load_address_4 = 4'h0;
  reg [3:0] load_address_5 = 4'h0;
  reg [3:0] load_address_6 = 4'h0;
  reg [3:0] load_address_7 = 4'h0;
  reg [3:0] load_address_8 = 4'h0;
  reg [3:0] load_address_9 = 4'h0;
  reg load_en_1 = 1'h0;
  reg load_en_10 = 1'h0;
  reg load_en_11 = 1'h0;
  reg load_en_2 = 1'h0;
  reg load_en_3 = 1'h0;
  reg load_en_4 = 1'h0;
  reg load_en_5 = 1'h0;
  reg load_en_6 = 1'h0;
  reg load_en_7 = 1'h0;
  reg load_en_8 = 1'h0;
  reg load_en_9 = 1'h0;
  reg loading = 1'h0;
  wire [12:0] mantissa;
  reg [4:0] new_length = 5'h00;
  reg [4:0] new_valid = 5'h00;
  output [16:0] o__payload;
  wire [16:0] o__payload;
  wire \o__payload.last ;
  wire [15:0] \o__payload.probability ;
  input o__ready;
  wire o__ready;
  output o__valid;
  wire o__valid;
  reg [56:0] pending = 57'h000000000000000;
  wire \pending.is_causal ;
  wire [4:0] \pending.length ;
  wire [5:0] \pending.offset ;
  wire [15:0] \pending.rows ;
  wire [23:0] \pending.scale ;
  wire [4:0] \pending.valid ;
  wire pop;
  wire [15:0] probability;
  reg [18:0] reach = 19'h00000;
  reg [5:0] read_index = 6'h00;
  reg [15:0] reciprocal_1 = 16'h0000;
  reg [15:0] reciprocal_2 = 16'h0000;
  wire row_starts;
  reg [15:0] rows_left = 16'h0000;
  reg [5:0] rows_under_way = 6'h00;
  input rst;
  wire rst;
  reg [23:0] scale = 24'h000000;
  wire [3:0] score;
  wire [7:0] scores;
  reg [4:0] scores_left = 5'h00;
  wire start;
  wire [2:0] top;
  wire [2:0] \top$43 ;
  wire [31:0] total;
  wire [31:0] \total$45 ;
  reg [6:0] valid = 7'h00;
  wire \valid$52 ;
  reg [4:0] \valid$84  = 5'h00;
  wire write_en;
  reg [5:0] write_index = 6'h00;
  assign accept = i__valid & i__ready;
  assign i_command__ready = ~ is_pending;
  assign is_last = scores_left <= 2'h2;
  assign \$1  = accept & is_last;
  assign \$2  = rows_left == 1'h1;
  assign finished = \$1  & \$2 ;
  assign \$3  = ~ active;
  assign \$4  = \$3  | finished;
  assign start = is_prepared & \$4 ;
  assign \$5  = ~ loading;
  assign \$6  = active & \$5 ;
  assign \$7  = chunks_under_way != 7'h40;
  assign \$8  = rows_under_way != 6'h20;
  assign \$9  = \$7  & \$8 ;
  assign \$10  = chunks_under_way != 7'h40;
  assign \$11  = is_first ? \$9  : \$10 ;
  assign i__ready = \$6  & \$11 ;
  assign row_starts = accept & is_first;
  assign \$12  = counted_left > 2'h2;
  assign \$13  = \$12  ? 5'h02 : counted_left;
  assign \$14  = pending[28:24] > 5'h10;
  assign clipped = \$14  ? 5'h10 : pending[28:24];
  assign \$15  = ~ valid[6];
  assign advance = \$15  | o__ready;
  assign issue = issued__valid & advance;
  assign \is_last$54  = \is_first$55  ? head[27] : is_next_last;
  assign pop = issue & \is_last$54 ;
  assign \$16  = chunks_under_way + accept;
  assign \$17  = \$16  - issue;
  assign \$18  = rows_under_way + row_starts;
  assign \$19  = \$18  - pop;
  assign \$20  = entry < 5'h10;
  assign \$21  = loading & \$20 ;
  assign \$22  = entry + 1'h1;
  assign \$23  = entry == 5'h1a;
  assign \$24  = scale == pending[23:0];
  assign \$25  = is_loaded & \$24 ;
  assign \$26  = ~ \$25 ;
  assign \$27  = start & \$26 ;
  assign \$28  = ~ is_pending;
  assign \$29  = scores_left - 2'h2;
  assign \$30  = counted_left > 2'h2;
  assign \$31  = counted_left - 2'h2;
  assign \$32  = \$30  ? \$31  : 6'h00;
  assign \$33  = $signed(reach) < $signed(1'h0);
  assign \$34  = $signed(reach) > $signed({ 1'h0, \valid$84  });
  assign \$35  = \$34  ? { 14'h0000, \valid$84  } : reach;
  assign \$36  = \$33  ? 19'h00000 : \$35 ;
  assign \$37  = is_causal ? \$36  : { 14'h0000, \valid$84  };
  assign \$38  = $signed(reach) + $signed(2'h1);
  assign \$39  = rows_left - 1'h1;
  assign \$40  = ~ start;
  assign \$41  = is_pending & \$40 ;
  assign \$42  = pending[33:29] > clipped;
  assign \$43  = \$42  ? clipped : pending[33:29];
  assign \$44  = | pending[28:24];
  assign \$45  = | pending[56:41];
  assign \$46  = \$44  & \$45 ;
  assign \$47  = $signed(pending[40:35]) + $signed(2'h1);
  assign \$48  = $signed(\$47 ) < $signed(1'h0);
  assign \$49  = $signed(pending[40:35]) + $signed(2'h1);
  assign \$50  = $signed(\$49 ) > $signed({ 1'h0, new_valid });
  assign \$51  = $signed(pending[40:35]) + $signed(2'h1);
  assign \$52  = \$50  ? { 2'h0, new_valid } : \$51 ;
  assign \$53  = \$48  ? 7'h00 : \$52 ;
  assign \$54  = pending[34] ? \$53  : { 2'h0, new_valid };
  assign \$55  = $signed(pending[40:35]) + $signed(3'h2);
  assign \$57  = \$56  | { 7'h00, issued__valid };
  assign \$58  = write_index + write_en;
  assign \$59  = read_index + 1'h1;
  assign \$60  = index + 1'h1;
  assign \$61  = \is_last$54  ? 4'h0 : \$60 ;
  assign \$62  = index + 1'h1;
  assign \$63  = \$62  == head[26:24];
  always @(posedge clk)
    chunks_under_way <= \$64 ;
  always @(posedge clk)
    rows_under_way <= \$65 ;
  always @(posedge clk)
    scale <= \$66 ;
  always @(posedge clk)
    load_en_1 <= \$67 ;
  always @(posedge clk)
    load_en_2 <= \$68 ;
  always @(posedge clk)
    load_en_3 <= \$69 ;
  always @(posedge clk)
    load_en_4 <= \$70 ;
  always @(posedge clk)
    load_en_5 <= \$71 ;
  always @(posedge clk)
    load_en_6 <= \$72 ;
  always @(posedge clk)
    load_en_7 <= \$73 ;
  always @(posedge clk)
    load_en_8 <= \$74 ;
  always @(posedge clk)
    load_en_9 <= \$75 ;
  always @(posedge clk)
    load_en_10 <= \$76 ;
  always @(posedge clk)
    load_en_11 <= \$77 ;
  always @(posedge clk)
    load_address_1 <= \$78 ;
  always @(posedge clk)
    load_address_2 <= \$79 ;
  always @(posedge clk)
    load_address_3 <= \$80 ;
  always @(posedge clk)
    load_address_4 <= \$81 ;
  always @(posedge clk)
    load_address_5 <= \$82 ;
  always @(posedge clk)
    load_address_6 <= \$83 ;
  always @(posedge clk)
    load_address_7 <= \$84 ;
  always @(posedge clk)
    load_address_8 <= \$85 ;
  always @(posedge clk)
    load_address_9 <= \$86 ;
  always @(posedge clk)
    load_address_10 <= \$87 ;
  always @(posedge clk)
    load_address_11 <= \$88 ;
  always @(posedge clk)
    entry <= \$89 ;
  always @(posedge clk)
    loading <= \$90 ;
  always @(posedge clk)
    is_loaded <= \$91 ;
  always @(posedge clk)
    is_pending <= \$92 ;
  always @(posedge clk)
    pending <= \$93 ;
  always @(posedge clk)
    is_first <= \$94 ;
  always @(posedge clk)
    scores_left <= \$95 ;
  always @(posedge clk)
    counted_left <= \$96 ;
  always @(posedge clk)
    reach <= \$97 ;
  always @(posedge clk)
    rows_left <= \$98 ;
  always @(posedge clk)
    active <= \$99 ;
  always @(posedge clk)
    is_prepared <= \$100 ;
  always @(posedge clk)
    new_length <= clipped;
  always @(posedge clk)
    new_valid <= \$43 ;
  always @(posedge clk)
    length <= \$101 ;
  always @(posedge clk)
    \valid$84  <= \$102 ;
  always @(posedge clk)
    is_causal <= \$103 ;
  always @(posedge clk)
    valid <= \$104 ;
  always @(posedge clk)
    write_index <= \$105 ;
  always @(posedge clk)
    read_index <= \$106 ;
  always @(posedge clk)
    index <= \$107 ;
  always @(posedge clk)
    \is_first$55  <= \$108 ;
  always @(posedge clk)
    is_next_last <= \$109 ;
  always @(posedge clk)
    reciprocal_1 <= \$110 ;
  always @(posedge clk)
    reciprocal_2 <= \$111 ;
  always @(posedge clk)
    base_1 <= \$112 ;
  always @(posedge clk)
    base_2 <= \$113 ;
  always @(posedge clk)
    last_1 <= \$114 ;
  always @(posedge clk)
    last_2 <= \$115 ;
  always @(posedge clk)
    last_3 <= \$116 ;
  always @(posedge clk)
    last_4 <= \$117 ;
  always @(posedge clk)
    last_5 <= \$118 ;
  always @(posedge clk)
    last_6 <= \$119 ;
  always @(posedge clk)
    last_7 <= \$120 ;
  softmax_exponential exponential (
    .clk(clk),
    .exponent(exponent),
    .mantissa(mantissa),
    .rst(rst),
    .scale(scale),
    .score(entry[3:0])
  );
  softmax_output_lanes output_lanes_0 (
    .base(base_2),
    .clk(clk),
    .en(advance),
    .exponential(exponentials),
    .probability(probability),
    .read_address(read_index),
    .reciprocal(reciprocal_2),
    .rst(rst),
    .write_address(write_index),
    .write_en(write_en)
  );
  softmax_row_unit row_unit (
    .chunks(chunks),
    .clk(clk),
    .done(done),
    .head(head),
    .pop(pop),
    .rst(rst),
    .top(top),
    .total(total),
    .valid(issued__valid)
  );
  softmax_statistics statistics (
    .chunks(chunks),
    .clk(clk),
    .counted(\$13 [1:0]),
    .done(done),
    .exponentials(exponentials),
    .flags(flags),
    .load(load),
    .rst(rst),
    .scores(i__payload),
    .top(top),
    .total(total),
    .write_en(write_en)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = \$17 [6:0];
    if (rst) begin
      \$64  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = \$19 [5:0];
    if (rst) begin
      \$65  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$66  = scale;
    if (start) begin
      \$66  = pending[23:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = \$21 ;
    if (rst) begin
      \$67  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = load_en_1;
    if (rst) begin
      \$68  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = load_en_2;
    if (rst) begin
      \$69  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = load_en_3;
    if (rst) begin
      \$70  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = load_en_4;
    if (rst) begin
      \$71  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = load_en_5;
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = load_en_6;
    if (rst) begin
      \$73  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = load_en_7;
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = load_en_8;
    if (rst) begin
      \$75  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = load_en_9;
    if (rst) begin
      \$76  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = load_en_10;
    if (rst) begin
      \$77  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$89  = entry;
    if (loading) begin
      \$89  = \$22 [4:0];
    end
    if (\$27 ) begin
      \$89  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$90  = loading;
    if (loading) begin
      if (\$23 ) begin
        \$90  = 1'h0;
      end
    end
    if (\$27 ) begin
      \$90  = 1'h1;
    end
    if (rst) begin
      \$90  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$91  = is_loaded;
    if (\$27 ) begin
      \$91  = 1'h1;
    end
    if (rst) begin
      \$91  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$92  = is_pending;
    if (\$28 ) begin
      \$92  = i_command__valid;
    end
    if (start) begin
      \$92  = 1'h0;
    end
    if (rst) begin
      \$92  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$93  = pending;
    if (\$28 ) begin
      \$93  = i_command__payload;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$94  = is_first;
    if (accept) begin
      \$94  = is_last;
    end
    if (start) begin
      \$94  = 1'h1;
    end
    if (rst) begin
      \$94  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$95  = scores_left;
    if (accept) begin
      \$95  = \$29 [4:0];
      if (is_last) begin
        \$95  = length;
      end
    end
    if (start) begin
      \$95  = new_length;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$96  = counted_left;
    if (accept) begin
      \$96  = \$32 [4:0];
      if (is_last) begin
        \$96  = \$37 [4:0];
      end
    end
    if (start) begin
      \$96  = \$54 [4:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$97  = reach;
    if (accept) begin
      if (is_last) begin
        \$97  = \$38 [18:0];
      end
    end
    if (start) begin
      \$97  = { \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55 [6], \$55  };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$98  = rows_left;
    if (accept) begin
      if (is_last) begin
        \$98  = \$39 [15:0];
      end
    end
    if (start) begin
      \$98  = pending[56:41];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$99  = active;
    if (finished) begin
      \$99  = 1'h0;
    end
    if (start) begin
      \$99  = \$46 ;
    end
    if (rst) begin
      \$99  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$100  = \$41 ;
    if (rst) begin
      \$100  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$101  = length;
    if (start) begin
      \$101  = new_length;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$102  = \valid$84 ;
    if (start) begin
      \$102  = new_valid;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$103  = is_causal;
    if (start) begin
      \$103  = pending[34];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$104  = valid;
    if (advance) begin
      \$104  = \$57 [6:0];
    end
    if (rst) begin
      \$104  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$105  = \$58 [5:0];
    if (rst) begin
      \$105  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$106  = read_index;
    if (issue) begin
      \$106  = \$59 [5:0];
    end
    if (rst) begin
      \$106  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$107  = index;
    if (issue) begin
      \$107  = \$61 [2:0];
    end
    if (rst) begin
      \$107  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$108  = \is_first$55 ;
    if (issue) begin
      \$108  = \is_last$54 ;
    end
    if (rst) begin
      \$108  = 1'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$109  = is_next_last;
    if (issue) begin
      \$109  = \$63 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$110  = reciprocal_1;
    if (advance) begin
      \$110  = head[15:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$111  = reciprocal_2;
    if (advance) begin
      \$111  = reciprocal_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$112  = base_1;
    if (advance) begin
      \$112  = head[23:16];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$113  = base_2;
    if (advance) begin
      \$113  = base_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$114  = last_1;
    if (advance) begin
      \$114  = \is_last$54 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$115  = last_2;
    if (advance) begin
      \$115  = last_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$116  = last_3;
    if (advance) begin
      \$116  = last_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$117  = last_4;
    if (advance) begin
      \$117  = last_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$118  = last_5;
    if (advance) begin
      \$118  = last_4;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$119  = last_6;
    if (advance) begin
      \$119  = last_5;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$120  = last_7;
    if (advance) begin
      \$120  = last_6;
    end
  end
  assign score = entry[3:0];
  assign held = scale;
  assign counted = \$13 [1:0];
  assign scores = i__payload;
  assign \done$41  = done;
  assign \top$43  = top;
  assign \total$45  = total;
  assign \chunks$47  = chunks;
  assign issued__ready = advance;
  assign \valid$52  = issued__valid;
  assign o__valid = valid[6];
  assign \i_command__payload.scale  = i_command__payload[23:0];
  assign \i_command__payload.length  = i_command__payload[28:24];
  assign \i_command__payload.valid  = i_command__payload[33:29];
  assign \i_command__payload.is_causal  = i_command__payload[34];
  assign \i_command__payload.offset  = i_command__payload[40:35];
  assign \i_command__payload.rows  = i_command__payload[56:41];
  assign \i__payload.score  = i__payload;
  assign \o__payload.probability  = o__payload[15:0];
  assign \o__payload.last  = o__payload[16];
  assign \load.en  = load[0];
  assign \load.address  = load[4:1];
  assign \load.entry  = load[23:5];
  assign \load.entry.mantissa  = load[17:5];
  assign \load.entry.exponent  = load[23:18];
  assign \flags.valid  = flags[0];
  assign \flags.first  = flags[1];
  assign \flags.last  = flags[2];
  assign \pending.scale  = pending[23:0];
  assign \pending.length  = pending[28:24];
  assign \pending.valid  = pending[33:29];
  assign \pending.is_causal  = pending[34];
  assign \pending.offset  = pending[40:35];
  assign \pending.rows  = pending[56:41];
  assign \head.reciprocal  = head[15:0];
  assign \head.base  = head[23:16];
  assign \head.chunks  = head[26:24];
  assign \head.is_single  = head[27];
  assign \$88  = load_address_10;
  assign \$87  = load_address_9;
  assign \$86  = load_address_8;
  assign \$85  = load_address_7;
  assign \$84  = load_address_6;
  assign \$83  = load_address_5;
  assign \$82  = load_address_4;
  assign \$81  = load_address_3;
  assign \$80  = load_address_2;
  assign \$79  = load_address_1;
  assign \$78  = entry[3:0];
  assign o__payload[15:0] = probability;
  assign o__payload[16] = last_7;
  assign flags[2] = is_last;
  assign flags[1] = is_first;
  assign flags[0] = accept;
  assign load[23:18] = exponent;
  assign load[17:5] = mantissa;
  assign load[4:1] = load_address_11;
  assign load[0] = load_en_11;
  assign \$56  = { valid, 1'h0 };
endmodule

module softmax_exponential(scale, clk, rst, mantissa, exponent, score);
  reg \$auto$verilog_backend.cc:2355:dump_module$2 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire [29:0] \$1 ;
  wire [5:0] \$10 ;
  wire [5:0] \$11 ;
  wire [5:0] \$12 ;
  wire [13:0] \$2 ;
  wire [17:0] \$3 ;
  wire [24:0] \$4 ;
  reg [12:0] \$5 ;
  wire [5:0] \$6 ;
  wire [5:0] \$7 ;
  wire [5:0] \$8 ;
  wire [5:0] \$9 ;
  reg [19:0] argument = 20'h00000;
  input clk;
  wire clk;
  wire en;
  output [5:0] exponent;
  reg [5:0] exponent = 6'h00;
  reg [5:0] exponent_1 = 6'h00;
  reg [5:0] exponent_2 = 6'h00;
  reg [5:0] exponent_3 = 6'h00;
  reg [5:0] exponent_4 = 6'h00;
  reg [5:0] exponent_5 = 6'h00;
  reg [5:0] exponent_6 = 6'h00;
  (* init = 6'h00 *)
  wire [5:0] exponent_7;
  output [12:0] mantissa;
  reg [12:0] mantissa = 13'h0000;
  wire [28:0] p;
  wire [13:0] rounded;
  input rst;
  wire rst;
  input [23:0] scale;
  wire [23:0] scale;
  input [3:0] score;
  wire [3:0] score;
  wire [13:0] x;
  wire [16:0] y;
  assign \$1  = $signed(p) + $signed(10'h100);
  assign \$2  = \$3 [16] ? 14'h1fff : \$3 [16:3];
  assign \$3  = y + 3'h4;
  always @(posedge clk)
    argument <= \$1 [28:9];
  always @(posedge clk)
    mantissa <= \$5 ;
  always @(posedge clk)
    exponent_1 <= \$6 ;
  always @(posedge clk)
    exponent_2 <= \$7 ;
  always @(posedge clk)
    exponent_3 <= \$8 ;
  always @(posedge clk)
    exponent_4 <= \$9 ;
  always @(posedge clk)
    exponent_5 <= \$10 ;
  always @(posedge clk)
    exponent_6 <= \$11 ;
  always @(posedge clk)
    exponent <= \$12 ;
  softmax_polynomial_2 polynomial (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x(argument[13:0]),
    .y(y)
  );
  softmax_product product (
    .a(\$4 ),
    .b(score),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$5  = \$2 [12:0];
    if (rst) begin
      \$5  = 13'h0000;
    end
  end
  assign rounded = \$3 [16:3];
  assign exponent_7 = exponent;
  assign en = 1'h1;
  assign x = argument[13:0];
  assign \$12  = exponent_6;
  assign \$11  = exponent_5;
  assign \$10  = exponent_4;
  assign \$9  = exponent_3;
  assign \$8  = exponent_2;
  assign \$7  = exponent_1;
  assign \$6  = argument[19:14];
  assign \$4  = { 1'h0, scale };
endmodule

module softmax_multiplier(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$3 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire [16:0] \$1 ;
  reg [4:0] \$2 ;
  reg [11:0] \$3 ;
  reg [16:0] \$4 ;
  input [4:0] a;
  wire [4:0] a;
  reg [4:0] \a$6  = 5'h00;
  input [11:0] b;
  wire [11:0] b;
  reg [11:0] \b$7  = 12'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [16:0] p;
  reg [16:0] p = 17'h00000;
  (* init = 17'h00000 *)
  wire [16:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module softmax_multiplier_2(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$4 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [25:0] \$1 ;
  reg [13:0] \$2 ;
  reg [11:0] \$3 ;
  reg [25:0] \$4 ;
  input [13:0] a;
  wire [13:0] a;
  reg [13:0] \a$6  = 14'h0000;
  input [11:0] b;
  wire [11:0] b;
  reg [11:0] \b$7  = 12'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [25:0] p;
  reg [25:0] p = 26'h0000000;
  (* init = 26'h0000000 *)
  wire [25:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module softmax_multiplier_3(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$5 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  wire [20:0] \$1 ;
  reg [16:0] \$2 ;
  reg [3:0] \$3 ;
  reg [20:0] \$4 ;
  input [16:0] a;
  wire [16:0] a;
  reg [16:0] \a$6  = 17'h00000;
  input [3:0] b;
  wire [3:0] b;
  reg [3:0] \b$7  = 4'h0;
  input clk;
  wire clk;
  input en;
  wire en;
  output [20:0] p;
  reg [20:0] p = 21'h000000;
  (* init = 21'h000000 *)
  wire [20:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module softmax_multiplier_4(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$6 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  wire [11:0] \$1 ;
  reg [7:0] \$2 ;
  reg [3:0] \$3 ;
  reg [11:0] \$4 ;
  input [7:0] a;
  wire [7:0] a;
  reg [7:0] \a$6  = 8'h00;
  input [3:0] b;
  wire [3:0] b;
  reg [3:0] \b$7  = 4'h0;
  input clk;
  wire clk;
  input en;
  wire en;
  output [11:0] p;
  reg [11:0] p = 12'h000;
  (* init = 12'h000 *)
  wire [11:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module softmax_multiplier_5(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$7 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$7  = 0;
  wire [15:0] \$1 ;
  reg [4:0] \$2 ;
  reg [10:0] \$3 ;
  reg [15:0] \$4 ;
  input [4:0] a;
  wire [4:0] a;
  reg [4:0] \a$6  = 5'h00;
  input [10:0] b;
  wire [10:0] b;
  reg [10:0] \b$7  = 11'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [15:0] p;
  reg [15:0] p = 16'h0000;
  (* init = 16'h0000 *)
  wire [15:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module softmax_multiplier_6(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$8 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$8  = 0;
  wire [23:0] \$1 ;
  reg [12:0] \$2 ;
  reg [10:0] \$3 ;
  reg [23:0] \$4 ;
  input [12:0] a;
  wire [12:0] a;
  reg [12:0] \a$6  = 13'h0000;
  input [10:0] b;
  wire [10:0] b;
  reg [10:0] \b$7  = 11'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [23:0] p;
  reg [23:0] p = 24'h000000;
  (* init = 24'h000000 *)
  wire [23:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module softmax_multiplier_7(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$9 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$9  = 0;
  wire [29:0] \$1 ;
  reg [16:0] \$2 ;
  reg [12:0] \$3 ;
  reg [29:0] \$4 ;
  input [16:0] a;
  wire [16:0] a;
  reg [16:0] \a$6  = 17'h00000;
  input [12:0] b;
  wire [12:0] b;
  reg [12:0] \b$7  = 13'h0000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [29:0] p;
  reg [29:0] p = 30'h00000000;
  (* init = 30'h00000000 *)
  wire [29:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed(\a$6 ) * $signed({ 1'h0, \b$7  });
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module softmax_output_lane(write_address, exponential, en, read_address, reciprocal, base, clk, rst, probability, write_en);
  reg \$auto$verilog_backend.cc:2355:dump_module$10 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$10  = 0;
  wire [8:0] \$1 ;
  reg [7:0] \$10 ;
  reg [3:0] \$11 ;
  reg [12:0] \$12 ;
  reg [1:0] \$13 ;
  reg [12:0] \$14 ;
  reg [7:0] \$15 ;
  wire \$2 ;
  wire [7:0] \$3 ;
  wire [12:0] \$4 ;
  wire [12:0] \$5 ;
  wire [13:0] \$6 ;
  wire [13:0] \$7 ;
  wire [16:0] \$8 ;
  reg [18:0] \$9 ;
  input [7:0] base;
  wire [7:0] base;
  reg [3:0] clipped = 4'h0;
  input clk;
  wire clk;
  reg [12:0] coarse = 13'h0000;
  input en;
  wire en;
  input [18:0] exponential;
  wire [18:0] exponential;
  reg [18:0] \exponential$15  = 19'h00000;
  wire [5:0] \exponential$15.exponent ;
  wire [12:0] \exponential$15.mantissa ;
  reg [1:0] low = 2'h0;
  wire [29:0] p;
  output [7:0] probability;
  reg [7:0] probability = 8'h00;
  (* init = 19'h00000 *)
  wire [18:0] read_1;
  input [5:0] read_address;
  wire [5:0] read_address;
  wire [5:0] read_port__addr;
  wire [18:0] read_port__data;
  wire [5:0] \read_port__data.exponent ;
  wire [12:0] \read_port__data.mantissa ;
  wire read_port__en;
  input [15:0] reciprocal;
  wire [15:0] reciprocal;
  input rst;
  wire rst;
  reg [7:0] shift = 8'h00;
  reg [12:0] shifted = 13'h0000;
  input [5:0] write_address;
  wire [5:0] write_address;
  input write_en;
  wire write_en;
  wire [5:0] write_port__addr;
  wire [18:0] write_port__data;
  wire [5:0] \write_port__data.exponent ;
  wire [12:0] \write_port__data.mantissa ;
  wire write_port__en;
  reg [18:0] buffer [63:0];
  initial begin
    buffer[0] = 19'h00000;
    buffer[1] = 19'h00000;
    buffer[2] = 19'h00000;
    buffer[3] = 19'h00000;
    buffer[4] = 19'h00000;
    buffer[5] = 19'h00000;
    buffer[6] = 19'h00000;
    buffer[7] = 19'h00000;
    buffer[8] = 19'h00000;
    buffer[9] = 19'h00000;
    buffer[10] = 19'h00000;
    buffer[11] = 19'h00000;
    buffer[12] = 19'h00000;
    buffer[13] = 19'h00000;
    buffer[14] = 19'h00000;
    buffer[15] = 19'h00000;
    buffer[16] = 19'h00000;
    buffer[17] = 19'h00000;
    buffer[18] = 19'h00000;
    buffer[19] = 19'h00000;
    buffer[20] = 19'h00000;
    buffer[21] = 19'h00000;
    buffer[22] = 19'h00000;
    buffer[23] = 19'h00000;
    buffer[24] = 19'h00000;
    buffer[25] = 19'h00000;
    buffer[26] = 19'h00000;
    buffer[27] = 19'h00000;
    buffer[28] = 19'h00000;
    buffer[29] = 19'h00000;
    buffer[30] = 19'h00000;
    buffer[31] = 19'h00000;
    buffer[32] = 19'h00000;
    buffer[33] = 19'h00000;
    buffer[34] = 19'h00000;
    buffer[35] = 19'h00000;
    buffer[36] = 19'h00000;
    buffer[37] = 19'h00000;
    buffer[38] = 19'h00000;
    buffer[39] = 19'h00000;
    buffer[40] = 19'h00000;
    buffer[41] = 19'h00000;
    buffer[42] = 19'h00000;
    buffer[43] = 19'h00000;
    buffer[44] = 19'h00000;
    buffer[45] = 19'h00000;
    buffer[46] = 19'h00000;
    buffer[47] = 19'h00000;
    buffer[48] = 19'h00000;
    buffer[49] = 19'h00000;
    buffer[50] = 19'h00000;
    buffer[51] = 19'h00000;
    buffer[52] = 19'h00000;
    buffer[53] = 19'h00000;
    buffer[54] = 19'h00000;
    buffer[55] = 19'h00000;
    buffer[56] = 19'h00000;
    buffer[57] = 19'h00000;
    buffer[58] = 19'h00000;
    buffer[59] = 19'h00000;
    buffer[60] = 19'h00000;
    buffer[61] = 19'h00000;
    buffer[62] = 19'h00000;
    buffer[63] = 19'h00000;
  end
  always @(posedge clk) begin
    if (write_en)
      buffer[write_address] <= exponential;
  end
  reg [18:0] _0_;
  always @(posedge clk) begin
    if (en) begin
      _0_ <= buffer[read_address];
    end
  end
  assign read_port__data = _0_;
  assign \$1  = $signed(base) - $signed(\exponential$15 [18:13]);
  assign \$2  = shift > 4'hd;
  assign \$3  = \$2  ? 8'h0d : shift;
  assign \$4  = p[29:17] >> { clipped[3:2], 2'h0 };
  assign \$5  = coarse >> low;
  assign \$6  = shifted + 1'h1;
  always @(posedge clk)
    \exponential$15  <= \$9 ;
  always @(posedge clk)
    shift <= \$10 ;
  always @(posedge clk)
    clipped <= \$11 ;
  always @(posedge clk)
    coarse <= \$12 ;
  always @(posedge clk)
    low <= \$13 ;
  always @(posedge clk)
    shifted <= \$14 ;
  always @(posedge clk)
    probability <= \$15 ;
  softmax_product_2 product (
    .a(\$8 ),
    .b(\exponential$15 [12:0]),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$9  = \exponential$15 ;
    if (en) begin
      \$9  = read_port__data;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$10  = shift;
    if (en) begin
      \$10  = \$1 [7:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$11  = clipped;
    if (en) begin
      \$11  = \$3 [3:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$12  = coarse;
    if (en) begin
      \$12  = \$4 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$13  = low;
    if (en) begin
      \$13  = clipped[1:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$14  = shifted;
    if (en) begin
      \$14  = \$5 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$15  = probability;
    if (en) begin
      \$15  = \$7 [7:0];
    end
    if (rst) begin
      \$15  = 8'h00;
    end
  end
  assign write_port__en = write_en;
  assign write_port__addr = write_address;
  assign write_port__data = exponential;
  assign read_port__en = en;
  assign read_port__addr = read_address;
  assign read_1 = \exponential$15 ;
  assign \write_port__data.mantissa  = exponential[12:0];
  assign \write_port__data.exponent  = exponential[18:13];
  assign \exponential$15.mantissa  = \exponential$15 [12:0];
  assign \exponential$15.exponent  = \exponential$15 [18:13];
  assign \read_port__data.mantissa  = read_port__data[12:0];
  assign \read_port__data.exponent  = read_port__data[18:13];
  assign \$7  = { 1'h0, \$6 [13:1] };
  assign \$8  = { 1'h0, reciprocal };
endmodule

module softmax_output_lanes(write_en, write_address, en, read_address, reciprocal, base, clk, rst, probability, exponential);
  input [7:0] base;
  wire [7:0] base;
  input clk;
  wire clk;
  input en;
  wire en;
  input [37:0] exponential;
  wire [37:0] exponential;
  output [15:0] probability;
  wire [15:0] probability;
  wire [7:0] \probability$10 ;
  wire [7:0] \probability$11 ;
  input [5:0] read_address;
  wire [5:0] read_address;
  input [15:0] reciprocal;
  wire [15:0] reciprocal;
  input rst;
  wire rst;
  input [5:0] write_address;
  wire [5:0] write_address;
  input write_en;
  wire write_en;
  softmax_output_lane lane_0 (
    .base(base),
    .clk(clk),
    .en(en),
    .exponential(exponential[18:0]),
    .probability(\probability$10 ),
    .read_address(read_address),
    .reciprocal(reciprocal),
    .rst(rst),
    .write_address(write_address),
    .write_en(write_en)
  );
  softmax_output_lane lane_1 (
    .base(base),
    .clk(clk),
    .en(en),
    .exponential(exponential[37:19]),
    .probability(\probability$11 ),
    .read_address(read_address),
    .reciprocal(reciprocal),
    .rst(rst),
    .write_address(write_address),
    .write_en(write_en)
  );
  assign probability = { \probability$11 , \probability$10  };
endmodule

module softmax_polynomial(x, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$11 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$11  = 0;
  wire [14:0] \$1 ;
  reg [19:0] \$10 ;
  reg [19:0] \$11 ;
  reg [19:0] \$12 ;
  reg [19:0] \$13 ;
  wire [21:0] \$2 ;
  wire \$3 ;
  reg [11:0] \$4 ;
  reg [13:0] \$5 ;
  reg [13:0] \$6 ;
  reg [11:0] \$7 ;
  reg [11:0] \$8 ;
  reg [19:0] \$9 ;
  wire [4:0] a;
  wire [13:0] \a$20 ;
  wire [3:0] address;
  wire [3:0] \address$10 ;
  wire [3:0] \address$8 ;
  reg [11:0] b = 12'h000;
  reg [11:0] \b$21  = 12'h000;
  input clk;
  wire clk;
  reg [19:0] constant_0_1 = 20'h00000;
  reg [19:0] constant_0_2 = 20'h00000;
  reg [19:0] constant_0_3 = 20'h00000;
  reg [19:0] constant_0_4 = 20'h00000;
  reg [13:0] constant_1_1 = 14'h0000;
  reg [13:0] constant_1_2 = 14'h0000;
  wire [4:0] data;
  wire [13:0] \data$28 ;
  wire [19:0] \data$31 ;
  input en;
  wire en;
  wire \en$11 ;
  wire \en$19 ;
  wire \en$5 ;
  wire \en$7 ;
  wire \en$9 ;
  (* init = 12'h000 *)
  wire [11:0] offset;
  reg [11:0] offset_1_1 = 12'h000;
  (* init = 12'h000 *)
  wire [11:0] offset_1_2;
  wire [16:0] p;
  wire [25:0] \p$25 ;
  wire [19:0] partial_0;
  wire [13:0] partial_1;
  (* init = 20'h00000 *)
  wire [19:0] result;
  input rst;
  wire rst;
  input [15:0] x;
  wire [15:0] x;
  output [19:0] y;
  reg [19:0] y = 20'h00000;
  assign \$1  = $signed(constant_1_2) + $signed(p[16:8]);
  assign \$2  = $signed({ 1'h0, constant_0_4 }) + $signed(\p$25 [25:9]);
  assign \$3  = ~ x[11];
  always @(posedge clk)
    b <= \$4 ;
  always @(posedge clk)
    constant_1_1 <= \$5 ;
  always @(posedge clk)
    constant_1_2 <= \$6 ;
  always @(posedge clk)
    offset_1_1 <= \$7 ;
  always @(posedge clk)
    \b$21  <= \$8 ;
  always @(posedge clk)
    constant_0_1 <= \$9 ;
  always @(posedge clk)
    constant_0_2 <= \$10 ;
  always @(posedge clk)
    constant_0_3 <= \$11 ;
  always @(posedge clk)
    constant_0_4 <= \$12 ;
  always @(posedge clk)
    y <= \$13 ;
  softmax_rom coefficient_0 (
    .address(x[15:12]),
    .clk(clk),
    .data(\data$31 ),
    .en(en),
    .rst(rst)
  );
  softmax_rom_2 coefficient_1 (
    .address(x[15:12]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  softmax_rom_3 coefficient_2 (
    .address(x[15:12]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  softmax_multiplier_2 multiplier_0 (
    .a(\$1 [13:0]),
    .b(\b$21 ),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  softmax_multiplier multiplier_1 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$4  = b;
    if (en) begin
      \$4  = { \$3 , x[10:0] };
    end
    if (rst) begin
      \$4  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$5  = constant_1_1;
    if (en) begin
      \$5  = \data$28 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$6  = constant_1_2;
    if (en) begin
      \$6  = constant_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$7  = offset_1_1;
    if (en) begin
      \$7  = b;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$8  = \b$21 ;
    if (en) begin
      \$8  = offset_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$9  = constant_0_1;
    if (en) begin
      \$9  = \data$31 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$10  = constant_0_2;
    if (en) begin
      \$10  = constant_0_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$11  = constant_0_3;
    if (en) begin
      \$11  = constant_0_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$12  = constant_0_4;
    if (en) begin
      \$12  = constant_0_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$13  = y;
    if (en) begin
      \$13  = \$2 [19:0];
    end
  end
  assign \en$5  = en;
  assign address = x[15:12];
  assign \en$7  = en;
  assign \address$8  = x[15:12];
  assign \en$9  = en;
  assign \address$10  = x[15:12];
  assign \en$11  = en;
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [13:0];
  assign \en$19  = en;
  assign \a$20  = \$1 [13:0];
  assign offset_1_2 = \b$21 ;
  assign partial_0 = \$2 [19:0];
  assign result = y;
endmodule

module softmax_polynomial_2(x, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$12 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$12  = 0;
  wire [14:0] \$1 ;
  reg [15:0] \$10 ;
  reg [15:0] \$11 ;
  reg [15:0] \$12 ;
  reg [16:0] \$13 ;
  wire [17:0] \$2 ;
  wire \$3 ;
  reg [10:0] \$4 ;
  reg [12:0] \$5 ;
  reg [12:0] \$6 ;
  reg [10:0] \$7 ;
  reg [10:0] \$8 ;
  reg [15:0] \$9 ;
  wire [4:0] a;
  wire [12:0] \a$20 ;
  wire [2:0] address;
  wire [2:0] \address$10 ;
  wire [2:0] \address$8 ;
  reg [10:0] b = 11'h000;
  reg [10:0] \b$21  = 11'h000;
  input clk;
  wire clk;
  reg [15:0] constant_0_1 = 16'h0000;
  reg [15:0] constant_0_2 = 16'h0000;
  reg [15:0] constant_0_3 = 16'h0000;
  reg [15:0] constant_0_4 = 16'h0000;
  reg [12:0] constant_1_1 = 13'h0000;
  reg [12:0] constant_1_2 = 13'h0000;
  wire [4:0] data;
  wire [12:0] \data$28 ;
  wire [15:0] \data$31 ;
  input en;
  wire en;
  wire \en$11 ;
  wire \en$19 ;
  wire \en$5 ;
  wire \en$7 ;
  wire \en$9 ;
  (* init = 11'h000 *)
  wire [10:0] offset;
  reg [10:0] offset_1_1 = 11'h000;
  (* init = 11'h000 *)
  wire [10:0] offset_1_2;
  wire [15:0] p;
  wire [23:0] \p$25 ;
  wire [16:0] partial_0;
  wire [12:0] partial_1;
  (* init = 17'h00000 *)
  wire [16:0] result;
  input rst;
  wire rst;
  input [13:0] x;
  wire [13:0] x;
  output [16:0] y;
  reg [16:0] y = 17'h00000;
  assign \$1  = $signed({ 1'h0, constant_1_2 }) + $signed(p[15:8]);
  assign \$2  = $signed({ 1'h0, constant_0_4 }) + $signed(\p$25 [23:11]);
  assign \$3  = ~ x[10];
  always @(posedge clk)
    b <= \$4 ;
  always @(posedge clk)
    constant_1_1 <= \$5 ;
  always @(posedge clk)
    constant_1_2 <= \$6 ;
  always @(posedge clk)
    offset_1_1 <= \$7 ;
  always @(posedge clk)
    \b$21  <= \$8 ;
  always @(posedge clk)
    constant_0_1 <= \$9 ;
  always @(posedge clk)
    constant_0_2 <= \$10 ;
  always @(posedge clk)
    constant_0_3 <= \$11 ;
  always @(posedge clk)
    constant_0_4 <= \$12 ;
  always @(posedge clk)
    y <= \$13 ;
  softmax_rom_4 coefficient_0 (
    .address(x[13:11]),
    .clk(clk),
    .data(\data$31 ),
    .en(en),
    .rst(rst)
  );
  softmax_rom_5 coefficient_1 (
    .address(x[13:11]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  softmax_rom_6 coefficient_2 (
    .address(x[13:11]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  softmax_multiplier_6 multiplier_0 (
    .a(\$1 [12:0]),
    .b(\b$21 ),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  softmax_multiplier_5 multiplier_1 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$4  = b;
    if (en) begin
      \$4  = { \$3 , x[9:0] };
    end
    if (rst) begin
      \$4  = 11'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$5  = constant_1_1;
    if (en) begin
      \$5  = \data$28 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$6  = constant_1_2;
    if (en) begin
      \$6  = constant_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$7  = offset_1_1;
    if (en) begin
      \$7  = b;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$8  = \b$21 ;
    if (en) begin
      \$8  = offset_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$9  = constant_0_1;
    if (en) begin
      \$9  = \data$31 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$10  = constant_0_2;
    if (en) begin
      \$10  = constant_0_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$11  = constant_0_3;
    if (en) begin
      \$11  = constant_0_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$12  = constant_0_4;
    if (en) begin
      \$12  = constant_0_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$13  = y;
    if (en) begin
      \$13  = \$2 [16:0];
    end
  end
  assign \en$5  = en;
  assign address = x[13:11];
  assign \en$7  = en;
  assign \address$8  = x[13:11];
  assign \en$9  = en;
  assign \address$10  = x[13:11];
  assign \en$11  = en;
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [12:0];
  assign \en$19  = en;
  assign \a$20  = \$1 [12:0];
  assign offset_1_2 = \b$21 ;
  assign partial_0 = \$2 [16:0];
  assign result = y;
endmodule

module softmax_product(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$13 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$13  = 0;
  wire [12:0] \$1 ;
  reg [11:0] \$2 ;
  reg [16:0] \$3 ;
  input [24:0] a;
  wire [24:0] a;
  input [3:0] b;
  wire [3:0] b;
  reg [16:0] below = 17'h00000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [28:0] p;
  wire [28:0] p;
  wire [11:0] \p$7 ;
  wire [20:0] \p$8 ;
  input rst;
  wire rst;
  reg [11:0] total = 12'h000;
  assign \$1  = $signed(\p$7 ) + $signed(\p$8 [20:17]);
  always @(posedge clk)
    total <= \$2 ;
  always @(posedge clk)
    below <= \$3 ;
  softmax_multiplier_4 high (
    .a(a[24:17]),
    .b(b),
    .clk(clk),
    .en(en),
    .p(\p$7 ),
    .rst(rst)
  );
  softmax_multiplier_3 low (
    .a(a[16:0]),
    .b(b),
    .clk(clk),
    .en(en),
    .p(\p$8 ),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$2  = total;
    if (en) begin
      \$2  = \$1 [11:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$3  = below;
    if (en) begin
      \$3  = \p$8 [16:0];
    end
  end
  assign p = { total, below };
endmodule

module softmax_product_2(a, b, clk, rst, p, en);
  input [16:0] a;
  wire [16:0] a;
  input [12:0] b;
  wire [12:0] b;
  input clk;
  wire clk;
  input en;
  wire en;
  output [29:0] p;
  wire [29:0] p;
  wire [29:0] \p$6 ;
  input rst;
  wire rst;
  softmax_multiplier_7 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign \p$6  = p;
endmodule

module softmax_rom(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$14 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$14  = 0;
  reg [19:0] \$1 ;
  input [3:0] address;
  wire [3:0] address;
  input clk;
  wire clk;
  output [19:0] data;
  reg [19:0] data = 20'h00000;
  input en;
  wire en;
  reg [19:0] entry;
  (* init = 20'h00000 *)
  wire [19:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      4'h0:
          entry = 20'hf745e;
      4'h1:
          entry = 20'he924e;
      4'h2:
          entry = 20'hdc8a2;
      4'h3:
          entry = 20'hd13ac;
      4'h4:
          entry = 20'hc7066;
      4'h5:
          entry = 20'hbdc49;
      4'h6:
          entry = 20'hb555e;
      4'h7:
          entry = 20'had9e1;
      4'h8:
          entry = 20'ha687c;
      4'h9:
          entry = 20'h9ffff;
      4'ha:
          entry = 20'h99f67;
      4'hb:
          entry = 20'h945d7;
      4'hc:
          entry = 20'h8f282;
      4'hd:
          entry = 20'h8a4e4;
      4'he:
          entry = 20'h85c4e;
      4'hf:
          entry = 20'h81866;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module softmax_rom_2(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$15 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$15  = 0;
  reg [13:0] \$1 ;
  input [3:0] address;
  wire [3:0] address;
  input clk;
  wire clk;
  output [13:0] data;
  reg [13:0] data = 14'h0000;
  input en;
  wire en;
  reg [13:0] entry;
  (* init = 14'h0000 *)
  wire [13:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      4'h0:
          entry = 14'h2201;
      4'h1:
          entry = 14'h2556;
      4'h2:
          entry = 14'h2825;
      4'h3:
          entry = 14'h2a87;
      4'h4:
          entry = 14'h2c93;
      4'h5:
          entry = 14'h2e57;
      4'h6:
          entry = 14'h2fe0;
      4'h7:
          entry = 14'h3138;
      4'h8:
          entry = 14'h3267;
      4'h9:
          entry = 14'h3372;
      4'ha:
          entry = 14'h3460;
      4'hb:
          entry = 14'h3535;
      4'hc:
          entry = 14'h35f4;
      4'hd:
          entry = 14'h369f;
      4'he:
          entry = 14'h373a;
      4'hf:
          entry = 14'h37c6;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module softmax_rom_3(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$16 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$16  = 0;
  reg [4:0] \$1 ;
  input [3:0] address;
  wire [3:0] address;
  input clk;
  wire clk;
  output [4:0] data;
  reg [4:0] data = 5'h00;
  input en;
  wire en;
  reg [4:0] entry;
  (* init = 5'h00 *)
  wire [4:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      4'h0:
          entry = 5'h1d;
      4'h1:
          entry = 5'h18;
      4'h2:
          entry = 5'h15;
      4'h3:
          entry = 5'h12;
      4'h4:
          entry = 5'h0f;
      4'h5:
          entry = 5'h0d;
      4'h6:
          entry = 5'h0b;
      4'h7:
          entry = 5'h0a;
      4'h8:
          entry = 5'h09;
      4'h9:
          entry = 5'h08;
      4'ha:
          entry = 5'h07;
      4'hb:
          entry = 5'h06;
      4'hc:
          entry = 5'h06;
      4'hd:
          entry = 5'h05;
      4'he:
          entry = 5'h05;
      4'hf:
          entry = 5'h04;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module softmax_rom_4(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$17 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$17  = 0;
  reg [15:0] \$1 ;
  input [2:0] address;
  wire [2:0] address;
  input clk;
  wire clk;
  output [15:0] data;
  reg [15:0] data = 16'h0000;
  input en;
  wire en;
  reg [15:0] entry;
  (* init = 16'h0000 *)
  wire [15:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      3'h0:
          entry = 16'h85ab;
      3'h1:
          entry = 16'h91c5;
      3'h2:
          entry = 16'h9ef6;
      3'h3:
          entry = 16'had58;
      3'h4:
          entry = 16'hbd09;
      3'h5:
          entry = 16'hce25;
      3'h6:
          entry = 16'he0cd;
      3'h7:
          entry = 16'hf525;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module softmax_rom_5(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$18 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$18  = 0;
  reg [12:0] \$1 ;
  input [2:0] address;
  wire [2:0] address;
  input clk;
  wire clk;
  output [12:0] data;
  reg [12:0] data = 13'h0000;
  input en;
  wire en;
  reg [12:0] entry;
  (* init = 13'h0000 *)
  wire [12:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      3'h0:
          entry = 13'h0b96;
      3'h1:
          entry = 13'h0ca2;
      3'h2:
          entry = 13'h0dc7;
      3'h3:
          entry = 13'h0f06;
      3'h4:
          entry = 13'h1063;
      3'h5:
          entry = 13'h11de;
      3'h6:
          entry = 13'h137c;
      3'h7:
          entry = 13'h153f;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module softmax_rom_6(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$19 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$19  = 0;
  reg [4:0] \$1 ;
  input [2:0] address;
  wire [2:0] address;
  input clk;
  wire clk;
  output [4:0] data;
  reg [4:0] data = 5'h00;
  input en;
  wire en;
  reg [4:0] entry;
  (* init = 5'h00 *)
  wire [4:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$19 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      3'h0:
          entry = 5'h10;
      3'h1:
          entry = 5'h11;
      3'h2:
          entry = 5'h13;
      3'h3:
          entry = 5'h15;
      3'h4:
          entry = 5'h17;
      3'h5:
          entry = 5'h19;
      3'h6:
          entry = 5'h1b;
      3'h7:
          entry = 5'h1e;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$19 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module softmax_row_unit(top, total, chunks, pop, clk, rst, valid, head, done);
  reg \$auto$verilog_backend.cc:2355:dump_module$20 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$20  = 0;
  wire [20:0] \$1 ;
  reg \$10 ;
  reg \$11 ;
  reg \$12 ;
  reg \$13 ;
  reg \$14 ;
  reg \$15 ;
  reg \$16 ;
  reg \$17 ;
  reg \$18 ;
  wire [7:0] \$19 ;
  wire [3:0] \$2 ;
  wire [7:0] \$20 ;
  wire [7:0] \$21 ;
  wire [7:0] \$22 ;
  wire [7:0] \$23 ;
  wire [2:0] \$24 ;
  wire [2:0] \$25 ;
  wire [2:0] \$26 ;
  wire [2:0] \$27 ;
  wire [2:0] \$28 ;
  wire [2:0] \$29 ;
  wire [6:0] \$3 ;
  wire [2:0] \$30 ;
  wire [2:0] \$31 ;
  wire [2:0] \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire [7:0] \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire [4:0] \$42 ;
  wire [8:0] \$5 ;
  wire \$6 ;
  wire [2:0] \$7 ;
  wire [2:0] \$8 ;
  wire [2:0] \$9 ;
  reg [7:0] base = 8'h00;
  reg [7:0] base_1 = 8'h00;
  reg [7:0] base_2 = 8'h00;
  reg [7:0] base_3 = 8'h00;
  reg [7:0] base_4 = 8'h00;
  reg [7:0] base_5 = 8'h00;
  input [2:0] chunks;
  wire [2:0] chunks;
  reg [2:0] chunks_1 = 3'h0;
  reg [2:0] chunks_2 = 3'h0;
  reg [2:0] chunks_3 = 3'h0;
  reg [2:0] chunks_4 = 3'h0;
  reg [2:0] chunks_5 = 3'h0;
  reg [2:0] chunks_6 = 3'h0;
  reg [2:0] chunks_7 = 3'h0;
  reg [2:0] chunks_8 = 3'h0;
  reg [2:0] chunks_9 = 3'h0;
  input clk;
  wire clk;
  wire [4:0] count;
  input done;
  wire done;
  reg done_1 = 1'h0;
  reg done_2 = 1'h0;
  reg done_3 = 1'h0;
  reg done_4 = 1'h0;
  reg done_5 = 1'h0;
  reg done_6 = 1'h0;
  reg done_7 = 1'h0;
  reg done_8 = 1'h0;
  (* init = 1'h0 *)
  wire done_9;
  wire en;
  wire \en$11 ;
  wire [27:0] entry;
  wire [7:0] \entry.base ;
  wire [2:0] \entry.chunks ;
  wire \entry.is_single ;
  wire [15:0] \entry.reciprocal ;
  output [27:0] head;
  wire [27:0] head;
  wire [27:0] \head$22 ;
  wire [7:0] \head$22.base ;
  wire [2:0] \head$22.chunks ;
  wire \head$22.is_single ;
  wire [15:0] \head$22.reciprocal ;
  wire [7:0] \head.base ;
  wire [2:0] \head.chunks ;
  wire \head.is_single ;
  wire [15:0] \head.reciprocal ;
  reg is_single_1 = 1'h0;
  reg is_single_2 = 1'h0;
  reg is_single_3 = 1'h0;
  reg is_single_4 = 1'h0;
  reg is_single_5 = 1'h0;
  reg is_single_6 = 1'h0;
  reg is_single_7 = 1'h0;
  reg is_single_8 = 1'h0;
  reg is_single_9 = 1'h0;
  wire [31:0] mantissa;
  input pop;
  wire pop;
  wire \pop$23 ;
  input rst;
  wire rst;
  input [2:0] top;
  wire [2:0] top;
  reg [2:0] top_1 = 3'h0;
  reg [2:0] top_2 = 3'h0;
  reg [2:0] top_3 = 3'h0;
  input [31:0] total;
  wire [31:0] total;
  output valid;
  wire valid;
  wire \valid$21 ;
  reg write = 1'h0;
  wire [31:0] x;
  wire [15:0] \x$12 ;
  wire [19:0] y;
  always @(posedge clk)
    chunks_8 <= \$31 ;
  always @(posedge clk)
    chunks_9 <= \$32 ;
  always @(posedge clk)
    is_single_1 <= \$33 ;
  always @(posedge clk)
    is_single_2 <= \$34 ;
  always @(posedge clk)
    is_single_3 <= \$35 ;
  always @(posedge clk)
    is_single_4 <= \$36 ;
  always @(posedge clk)
    is_single_5 <= \$37 ;
  always @(posedge clk)
    is_single_6 <= \$38 ;
  always @(posedge clk)
    is_single_7 <= \$39 ;
  always @(posedge clk)
    is_single_8 <= \$40 ;
  always @(posedge clk)
    is_single_9 <= \$41 ;
  assign \$1  = y + 5'h10;
  assign \$2  = $signed(top_3) + $signed(2'h1);
  assign \$4  = $signed(\$3 ) + $signed(4'h5);
  assign \$5  = $signed(\$4 ) - $signed({ 1'h0, \$42 [0], \$42 [1], \$42 [2], \$42 [3], \$42 [4] });
  assign \$6  = ! chunks;
  always @(posedge clk)
    top_1 <= \$7 ;
  always @(posedge clk)
    top_2 <= \$8 ;
  always @(posedge clk)
    top_3 <= \$9 ;
  always @(posedge clk)
    base <= \$5 [7:0];
  always @(posedge clk)
    done_1 <= \$10 ;
  always @(posedge clk)
    done_2 <= \$11 ;
  always @(posedge clk)
    done_3 <= \$12 ;
  always @(posedge clk)
    done_4 <= \$13 ;
  always @(posedge clk)
    done_5 <= \$14 ;
  always @(posedge clk)
    done_6 <= \$15 ;
  always @(posedge clk)
    done_7 <= \$16 ;
  always @(posedge clk)
    done_8 <= \$17 ;
  always @(posedge clk)
    write <= \$18 ;
  always @(posedge clk)
    base_1 <= \$19 ;
  always @(posedge clk)
    base_2 <= \$20 ;
  always @(posedge clk)
    base_3 <= \$21 ;
  always @(posedge clk)
    base_4 <= \$22 ;
  always @(posedge clk)
    base_5 <= \$23 ;
  always @(posedge clk)
    chunks_1 <= \$24 ;
  always @(posedge clk)
    chunks_2 <= \$25 ;
  always @(posedge clk)
    chunks_3 <= \$26 ;
  always @(posedge clk)
    chunks_4 <= \$27 ;
  always @(posedge clk)
    chunks_5 <= \$28 ;
  always @(posedge clk)
    chunks_6 <= \$29 ;
  always @(posedge clk)
    chunks_7 <= \$30 ;
  \softmax_row_unit.normalizer  normalizer (
    .clk(clk),
    .count_2(\$42 ),
    .mantissa(mantissa),
    .rst(rst),
    .x(total)
  );
  softmax_polynomial polynomial (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x(mantissa[30:15]),
    .y(y)
  );
  \softmax_row_unit.queue  queue (
    .clk(clk),
    .head(head),
    .pop(pop),
    .rst(rst),
    .valid(valid),
    .write_port__data(entry),
    .write_port__en(write)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$10  = done;
    if (rst) begin
      \$10  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$11  = done_1;
    if (rst) begin
      \$11  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$12  = done_2;
    if (rst) begin
      \$12  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$13  = done_3;
    if (rst) begin
      \$13  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$14  = done_4;
    if (rst) begin
      \$14  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$15  = done_5;
    if (rst) begin
      \$15  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$16  = done_6;
    if (rst) begin
      \$16  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$17  = done_7;
    if (rst) begin
      \$17  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$18  = done_8;
    if (rst) begin
      \$18  = 1'h0;
    end
  end
  assign en = 1'h1;
  assign x = total;
  assign \en$11  = 1'h1;
  assign \x$12  = mantissa[30:15];
  assign done_9 = write;
  assign \valid$21  = valid;
  assign \head$22  = head;
  assign \pop$23  = pop;
  assign count = { \$42 [0], \$42 [1], \$42 [2], \$42 [3], \$42 [4] };
  assign \head.reciprocal  = head[15:0];
  assign \head.base  = head[23:16];
  assign \head.chunks  = head[26:24];
  assign \head.is_single  = head[27];
  assign \entry.reciprocal  = entry[15:0];
  assign \entry.base  = entry[23:16];
  assign \entry.chunks  = entry[26:24];
  assign \entry.is_single  = entry[27];
  assign \head$22.reciprocal  = head[15:0];
  assign \head$22.base  = head[23:16];
  assign \head$22.chunks  = head[26:24];
  assign \head$22.is_single  = head[27];
  assign \$41  = is_single_8;
  assign \$40  = is_single_7;
  assign \$39  = is_single_6;
  assign \$38  = is_single_5;
  assign \$37  = is_single_4;
  assign \$36  = is_single_3;
  assign \$35  = is_single_2;
  assign \$34  = is_single_1;
  assign \$33  = \$6 ;
  assign \$32  = chunks_8;
  assign \$31  = chunks_7;
  assign \$30  = chunks_6;
  assign \$29  = chunks_5;
  assign \$28  = chunks_4;
  assign \$27  = chunks_3;
  assign \$26  = chunks_2;
  assign \$25  = chunks_1;
  assign \$24  = chunks;
  assign \$23  = base_4;
  assign \$22  = base_3;
  assign \$21  = base_2;
  assign \$20  = base_1;
  assign \$19  = base;
  assign \$9  = top_2;
  assign \$8  = top_1;
  assign \$7  = top;
  assign entry[27] = is_single_9;
  assign entry[26:24] = chunks_9;
  assign entry[23:16] = base_5;
  assign entry[15:0] = \$1 [20:5];
  assign \$3  = { \$2 , 3'h0 };
endmodule

module \softmax_row_unit.normalizer (clk, rst, mantissa, count_2, x);
  wire \$1 ;
  wire [31:0] \$10 ;
  wire [4:0] \$11 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire [31:0] \$6 ;
  wire \$7 ;
  wire [31:0] \$8 ;
  wire [2:0] \$9 ;
  input clk;
  wire clk;
  wire [4:0] count;
  reg count_0 = 1'h0;
  reg [2:0] count_1 = 3'h0;
  output [4:0] count_2;
  reg [4:0] count_2 = 5'h00;
  wire empty_1;
  wire empty_16;
  wire empty_2;
  wire empty_4;
  wire empty_8;
  wire en;
  output [31:0] mantissa;
  reg [31:0] mantissa = 32'd0;
  reg [31:0] mantissa_0 = 32'd0;
  reg [31:0] mantissa_1 = 32'd0;
  (* init = 32'd0 *)
  wire [31:0] mantissa_2;
  input rst;
  wire rst;
  wire [31:0] shifted_1;
  wire [31:0] shifted_16;
  wire [31:0] shifted_2;
  wire [31:0] shifted_4;
  wire [31:0] shifted_8;
  input [31:0] x;
  wire [31:0] x;
  wire zero;
  assign \$1  = | x[31:16];
  assign empty_16 = ~ \$1 ;
  assign shifted_16 = \$1  ? x : { x[15:0], 16'h0000 };
  assign \$2  = | mantissa_0[31:24];
  assign empty_8 = ~ \$2 ;
  assign shifted_8 = \$2  ? mantissa_0 : { mantissa_0[23:0], 8'h00 };
  assign \$3  = | shifted_8[31:28];
  assign empty_4 = ~ \$3 ;
  assign shifted_4 = \$3  ? shifted_8 : { shifted_8[27:0], 4'h0 };
  assign \$4  = | mantissa_1[31:30];
  assign empty_2 = ~ \$4 ;
  assign shifted_2 = \$4  ? mantissa_1 : { mantissa_1[29:0], 2'h0 };
  assign empty_1 = ~ \$5 ;
  assign shifted_1 = \$5  ? shifted_2 : { shifted_2[30:0], 1'h0 };
  assign zero = ~ mantissa[31];
  always @(posedge clk)
    mantissa_0 <= \$6 ;
  always @(posedge clk)
    count_0 <= \$7 ;
  always @(posedge clk)
    mantissa_1 <= \$8 ;
  always @(posedge clk)
    count_1 <= \$9 ;
  always @(posedge clk)
    mantissa <= \$10 ;
  always @(posedge clk)
    count_2 <= \$11 ;
  assign mantissa_2 = mantissa;
  assign count = { count_2[0], count_2[1], count_2[2], count_2[3], count_2[4] };
  assign en = 1'h1;
  assign \$11  = { empty_1, empty_2, count_1 };
  assign \$10  = shifted_1;
  assign \$9  = { empty_4, empty_8, count_0 };
  assign \$8  = shifted_4;
  assign \$7  = empty_16;
  assign \$6  = shifted_16;
  assign \$5  = shifted_2[31];
endmodule

module \softmax_row_unit.queue (clk, rst, head, write_port__data, write_port__en, valid, pop);
  reg \$auto$verilog_backend.cc:2355:dump_module$21 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$21  = 0;
  wire [5:0] \$1 ;
  reg [4:0] \$10 ;
  reg \$11 ;
  reg [5:0] \$12 ;
  reg \$13 ;
  wire [5:0] \$2 ;
  wire [6:0] \$3 ;
  wire [7:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  reg [4:0] \$8 ;
  reg [4:0] \$9 ;
  reg arrived = 1'h0;
  input clk;
  wire clk;
  reg [5:0] count = 6'h00;
  wire [27:0] entry;
  wire [7:0] \entry.base ;
  wire [2:0] \entry.chunks ;
  wire \entry.is_single ;
  wire [15:0] \entry.reciprocal ;
  output [27:0] head;
  wire [27:0] head;
  wire [7:0] \head.base ;
  wire [2:0] \head.chunks ;
  wire \head.is_single ;
  wire [15:0] \head.reciprocal ;
  reg [4:0] index_after = 5'h01;
  wire [4:0] next_index;
  input pop;
  wire pop;
  reg [4:0] read_index = 5'h00;
  wire [4:0] read_port__addr;
  wire [27:0] read_port__data;
  wire [7:0] \read_port__data.base ;
  wire [2:0] \read_port__data.chunks ;
  wire \read_port__data.is_single ;
  wire [15:0] \read_port__data.reciprocal ;
  input rst;
  wire rst;
  output valid;
  reg valid = 1'h0;
  wire write;
  (* init = 5'h00 *)
  wire [4:0] write_index;
  reg [4:0] write_port__addr = 5'h00;
  input [27:0] write_port__data;
  wire [27:0] write_port__data;
  wire [7:0] \write_port__data.base ;
  wire [2:0] \write_port__data.chunks ;
  wire \write_port__data.is_single ;
  wire [15:0] \write_port__data.reciprocal ;
  input write_port__en;
  wire write_port__en;
  reg [27:0] memory [31:0];
  initial begin
    memory[0] = 28'h0000000;
    memory[1] = 28'h0000000;
    memory[2] = 28'h0000000;
    memory[3] = 28'h0000000;
    memory[4] = 28'h0000000;
    memory[5] = 28'h0000000;
    memory[6] = 28'h0000000;
    memory[7] = 28'h0000000;
    memory[8] = 28'h0000000;
    memory[9] = 28'h0000000;
    memory[10] = 28'h0000000;
    memory[11] = 28'h0000000;
    memory[12] = 28'h0000000;
    memory[13] = 28'h0000000;
    memory[14] = 28'h0000000;
    memory[15] = 28'h0000000;
    memory[16] = 28'h0000000;
    memory[17] = 28'h0000000;
    memory[18] = 28'h0000000;
    memory[19] = 28'h0000000;
    memory[20] = 28'h0000000;
    memory[21] = 28'h0000000;
    memory[22] = 28'h0000000;
    memory[23] = 28'h0000000;
    memory[24] = 28'h0000000;
    memory[25] = 28'h0000000;
    memory[26] = 28'h0000000;
    memory[27] = 28'h0000000;
    memory[28] = 28'h0000000;
    memory[29] = 28'h0000000;
    memory[30] = 28'h0000000;
    memory[31] = 28'h0000000;
  end
  always @(posedge clk) begin
    if (write_port__en)
      memory[write_port__addr] <= write_port__data;
  end
  reg [27:0] _0_;
  always @(posedge clk) begin
    _0_ <= memory[next_index];
  end
  assign head = _0_;
  assign next_index = pop ? index_after : read_index;
  assign \$1  = write_port__addr + write_port__en;
  assign \$2  = index_after + pop;
  assign \$3  = count + arrived;
  assign \$4  = \$3  - pop;
  assign \$5  = count > 1'h1;
  assign \$6  = pop ? \$5  : valid;
  assign \$7  = arrived | \$6 ;
  always @(posedge clk)
    write_port__addr <= \$8 ;
  always @(posedge clk)
    read_index <= \$9 ;
  always @(posedge clk)
    index_after <= \$10 ;
  always @(posedge clk)
    arrived <= \$11 ;
  always @(posedge clk)
    count <= \$12 ;
  always @(posedge clk)
    valid <= \$13 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$8  = \$1 [4:0];
    if (rst) begin
      \$8  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$9  = next_index;
    if (rst) begin
      \$9  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$10  = \$2 [4:0];
    if (rst) begin
      \$10  = 5'h01;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$11  = write_port__en;
    if (rst) begin
      \$11  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$12  = \$4 [5:0];
    if (rst) begin
      \$12  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$13  = \$7 ;
    if (rst) begin
      \$13  = 1'h0;
    end
  end
  assign write_index = write_port__addr;
  assign entry = write_port__data;
  assign write = write_port__en;
  assign read_port__addr = next_index;
  assign read_port__data = head;
  assign \write_port__data.reciprocal  = write_port__data[15:0];
  assign \write_port__data.base  = write_port__data[23:16];
  assign \write_port__data.chunks  = write_port__data[26:24];
  assign \write_port__data.is_single  = write_port__data[27];
  assign \entry.reciprocal  = write_port__data[15:0];
  assign \entry.base  = write_port__data[23:16];
  assign \entry.chunks  = write_port__data[26:24];
  assign \entry.is_single  = write_port__data[27];
  assign \head.reciprocal  = head[15:0];
  assign \head.base  = head[23:16];
  assign \head.chunks  = head[26:24];
  assign \head.is_single  = head[27];
  assign \read_port__data.reciprocal  = head[15:0];
  assign \read_port__data.base  = head[23:16];
  assign \read_port__data.chunks  = head[26:24];
  assign \read_port__data.is_single  = head[27];
endmodule

module softmax_score_lane(load, is_counted, top, clk, rst, exponential, aligned, score);
  reg \$auto$verilog_backend.cc:2355:dump_module$22 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$22  = 0;
  wire [12:0] \$1 ;
  wire [19:0] \$10 ;
  wire [2:0] \$11 ;
  wire [2:0] \$12 ;
  reg [26:0] \$13 ;
  wire [5:0] \$2 ;
  wire [19:0] \$3 ;
  wire [3:0] \$4 ;
  wire \$5 ;
  wire [3:0] \$6 ;
  wire [3:0] \$7 ;
  wire [18:0] \$8 ;
  wire [19:0] \$9 ;
  output [26:0] aligned;
  reg [26:0] aligned = 27'h0000000;
  input clk;
  wire clk;
  reg [2:0] coarse_1 = 3'h0;
  reg [2:0] coarse_2 = 3'h0;
  reg [2:0] distance = 3'h0;
  output [18:0] exponential;
  reg [18:0] exponential = 19'h00000;
  reg [19:0] fine = 20'h00000;
  reg [19:0] fine_1 = 20'h00000;
  reg [19:0] fine_2 = 20'h00000;
  input is_counted;
  wire is_counted;
  input [23:0] load;
  wire [23:0] load;
  wire [3:0] \load.address ;
  wire \load.en ;
  wire [18:0] \load.entry ;
  wire [5:0] \load.entry.exponent ;
  wire [12:0] \load.entry.mantissa ;
  (* init = 19'h00000 *)
  wire [18:0] masked;
  wire [5:0] \masked.exponent ;
  wire [12:0] \masked.mantissa ;
  wire [26:0] placed_0;
  wire [26:0] placed_1;
  wire [26:0] placed_2;
  wire [3:0] read_port__addr;
  wire [18:0] read_port__data;
  wire [5:0] \read_port__data.exponent ;
  wire [12:0] \read_port__data.mantissa ;
  wire [18:0] result;
  wire [5:0] \result.exponent ;
  wire [12:0] \result.mantissa ;
  input rst;
  wire rst;
  input [3:0] score;
  wire [3:0] score;
  input [2:0] top;
  wire [2:0] top;
  wire [3:0] write_port__addr;
  wire [18:0] write_port__data;
  wire [5:0] \write_port__data.exponent ;
  wire [12:0] \write_port__data.mantissa ;
  wire write_port__en;
  reg [18:0] \table  [15:0];
  initial begin
    \table [0] = 19'h00000;
    \table [1] = 19'h00000;
    \table [2] = 19'h00000;
    \table [3] = 19'h00000;
    \table [4] = 19'h00000;
    \table [5] = 19'h00000;
    \table [6] = 19'h00000;
    \table [7] = 19'h00000;
    \table [8] = 19'h00000;
    \table [9] = 19'h00000;
    \table [10] = 19'h00000;
    \table [11] = 19'h00000;
    \table [12] = 19'h00000;
    \table [13] = 19'h00000;
    \table [14] = 19'h00000;
    \table [15] = 19'h00000;
  end
  always @(posedge clk) begin
    if (load[0])
      \table [load[4:1]] <= load[23:5];
  end
  reg [18:0] _0_;
  always @(posedge clk) begin
    _0_ <= \table [score];
  end
  assign result = _0_;
  assign placed_0 = distance[0] ? { 8'h00, fine_2[19:1] } : { fine_2, 7'h00 };
  assign placed_1 = distance[1] ? { 16'h0000, placed_0[26:16] } : placed_0;
  assign placed_2 = distance[2] ? 27'h0000000 : placed_1;
  assign \$1  = is_counted ? result[12:0] : 13'h0000;
  assign \$2  = is_counted ? result[18:13] : 6'h20;
  assign \$3  = exponential[12:0] << exponential[15:13];
  assign \$4  = $signed(top) - $signed(coarse_2);
  assign \$5  = \$4  > 3'h4;
  assign \$6  = $signed(top) - $signed(coarse_2);
  assign \$7  = \$5  ? 4'h4 : \$6 ;
  always @(posedge clk)
    exponential <= \$8 ;
  always @(posedge clk)
    fine <= \$3 ;
  always @(posedge clk)
    fine_1 <= \$9 ;
  always @(posedge clk)
    fine_2 <= \$10 ;
  always @(posedge clk)
    coarse_1 <= \$11 ;
  always @(posedge clk)
    coarse_2 <= \$12 ;
  always @(posedge clk)
    distance <= \$7 [2:0];
  always @(posedge clk)
    aligned <= \$13 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$13  = placed_2;
    if (rst) begin
      \$13  = 27'h0000000;
    end
  end
  assign write_port__en = load[0];
  assign write_port__addr = load[4:1];
  assign write_port__data = load[23:5];
  assign read_port__addr = score;
  assign read_port__data = result;
  assign masked = exponential;
  assign \load.en  = load[0];
  assign \load.address  = load[4:1];
  assign \load.entry  = load[23:5];
  assign \load.entry.mantissa  = load[17:5];
  assign \load.entry.exponent  = load[23:18];
  assign \write_port__data.mantissa  = load[17:5];
  assign \write_port__data.exponent  = load[23:18];
  assign \result.mantissa  = result[12:0];
  assign \result.exponent  = result[18:13];
  assign \read_port__data.mantissa  = result[12:0];
  assign \read_port__data.exponent  = result[18:13];
  assign \masked.mantissa  = exponential[12:0];
  assign \masked.exponent  = exponential[18:13];
  assign \$12  = coarse_1;
  assign \$11  = exponential[18:16];
  assign \$10  = fine_1;
  assign \$9  = fine;
  assign \$8 [18:13] = \$2 ;
  assign \$8 [12:0] = \$1 ;
endmodule

module softmax_score_lanes(is_counted, load, top, clk, rst, exponential, aligned, score);
  output [53:0] aligned;
  wire [53:0] aligned;
  wire [26:0] \aligned$10 ;
  wire [26:0] \aligned$11 ;
  input clk;
  wire clk;
  output [37:0] exponential;
  wire [37:0] exponential;
  wire [18:0] \exponential$8 ;
  wire [18:0] \exponential$9 ;
  input [1:0] is_counted;
  wire [1:0] is_counted;
  input [23:0] load;
  wire [23:0] load;
  wire [3:0] \load.address ;
  wire \load.en ;
  wire [18:0] \load.entry ;
  wire [5:0] \load.entry.exponent ;
  wire [12:0] \load.entry.mantissa ;
  input rst;
  wire rst;
  input [7:0] score;
  wire [7:0] score;
  input [2:0] top;
  wire [2:0] top;
  softmax_score_lane lane_0 (
    .aligned(\aligned$10 ),
    .clk(clk),
    .exponential(\exponential$8 ),
    .is_counted(is_counted[0]),
    .load(load),
    .rst(rst),
    .score(score[3:0]),
    .top(top)
  );
  softmax_score_lane lane_1 (
    .aligned(\aligned$11 ),
    .clk(clk),
    .exponential(\exponential$9 ),
    .is_counted(is_counted[1]),
    .load(load),
    .rst(rst),
    .score(score[7:4]),
    .top(top)
  );
  assign exponential = { \exponential$9 , \exponential$8  };
  assign aligned = { \aligned$11 , \aligned$10  };
  assign \load.en  = load[0];
  assign \load.address  = load[4:1];
  assign \load.entry  = load[23:5];
  assign \load.entry.mantissa  = load[17:5];
  assign \load.entry.exponent  = load[23:18];
endmodule

module softmax_statistics(counted, scores, load, clk, rst, write_en, exponentials, done, top, total, chunks, flags);
  reg \$auto$verilog_backend.cc:2355:dump_module$23 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$23  = 0;
  wire \$1 ;
  wire [3:0] \$10 ;
  wire [3:0] \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [31:0] \$16 ;
  wire [31:0] \$17 ;
  wire [31:0] \$18 ;
  reg [2:0] \$19 ;
  wire [2:0] \$2 ;
  wire [1:0] \$20 ;
  reg [2:0] \$21 ;
  reg [2:0] \$22 ;
  reg [2:0] \$23 ;
  reg [2:0] \$24 ;
  reg [2:0] \$25 ;
  reg [2:0] \$26 ;
  reg [2:0] \$27 ;
  wire [2:0] \$28 ;
  wire [2:0] \$29 ;
  wire \$3 ;
  wire [2:0] \$30 ;
  reg [31:0] \$31 ;
  reg [2:0] \$32 ;
  reg \$33 ;
  wire [2:0] \$34 ;
  wire [2:0] \$35 ;
  wire [2:0] \$36 ;
  wire [2:0] \$37 ;
  wire \$4 ;
  wire [3:0] \$5 ;
  wire [3:0] \$6 ;
  wire [3:0] \$7 ;
  wire [27:0] \$8 ;
  wire [32:0] \$9 ;
  wire [53:0] aligned;
  output [2:0] chunks;
  reg [2:0] chunks = 3'h0;
  (* init = 3'h0 *)
  wire [2:0] \chunks$32 ;
  input clk;
  wire clk;
  input [1:0] counted;
  wire [1:0] counted;
  reg [1:0] counted_1 = 2'h0;
  wire [3:0] difference;
  output done;
  reg done = 1'h0;
  wire [37:0] exponential;
  output [37:0] exponentials;
  wire [37:0] exponentials;
  input [2:0] flags;
  wire [2:0] flags;
  wire \flags.first ;
  wire \flags.last ;
  wire \flags.valid ;
  reg [2:0] flags_lookup_1 = 3'h0;
  wire \flags_lookup_1.first ;
  wire \flags_lookup_1.last ;
  wire \flags_lookup_1.valid ;
  reg [2:0] flags_masked_1 = 3'h0;
  wire \flags_masked_1.first ;
  wire \flags_masked_1.last ;
  wire \flags_masked_1.valid ;
  reg [2:0] flags_maximum_1 = 3'h0;
  wire \flags_maximum_1.first ;
  wire \flags_maximum_1.last ;
  wire \flags_maximum_1.valid ;
  reg [2:0] flags_sum_1 = 3'h0;
  wire \flags_sum_1.first ;
  wire \flags_sum_1.last ;
  wire \flags_sum_1.valid ;
  reg [2:0] flags_sum_2 = 3'h0;
  wire \flags_sum_2.first ;
  wire \flags_sum_2.last ;
  wire \flags_sum_2.valid ;
  reg [2:0] flags_sum_3 = 3'h0;
  wire \flags_sum_3.first ;
  wire \flags_sum_3.last ;
  wire \flags_sum_3.valid ;
  reg [2:0] flags_sum_4 = 3'h0;
  wire \flags_sum_4.first ;
  wire \flags_sum_4.last ;
  wire \flags_sum_4.valid ;
  wire [1:0] is_counted;
  wire is_higher;
  input [23:0] load;
  wire [23:0] load;
  wire [3:0] \load.address ;
  wire \load.en ;
  wire [18:0] \load.entry ;
  wire [5:0] \load.entry.exponent ;
  wire [12:0] \load.entry.mantissa ;
  reg [2:0] maximum_0 = 3'h0;
  reg [31:0] moved_0;
  reg [31:0] moved_1;
  reg [31:0] moved_2;
  reg [2:0] rise = 3'h0;
  reg [2:0] rise_1 = 3'h0;
  reg [2:0] rise_2 = 3'h0;
  reg [2:0] rise_3 = 3'h0;
  input rst;
  wire rst;
  reg [2:0] running_top = 3'h0;
  input [7:0] scores;
  wire [7:0] scores;
  reg [27:0] sum_0 = 28'h0000000;
  output [2:0] top;
  reg [2:0] top = 3'h0;
  reg [2:0] top_sum_1 = 3'h0;
  reg [2:0] top_sum_2 = 3'h0;
  reg [2:0] top_sum_3 = 3'h0;
  (* init = 3'h0 *)
  wire [2:0] top_sum_4;
  output [31:0] total;
  reg [31:0] total = 32'd0;
  (* init = 32'd0 *)
  wire [31:0] \total$30 ;
  output write_en;
  wire write_en;
  assign \$1  = $signed(exponentials[18:16]) > $signed(exponentials[37:35]);
  assign \$2  = \$1  ? exponentials[18:16] : exponentials[37:35];
  assign \$3  = flags_maximum_1[0] & is_higher;
  assign \$4  = difference > 3'h4;
  assign \$5  = \$4  ? 4'h4 : difference;
  assign \$6  = is_higher ? \$5  : 4'h0;
  assign \$7  = flags_maximum_1[1] ? 4'h4 : \$6 ;
  assign \$8  = aligned[26:0] + aligned[53:27];
  assign \$9  = moved_2 + sum_0;
  assign \$10  = chunks + 1'h1;
  assign \$11  = flags_sum_4[1] ? 4'h0 : \$10 ;
  assign \$12  = flags_sum_4[0] & flags_sum_4[2];
  assign \$13  = counted_1 > 1'h0;
  assign \$14  = counted_1 > 1'h1;
  assign \$15  = $signed(maximum_0) > $signed(running_top);
  assign is_higher = flags_maximum_1[1] | \$15 ;
  assign difference = $signed(maximum_0) - $signed(running_top);
  assign \$16  = rise_3[0] ? { 8'h00, total[31:8] } : total;
  assign \$17  = rise_3[1] ? { 16'h0000, moved_0[31:16] } : moved_0;
  assign \$18  = rise_3[2] ? 32'd0 : moved_1;
  always @(posedge clk)
    flags_lookup_1 <= \$19 ;
  always @(posedge clk)
    counted_1 <= \$20 ;
  always @(posedge clk)
    flags_masked_1 <= \$21 ;
  always @(posedge clk)
    flags_maximum_1 <= \$22 ;
  always @(posedge clk)
    maximum_0 <= \$2 ;
  always @(posedge clk)
    running_top <= \$23 ;
  always @(posedge clk)
    rise <= \$7 [2:0];
  always @(posedge clk)
    flags_sum_1 <= \$24 ;
  always @(posedge clk)
    flags_sum_2 <= \$25 ;
  always @(posedge clk)
    flags_sum_3 <= \$26 ;
  always @(posedge clk)
    flags_sum_4 <= \$27 ;
  always @(posedge clk)
    rise_1 <= \$28 ;
  always @(posedge clk)
    rise_2 <= \$29 ;
  always @(posedge clk)
    rise_3 <= \$30 ;
  always @(posedge clk)
    sum_0 <= \$8 ;
  always @(posedge clk)
    total <= \$31 ;
  always @(posedge clk)
    chunks <= \$32 ;
  always @(posedge clk)
    done <= \$33 ;
  always @(posedge clk)
    top_sum_1 <= \$34 ;
  always @(posedge clk)
    top_sum_2 <= \$35 ;
  always @(posedge clk)
    top_sum_3 <= \$36 ;
  always @(posedge clk)
    top <= \$37 ;
  softmax_score_lanes lanes_0 (
    .aligned(aligned),
    .clk(clk),
    .exponential(exponentials),
    .is_counted({ \$14 , \$13  }),
    .load(load),
    .rst(rst),
    .score(scores),
    .top(running_top)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    moved_1 = 32'd0;
    if (flags_sum_4[0]) begin
      moved_1 = \$17 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    moved_2 = 32'd0;
    if (flags_sum_4[0]) begin
      moved_2 = \$18 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$19  = flags;
    if (rst) begin
      \$19  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$21  = flags_lookup_1;
    if (rst) begin
      \$21  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$22  = flags_masked_1;
    if (rst) begin
      \$22  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$23  = running_top;
    if (\$3 ) begin
      \$23  = maximum_0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$24  = flags_maximum_1;
    if (rst) begin
      \$24  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$25  = flags_sum_1;
    if (rst) begin
      \$25  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$26  = flags_sum_2;
    if (rst) begin
      \$26  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$27  = flags_sum_3;
    if (rst) begin
      \$27  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$31  = total;
    if (flags_sum_4[0]) begin
      \$31  = \$9 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$32  = chunks;
    if (flags_sum_4[0]) begin
      \$32  = \$11 [2:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$33  = \$12 ;
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    moved_0 = 32'd0;
    if (flags_sum_4[0]) begin
      moved_0 = \$16 ;
    end
  end
  assign \total$30  = total;
  assign \chunks$32  = chunks;
  assign top_sum_4 = top;
  assign is_counted = { \$14 , \$13  };
  assign exponential = exponentials;
  assign write_en = flags_masked_1[0];
  assign \flags.valid  = flags[0];
  assign \flags.first  = flags[1];
  assign \flags.last  = flags[2];
  assign \load.en  = load[0];
  assign \load.address  = load[4:1];
  assign \load.entry  = load[23:5];
  assign \load.entry.mantissa  = load[17:5];
  assign \load.entry.exponent  = load[23:18];
  assign \flags_lookup_1.valid  = flags_lookup_1[0];
  assign \flags_lookup_1.first  = flags_lookup_1[1];
  assign \flags_lookup_1.last  = flags_lookup_1[2];
  assign \flags_masked_1.valid  = flags_masked_1[0];
  assign \flags_masked_1.first  = flags_masked_1[1];
  assign \flags_masked_1.last  = flags_masked_1[2];
  assign \flags_maximum_1.valid  = flags_maximum_1[0];
  assign \flags_maximum_1.first  = flags_maximum_1[1];
  assign \flags_maximum_1.last  = flags_maximum_1[2];
  assign \flags_sum_1.valid  = flags_sum_1[0];
  assign \flags_sum_1.first  = flags_sum_1[1];
  assign \flags_sum_1.last  = flags_sum_1[2];
  assign \flags_sum_2.valid  = flags_sum_2[0];
  assign \flags_sum_2.first  = flags_sum_2[1];
  assign \flags_sum_2.last  = flags_sum_2[2];
  assign \flags_sum_3.valid  = flags_sum_3[0];
  assign \flags_sum_3.first  = flags_sum_3[1];
  assign \flags_sum_3.last  = flags_sum_3[2];
  assign \flags_sum_4.valid  = flags_sum_4[0];
  assign \flags_sum_4.first  = flags_sum_4[1];
  assign \flags_sum_4.last  = flags_sum_4[2];
  assign \$37  = top_sum_3;
  assign \$36  = top_sum_2;
  assign \$35  = top_sum_1;
  assign \$34  = running_top;
  assign \$30  = rise_2;
  assign \$29  = rise_1;
  assign \$28  = rise;
  assign \$20  = counted;
endmodule
