module softmax(i_command__valid, i__payload, i__valid, o__ready, clk, rst, i_command__ready, i__ready, o__payload, o__valid, i_command__payload);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$16 , \$17
    , \$22 , \$23 , \$25 , \$26 , \$27 , \$28 , \$29 , \$30 , \$31 , \$34 , \$35 , \$41 , \$42 ,
    \$43 , \$47 , \$48 , \$49 , \$50 , \$51 , \is_last$53 , \$63 ;
  wire [16:0] \$40 ;
  wire [18:0] \$36 , \$37 , \$38 , \$52 , \$53 , \$54 ;
  wire [19:0] \$39 , \$55 ;
  wire [3:0] \$60 , \$61 , \$62 ;
  wire [5:0] \$14 , \$15 , \$24 , \$32 ;
  wire [6:0] \$20 , \$33 , \$46 , \$58 , \$59 ;
  wire [7:0] \$18 , \$21 , \$56 , \$57 ;
  wire [8:0] \$19 ;
  reg \$start ;
  initial \$start  = 0;
  wire accept;
  reg active = 1'h0;
  wire advance;
  reg [15:0] base_past = 16'h0;
  wire [2:0] chunks;
  reg [6:0] chunks_under_way = 7'h0;
  wire [4:0] clipped;
  input clk;
  wire [1:0] counted;
  reg [5:0] counted_left = 6'h0;
  wire done;
  reg [4:0] entry = 5'h0;
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
  (* init = 24'h0 *)
  wire [23:0] held;
  input [7:0] i__payload;
  wire [7:0] \i__payload.score ;
  output i__ready;
  input i__valid;
  input [56:0] i_command__payload;
  wire \i_command__payload.is_causal ;
  wire [4:0] \i_command__payload.length ;
  wire [5:0] \i_command__payload.offset ;
  wire [15:0] \i_command__payload.rows ;
  wire [23:0] \i_command__payload.scale ;
  wire [4:0] \i_command__payload.valid ;
  output i_command__ready;
  input i_command__valid;
  reg [2:0] index = 3'h0;
  reg is_causal = 1'h0;
  reg is_first = 1'h0;
  reg \is_first$54  = 1'h1;
  reg is_last = 1'h0;
  reg is_loaded = 1'h0;
  reg is_new_single = 1'h0;
  reg is_next_last = 1'h0;
  reg is_pending = 1'h0;
  reg is_prepared = 1'h0;
  reg is_single = 1'h0;
  wire issue;
  wire issued__ready;
  wire issued__valid;
  reg [6:0] last_past = 7'h0;
  reg [4:0] length = 5'h0;
  wire [23:0] load;
  wire [3:0] \load.address ;
  wire \load.en ;
  wire [18:0] \load.entry ;
  wire [5:0] \load.entry.exponent ;
  wire [12:0] \load.entry.mantissa ;
  reg [43:0] load_address_past = 44'h0;
  reg [10:0] load_en_past = 11'h0;
  reg loading = 1'h0;
  wire [12:0] mantissa;
  reg [4:0] new_length = 5'h0;
  reg [18:0] new_reach = 19'h0;
  reg [4:0] new_valid = 5'h0;
  output [16:0] o__payload;
  wire \o__payload.last ;
  wire [15:0] \o__payload.probability ;
  input o__ready;
  output o__valid;
  reg [56:0] pending = 57'h0;
  wire \pending.is_causal ;
  wire [4:0] \pending.length ;
  wire [5:0] \pending.offset ;
  wire [15:0] \pending.rows ;
  wire [23:0] \pending.scale ;
  wire [4:0] \pending.valid ;
  wire pop;
  wire [15:0] probability;
  reg [18:0] reach = 19'h0;
  reg [5:0] read_index = 6'h0;
  reg [31:0] reciprocal_past = 32'h0;
  wire row_starts;
  reg [15:0] rows_left = 16'h0;
  reg [5:0] rows_under_way = 6'h0;
  input rst;
  reg [23:0] scale = 24'h0;
  wire [3:0] score;
  wire [7:0] scores;
  reg [4:0] scores_left = 5'h0;
  wire start;
  wire [2:0] top;
  wire [31:0] total;
  reg [6:0] valid = 7'h0;
  reg [4:0] \valid$65  = 5'h0;
  wire write_en;
  reg [5:0] write_index = 6'h0;
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
  assign \$12  = $signed(counted_left) < $signed(1'h0);
  assign \$13  = $signed(counted_left) > $signed(3'h2);
  assign \$14  = \$13  ? 6'h02 : counted_left;
  assign \$15  = \$12  ? 6'h0 : \$14 ;
  assign \$16  = pending[28:24] > 5'h10;
  assign clipped = \$16  ? 5'h10 : pending[28:24];
  assign \$17  = ~ valid[6];
  assign advance = \$17  | o__ready;
  assign issue = issued__valid & advance;
  assign \is_last$53  = \is_first$54  ? head[27] : is_next_last;
  assign pop = issue & \is_last$53 ;
  assign \$18  = chunks_under_way + accept;
  assign \$19  = \$18  - issue;
  assign \$20  = rows_under_way + row_starts;
  assign \$21  = \$20  - pop;
  assign \$22  = entry < 5'h10;
  assign \$23  = loading & \$22 ;
  assign \$24  = entry + 1'h1;
  assign \$25  = entry == 5'h1a;
  assign \$26  = scale == pending[23:0];
  assign \$27  = is_loaded & \$26 ;
  assign \$28  = ~ \$27 ;
  assign \$29  = start & \$28 ;
  assign \$30  = ~ is_pending;
  assign \$31  = scores_left <= 3'h4;
  assign \$32  = scores_left - 2'h2;
  assign \$33  = $signed(counted_left) - $signed(3'h2);
  assign \$34  = $signed(reach) < $signed(1'h0);
  assign \$35  = $signed(reach) > $signed({ 1'h0, \valid$65  });
  assign \$36  = \$35  ? { 14'h0, \valid$65  } : reach;
  assign \$37  = \$34  ? 19'h0 : \$36 ;
  assign \$38  = is_causal ? \$37  : { 14'h0, \valid$65  };
  assign \$39  = $signed(reach) + $signed(2'h1);
  assign \$40  = rows_left - 1'h1;
  assign \$41  = ~ start;
  assign \$42  = is_pending & \$41 ;
  assign \$43  = pending[33:29] > clipped;
  assign \$46  = $signed(pending[40:35]) + $signed(2'h1);
  assign \$47  = | pending[28:24];
  assign \$48  = | pending[56:41];
  assign \$49  = \$47  & \$48 ;
  assign \$50  = $signed(new_reach) < $signed(1'h0);
  assign \$51  = $signed(new_reach) > $signed({ 1'h0, new_valid });
  assign \$52  = \$51  ? { 14'h0, new_valid } : new_reach;
  assign \$53  = \$50  ? 19'h0 : \$52 ;
  assign \$54  = pending[34] ? \$53  : { 14'h0, new_valid };
  assign \$55  = $signed(new_reach) + $signed(2'h1);
  assign \$57  = \$56  | { 7'h0, issued__valid };
  assign \$58  = write_index + write_en;
  assign \$59  = read_index + 1'h1;
  assign \$60  = index + 1'h1;
  assign \$61  = \is_last$53  ? 4'h0 : \$60 ;
  assign \$62  = index + 1'h1;
  assign \$63  = \$62  == head[26:24];
  always @(posedge clk) begin
    chunks_under_way <= \$19 [6:0];
    if (rst)
      chunks_under_way <= 7'h0;
  end
  always @(posedge clk) begin
    rows_under_way <= \$21 [5:0];
    if (rst)
      rows_under_way <= 6'h0;
  end
  always @(posedge clk)
    if (start)
      scale <= pending[23:0];
  always @(posedge clk) begin
    load_en_past <= { load_en_past[9:0], \$23  };
    if (rst)
      load_en_past <= 11'h0;
  end
  always @(posedge clk)
    load_address_past <= { load_address_past[39:0], entry[3:0] };
  always @(posedge clk) begin
    if (loading)
      entry <= \$24 [4:0];
    if (\$29 )
      entry <= 5'h0;
  end
  always @(posedge clk) begin
    if (loading) begin
      if (\$25 )
        loading <= 1'h0;
    end
    if (\$29 )
      loading <= 1'h1;
    if (rst)
      loading <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$29 )
      is_loaded <= 1'h1;
    if (rst)
      is_loaded <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$30 )
      is_pending <= i_command__valid;
    if (start)
      is_pending <= 1'h0;
    if (rst)
      is_pending <= 1'h0;
  end
  always @(posedge clk)
    if (\$30 )
      pending <= i_command__payload;
  always @(posedge clk) begin
    if (accept)
      is_first <= is_last;
    if (start)
      is_first <= 1'h1;
    if (rst)
      is_first <= 1'h0;
  end
  always @(posedge clk) begin
    if (accept) begin
      is_last <= \$31 ;
      if (is_last)
        is_last <= is_single;
    end
    if (start)
      is_last <= is_new_single;
  end
  always @(posedge clk) begin
    if (accept) begin
      scores_left <= \$32 [4:0];
      if (is_last)
        scores_left <= length;
    end
    if (start)
      scores_left <= new_length;
  end
  always @(posedge clk) begin
    if (accept) begin
      counted_left <= \$33 [5:0];
      if (is_last)
        counted_left <= \$38 [5:0];
    end
    if (start)
      counted_left <= \$54 [5:0];
  end
  always @(posedge clk) begin
    if (accept) begin
      if (is_last)
        reach <= \$39 [18:0];
    end
    if (start)
      reach <= \$55 [18:0];
  end
  always @(posedge clk) begin
    if (accept) begin
      if (is_last)
        rows_left <= \$40 [15:0];
    end
    if (start)
      rows_left <= pending[56:41];
  end
  always @(posedge clk) begin
    if (finished)
      active <= 1'h0;
    if (start)
      active <= \$49 ;
    if (rst)
      active <= 1'h0;
  end
  always @(posedge clk) begin
    is_prepared <= \$42 ;
    if (rst)
      is_prepared <= 1'h0;
  end
  always @(posedge clk) begin
    new_length <= clipped;
    new_valid <= \$43  ? clipped : pending[33:29];
    is_new_single <= clipped <= 2'h2;
    new_reach <= { {12{\$46 [6]}}, \$46  };
  end
  always @(posedge clk)
    if (start)
      is_single <= is_new_single;
  always @(posedge clk)
    if (start)
      length <= new_length;
  always @(posedge clk)
    if (start)
      \valid$65  <= new_valid;
  always @(posedge clk)
    if (start)
      is_causal <= pending[34];
  always @(posedge clk) begin
    if (advance)
      valid <= \$57 [6:0];
    if (rst)
      valid <= 7'h0;
  end
  always @(posedge clk) begin
    write_index <= \$58 [5:0];
    if (rst)
      write_index <= 6'h0;
  end
  always @(posedge clk) begin
    if (issue)
      read_index <= \$59 [5:0];
    if (rst)
      read_index <= 6'h0;
  end
  always @(posedge clk) begin
    if (issue)
      index <= \$61 [2:0];
    if (rst)
      index <= 3'h0;
  end
  always @(posedge clk) begin
    if (issue)
      \is_first$54  <= \is_last$53 ;
    if (rst)
      \is_first$54  <= 1'h1;
  end
  always @(posedge clk)
    if (issue)
      is_next_last <= \$63 ;
  always @(posedge clk)
    if (advance)
      reciprocal_past <= { reciprocal_past[15:0], head[15:0] };
  always @(posedge clk)
    if (advance)
      base_past <= { base_past[7:0], head[23:16] };
  always @(posedge clk)
    if (advance)
      last_past <= { last_past[5:0], \is_last$53  };
  assign accept = i__valid & i__ready;
  assign i_command__ready = ~ is_pending;
  assign \$1  = accept & is_last;
  assign \$2  = rows_left == 1'h1;
  assign finished = \$1  & \$2 ;
  softmax_exponential exponential (
    .clk(clk),
    .exponent(exponent),
    .mantissa(mantissa),
    .rst(rst),
    .scale(scale),
    .score(entry[3:0])
  );
  softmax_output_lanes output_lanes_0 (
    .base(base_past[15:8]),
    .clk(clk),
    .en(advance),
    .exponential(exponentials),
    .probability(probability),
    .read_address(read_index),
    .reciprocal(reciprocal_past[31:16]),
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
    .counted(\$15 [1:0]),
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
  assign score = entry[3:0];
  assign held = scale;
  assign counted = \$15 [1:0];
  assign scores = i__payload;
  assign issued__ready = advance;
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
  assign o__payload[15:0] = probability;
  assign o__payload[16] = last_past[6];
  assign flags[2] = is_last;
  assign flags[1] = is_first;
  assign flags[0] = accept;
  assign load[23:18] = exponent;
  assign load[17:5] = mantissa;
  assign load[4:1] = load_address_past[43:40];
  assign load[0] = load_en_past[10];
  assign \$56  = { valid, 1'h0 };
endmodule

module softmax_exponential(scale, clk, rst, mantissa, exponent, score);
  wire [13:0] \$2 ;
  wire [17:0] \$3 ;
  wire [24:0] \$4 ;
  wire [29:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  reg [19:0] argument = 20'h0;
  input clk;
  wire en;
  output [5:0] exponent;
  reg [41:0] exponent_past = 42'h0;
  output [12:0] mantissa;
  reg [12:0] mantissa = 13'h0;
  wire [28:0] p;
  wire [13:0] rounded;
  input rst;
  input [23:0] scale;
  input [3:0] score;
  wire [13:0] x;
  wire [16:0] y;
  always @(posedge clk)
    argument <= \$1 [28:9];
  always @(posedge clk) begin
    mantissa <= \$2 [12:0];
    if (rst)
      mantissa <= 13'h0;
  end
  always @(posedge clk)
    exponent_past <= { exponent_past[35:0], argument[19:14] };
  assign \$1  = $signed(p) + $signed(10'h100);
  assign \$2  = \$3 [16] ? 14'h1fff : \$3 [16:3];
  assign \$3  = y + 3'h4;
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
  assign rounded = \$3 [16:3];
  assign en = 1'h1;
  assign x = argument[13:0];
  assign exponent = exponent_past[41:36];
  assign \$4  = { 1'h0, scale };
endmodule

module softmax_multiplier(a, b, clk, rst, p, en);
  wire [16:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [11:0] b;
  reg [11:0] \b$7  = 12'h0;
  input clk;
  input en;
  output [16:0] p;
  reg [16:0] p = 17'h0;
  (* init = 17'h0 *)
  wire [16:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module softmax_multiplier_2(a, b, clk, rst, p, en);
  wire [25:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [13:0] a;
  reg [13:0] \a$6  = 14'h0;
  input [11:0] b;
  reg [11:0] \b$7  = 12'h0;
  input clk;
  input en;
  output [25:0] p;
  reg [25:0] p = 26'h0;
  (* init = 26'h0 *)
  wire [25:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module softmax_multiplier_3(a, b, clk, rst, p, en);
  wire [20:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [16:0] a;
  reg [16:0] \a$6  = 17'h0;
  input [3:0] b;
  reg [3:0] \b$7  = 4'h0;
  input clk;
  input en;
  output [20:0] p;
  reg [20:0] p = 21'h0;
  (* init = 21'h0 *)
  wire [20:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module softmax_multiplier_4(a, b, clk, rst, p, en);
  wire [11:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [7:0] a;
  reg [7:0] \a$6  = 8'h0;
  input [3:0] b;
  reg [3:0] \b$7  = 4'h0;
  input clk;
  input en;
  output [11:0] p;
  reg [11:0] p = 12'h0;
  (* init = 12'h0 *)
  wire [11:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module softmax_multiplier_5(a, b, clk, rst, p, en);
  wire [15:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [10:0] b;
  reg [10:0] \b$7  = 11'h0;
  input clk;
  input en;
  output [15:0] p;
  reg [15:0] p = 16'h0;
  (* init = 16'h0 *)
  wire [15:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module softmax_multiplier_6(a, b, clk, rst, p, en);
  wire [23:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [12:0] a;
  reg [12:0] \a$6  = 13'h0;
  input [10:0] b;
  reg [10:0] \b$7  = 11'h0;
  input clk;
  input en;
  output [23:0] p;
  reg [23:0] p = 24'h0;
  (* init = 24'h0 *)
  wire [23:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module softmax_multiplier_7(a, b, clk, rst, p, en);
  wire [29:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [16:0] a;
  reg [16:0] \a$6  = 17'h0;
  input [12:0] b;
  reg [12:0] \b$7  = 13'h0;
  input clk;
  input en;
  output [29:0] p;
  reg [29:0] p = 30'h0;
  (* init = 30'h0 *)
  wire [29:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = $signed(\a$6 ) * $signed({ 1'h0, \b$7  });
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module softmax_output_lane(write_address, exponential, en, read_address, reciprocal, base, clk, rst, probability, write_en);
  wire \$2 ;
  wire [12:0] \$4 , \$5 ;
  wire [13:0] \$6 , \$7 ;
  wire [16:0] \$8 ;
  wire [7:0] \$3 ;
  wire [8:0] \$1 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  input [7:0] base;
  reg [3:0] clipped = 4'h0;
  input clk;
  reg [12:0] coarse = 13'h0;
  input en;
  input [18:0] exponential;
  reg [18:0] \exponential$15  = 19'h0;
  reg [1:0] low = 2'h0;
  wire [29:0] p;
  output [7:0] probability;
  reg [7:0] probability = 8'h0;
  input [5:0] read_address;
  (* init = 19'h0 *)
  wire [18:0] read_past;
  wire [5:0] read_port__addr;
  wire [18:0] read_port__data;
  wire [5:0] \read_port__data.exponent ;
  wire [12:0] \read_port__data.mantissa ;
  wire read_port__en;
  input [15:0] reciprocal;
  input rst;
  reg [7:0] shift = 8'h0;
  reg [12:0] shifted = 13'h0;
  input [5:0] write_address;
  input write_en;
  wire [5:0] write_port__addr;
  wire [18:0] write_port__data;
  wire [5:0] \write_port__data.exponent ;
  wire [12:0] \write_port__data.mantissa ;
  wire write_port__en;
  reg [18:0] buffer [63:0];
  initial begin
    for (\$row  = 0; \$row  < 64; \$row  = \$row  + 1)
      buffer[\$row ] = 19'h0;
  end
  always @(posedge clk)
    if (write_en)
      buffer[write_address] <= exponential;
  reg [18:0] _0_;
  always @(posedge clk)
    if (en)
      _0_ <= buffer[read_address];
  assign read_port__data = _0_;
  assign \$1  = $signed(base) - $signed(\exponential$15 [18:13]);
  assign \$2  = shift > 4'hd;
  assign \$3  = \$2  ? 8'h0d : shift;
  assign \$4  = p[29:17] >> { clipped[3:2], 2'h0 };
  assign \$5  = coarse >> low;
  assign \$6  = shifted + 1'h1;
  always @(posedge clk)
    if (en)
      \exponential$15  <= read_port__data;
  always @(posedge clk)
    if (en)
      shift <= \$1 [7:0];
  always @(posedge clk)
    if (en)
      clipped <= \$3 [3:0];
  always @(posedge clk)
    if (en)
      coarse <= \$4 ;
  always @(posedge clk)
    if (en)
      low <= clipped[1:0];
  always @(posedge clk)
    if (en)
      shifted <= \$5 ;
  always @(posedge clk) begin
    if (en)
      probability <= \$7 [7:0];
    if (rst)
      probability <= 8'h0;
  end
  softmax_product_2 product (
    .a(\$8 ),
    .b(\exponential$15 [12:0]),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign write_port__en = write_en;
  assign write_port__addr = write_address;
  assign write_port__data = exponential;
  assign read_port__en = en;
  assign read_port__addr = read_address;
  assign read_past = \exponential$15 ;
  assign \write_port__data.mantissa  = exponential[12:0];
  assign \write_port__data.exponent  = exponential[18:13];
  assign \read_port__data.mantissa  = read_port__data[12:0];
  assign \read_port__data.exponent  = read_port__data[18:13];
  assign \$7  = { 1'h0, \$6 [13:1] };
  assign \$8  = { 1'h0, reciprocal };
endmodule

module softmax_output_lanes(write_en, write_address, en, read_address, reciprocal, base, clk, rst, probability, exponential);
  wire [7:0] \probability$10 , \probability$11 ;
  input [7:0] base;
  input clk;
  input en;
  input [37:0] exponential;
  output [15:0] probability;
  input [5:0] read_address;
  input [15:0] reciprocal;
  input rst;
  input [5:0] write_address;
  input write_en;
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
  wire \$3 ;
  wire [13:0] \data$27 ;
  wire [14:0] \$1 ;
  wire [19:0] \data$28 ;
  wire [21:0] \$2 ;
  wire [25:0] \p$25 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] a;
  wire [3:0] address;
  reg [11:0] b = 12'h0;
  input clk;
  reg [79:0] constant_0_past = 80'h0;
  reg [27:0] constant_1_past = 28'h0;
  wire [4:0] data;
  input en;
  (* init = 12'h0 *)
  wire [11:0] offset;
  reg [23:0] offset_1_past = 24'h0;
  wire [16:0] p;
  wire [19:0] partial_0;
  wire [13:0] partial_1;
  (* init = 20'h0 *)
  wire [19:0] result;
  input rst;
  input [15:0] x;
  output [19:0] y;
  reg [19:0] y = 20'h0;
  assign \$2  = $signed({ 1'h0, constant_0_past[79:60] }) + $signed(\p$25 [25:9]);
  assign \$3  = ~ x[11];
  always @(posedge clk) begin
    if (en)
      b <= { \$3 , x[10:0] };
    if (rst)
      b <= 12'h0;
  end
  always @(posedge clk)
    if (en)
      constant_1_past <= { constant_1_past[13:0], \data$27  };
  always @(posedge clk)
    if (en)
      offset_1_past <= { offset_1_past[11:0], b };
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[59:0], \data$28  };
  always @(posedge clk)
    if (en)
      y <= \$2 [19:0];
  assign \$1  = $signed(constant_1_past[27:14]) + $signed(p[16:8]);
  softmax_rom coefficient_0 (
    .address(x[15:12]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  softmax_rom_2 coefficient_1 (
    .address(x[15:12]),
    .clk(clk),
    .data(\data$27 ),
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
    .b(offset_1_past[23:12]),
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
  assign address = x[15:12];
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [13:0];
  assign partial_0 = \$2 [19:0];
  assign result = y;
endmodule

module softmax_polynomial_2(x, clk, rst, y, en);
  wire \$3 ;
  wire [12:0] \data$27 ;
  wire [14:0] \$1 ;
  wire [15:0] \data$28 ;
  wire [17:0] \$2 ;
  wire [23:0] \p$25 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] a;
  wire [2:0] address;
  reg [10:0] b = 11'h0;
  input clk;
  reg [63:0] constant_0_past = 64'h0;
  reg [25:0] constant_1_past = 26'h0;
  wire [4:0] data;
  input en;
  (* init = 11'h0 *)
  wire [10:0] offset;
  reg [21:0] offset_1_past = 22'h0;
  wire [15:0] p;
  wire [16:0] partial_0;
  wire [12:0] partial_1;
  (* init = 17'h0 *)
  wire [16:0] result;
  input rst;
  input [13:0] x;
  output [16:0] y;
  reg [16:0] y = 17'h0;
  assign \$2  = $signed({ 1'h0, constant_0_past[63:48] }) + $signed(\p$25 [23:11]);
  assign \$3  = ~ x[10];
  always @(posedge clk) begin
    if (en)
      b <= { \$3 , x[9:0] };
    if (rst)
      b <= 11'h0;
  end
  always @(posedge clk)
    if (en)
      constant_1_past <= { constant_1_past[12:0], \data$27  };
  always @(posedge clk)
    if (en)
      offset_1_past <= { offset_1_past[10:0], b };
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[47:0], \data$28  };
  always @(posedge clk)
    if (en)
      y <= \$2 [16:0];
  assign \$1  = $signed({ 1'h0, constant_1_past[25:13] }) + $signed(p[15:8]);
  softmax_rom_4 coefficient_0 (
    .address(x[13:11]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  softmax_rom_5 coefficient_1 (
    .address(x[13:11]),
    .clk(clk),
    .data(\data$27 ),
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
    .b(offset_1_past[21:11]),
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
  assign address = x[13:11];
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [12:0];
  assign partial_0 = \$2 [16:0];
  assign result = y;
endmodule

module softmax_product(a, b, clk, rst, p, en);
  wire [11:0] \p$7 ;
  wire [12:0] \$1 ;
  wire [20:0] \p$8 ;
  reg \$start ;
  initial \$start  = 0;
  input [24:0] a;
  input [3:0] b;
  reg [16:0] below = 17'h0;
  input clk;
  input en;
  output [28:0] p;
  input rst;
  reg [11:0] total = 12'h0;
  assign \$1  = $signed(\p$7 ) + $signed(\p$8 [20:17]);
  always @(posedge clk)
    if (en)
      total <= \$1 [11:0];
  always @(posedge clk)
    if (en)
      below <= \p$8 [16:0];
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
  assign p = { total, below };
endmodule

module softmax_product_2(a, b, clk, rst, p, en);
  input [16:0] a;
  input [12:0] b;
  input clk;
  input en;
  output [29:0] p;
  input rst;
  softmax_multiplier_7 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
endmodule

module softmax_rom(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [3:0] address;
  input clk;
  output [19:0] data;
  reg [19:0] data = 20'h0;
  input en;
  reg [19:0] entry;
  (* init = 20'h0 *)
  wire [19:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module softmax_rom_2(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [3:0] address;
  input clk;
  output [13:0] data;
  reg [13:0] data = 14'h0;
  input en;
  reg [13:0] entry;
  (* init = 14'h0 *)
  wire [13:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module softmax_rom_3(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [3:0] address;
  input clk;
  output [4:0] data;
  reg [4:0] data = 5'h0;
  input en;
  reg [4:0] entry;
  (* init = 5'h0 *)
  wire [4:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module softmax_rom_4(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [2:0] address;
  input clk;
  output [15:0] data;
  reg [15:0] data = 16'h0;
  input en;
  reg [15:0] entry;
  (* init = 16'h0 *)
  wire [15:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module softmax_rom_5(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [2:0] address;
  input clk;
  output [12:0] data;
  reg [12:0] data = 13'h0;
  input en;
  reg [12:0] entry;
  (* init = 13'h0 *)
  wire [12:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module softmax_rom_6(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [2:0] address;
  input clk;
  output [4:0] data;
  reg [4:0] data = 5'h0;
  input en;
  reg [4:0] entry;
  (* init = 5'h0 *)
  wire [4:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module softmax_row_unit(top, total, chunks, pop, clk, rst, valid, head, done);
  wire \$6 ;
  wire [20:0] \$1 ;
  wire [3:0] \$2 ;
  wire [4:0] \$12 ;
  wire [6:0] \$3 ;
  wire [7:0] \$4 ;
  wire [8:0] \$5 ;
  reg \$start ;
  initial \$start  = 0;
  reg [7:0] base = 8'h0;
  reg [39:0] base_past = 40'h0;
  input [2:0] chunks;
  reg [26:0] chunks_past = 27'h0;
  input clk;
  wire [4:0] count;
  input done;
  reg [8:0] done_past = 9'h0;
  wire en;
  wire [27:0] entry;
  wire [7:0] \entry.base ;
  wire [2:0] \entry.chunks ;
  wire \entry.is_single ;
  wire [15:0] \entry.reciprocal ;
  output [27:0] head;
  wire [7:0] \head.base ;
  wire [2:0] \head.chunks ;
  wire \head.is_single ;
  wire [15:0] \head.reciprocal ;
  reg [8:0] is_single_past = 9'h0;
  wire [31:0] mantissa;
  input pop;
  input rst;
  input [2:0] top;
  reg [8:0] top_past = 9'h0;
  input [31:0] total;
  output valid;
  wire write;
  wire [31:0] x;
  wire [19:0] y;
  assign \$1  = y + 5'h10;
  assign \$2  = $signed(top_past[8:6]) + $signed(2'h1);
  assign \$4  = $signed(\$3 ) + $signed(4'h5);
  assign \$5  = $signed(\$4 ) - $signed({ 1'h0, \$12 [0], \$12 [1], \$12 [2], \$12 [3], \$12 [4] });
  assign \$6  = ! chunks;
  always @(posedge clk) begin
    top_past <= { top_past[5:0], top };
    base <= \$5 [7:0];
  end
  always @(posedge clk) begin
    done_past <= { done_past[7:0], done };
    if (rst)
      done_past <= 9'h0;
  end
  always @(posedge clk) begin
    base_past <= { base_past[31:0], base };
    chunks_past <= { chunks_past[23:0], chunks };
    is_single_past <= { is_single_past[7:0], \$6  };
  end
  \softmax_row_unit.normalizer  normalizer (
    .clk(clk),
    .count_2(\$12 ),
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
    .write(done_past[8]),
    .write_port__data(entry)
  );
  assign en = 1'h1;
  assign x = total;
  assign write = done_past[8];
  assign count = { \$12 [0], \$12 [1], \$12 [2], \$12 [3], \$12 [4] };
  assign \head.reciprocal  = head[15:0];
  assign \head.base  = head[23:16];
  assign \head.chunks  = head[26:24];
  assign \head.is_single  = head[27];
  assign \entry.reciprocal  = entry[15:0];
  assign \entry.base  = entry[23:16];
  assign \entry.chunks  = entry[26:24];
  assign \entry.is_single  = entry[27];
  assign entry[27] = is_single_past[8];
  assign entry[26:24] = chunks_past[26:24];
  assign entry[23:16] = base_past[39:32];
  assign entry[15:0] = \$1 [20:5];
  assign \$3  = { \$2 , 3'h0 };
endmodule

module \softmax_row_unit.normalizer (clk, rst, mantissa, count_2, x);
  wire \$1 , \$2 , \$3 , \$4 , \$5 ;
  input clk;
  wire [4:0] count;
  reg count_0 = 1'h0;
  reg [2:0] count_1 = 3'h0;
  output [4:0] count_2;
  reg [4:0] count_2 = 5'h0;
  wire empty_1;
  wire empty_16;
  wire empty_2;
  wire empty_4;
  wire empty_8;
  wire en;
  output [31:0] mantissa;
  reg [31:0] mantissa = 32'h0;
  reg [31:0] mantissa_0 = 32'h0;
  reg [31:0] mantissa_1 = 32'h0;
  (* init = 32'h0 *)
  wire [31:0] mantissa_2;
  input rst;
  wire [31:0] shifted_1;
  wire [31:0] shifted_16;
  wire [31:0] shifted_2;
  wire [31:0] shifted_4;
  wire [31:0] shifted_8;
  input [31:0] x;
  wire zero;
  assign \$1  = | x[31:16];
  assign empty_16 = ~ \$1 ;
  assign shifted_16 = \$1  ? x : { x[15:0], 16'h0 };
  assign \$2  = | mantissa_0[31:24];
  assign empty_8 = ~ \$2 ;
  assign shifted_8 = \$2  ? mantissa_0 : { mantissa_0[23:0], 8'h0 };
  assign \$3  = | shifted_8[31:28];
  assign empty_4 = ~ \$3 ;
  assign shifted_4 = \$3  ? shifted_8 : { shifted_8[27:0], 4'h0 };
  assign \$4  = | mantissa_1[31:30];
  assign empty_2 = ~ \$4 ;
  assign shifted_2 = \$4  ? mantissa_1 : { mantissa_1[29:0], 2'h0 };
  assign empty_1 = ~ \$5 ;
  assign shifted_1 = \$5  ? shifted_2 : { shifted_2[30:0], 1'h0 };
  assign zero = ~ mantissa[31];
  always @(posedge clk) begin
    mantissa_0 <= shifted_16;
    count_0 <= empty_16;
    mantissa_1 <= shifted_4;
    count_1 <= { empty_4, empty_8, count_0 };
    mantissa <= shifted_1;
    count_2 <= { empty_1, empty_2, count_1 };
  end
  assign mantissa_2 = mantissa;
  assign count = { count_2[0], count_2[1], count_2[2], count_2[3], count_2[4] };
  assign en = 1'h1;
  assign \$5  = shifted_2[31];
endmodule

module \softmax_row_unit.queue (clk, rst, head, write_port__data, write, valid, pop);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [27:0] \read_port__data$16 ;
  wire [4:0] \$5 , \$8 ;
  wire [5:0] \$9 ;
  wire [6:0] \$11 ;
  wire [7:0] \$12 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [5:0] count = 6'h0;
  wire [27:0] entry;
  wire [7:0] \entry.base ;
  wire [2:0] \entry.chunks ;
  wire \entry.is_single ;
  wire [15:0] \entry.reciprocal ;
  output [27:0] head;
  wire [7:0] \head.base ;
  wire [2:0] \head.chunks ;
  wire \head.is_single ;
  wire [15:0] \head.reciprocal ;
  input pop;
  (* init = 4'h0 *)
  wire [3:0] read_index_0;
  (* init = 4'h0 *)
  wire [3:0] read_index_1;
  reg [3:0] read_port__addr = 4'h0;
  reg [3:0] \read_port__addr$11  = 4'h0;
  wire [27:0] read_port__data;
  wire [7:0] \read_port__data.base ;
  wire [2:0] \read_port__data.chunks ;
  wire \read_port__data.is_single ;
  wire [15:0] \read_port__data.reciprocal ;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg [4:0] write_index = 5'h0;
  wire [3:0] write_port__addr;
  input [27:0] write_port__data;
  wire [7:0] \write_port__data.base ;
  wire [2:0] \write_port__data.chunks ;
  wire \write_port__data.is_single ;
  wire [15:0] \write_port__data.reciprocal ;
  wire write_port__en;
  reg [27:0] bank_0 [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      bank_0[\$row ] = 28'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[4:1]] <= write_port__data;
  reg [27:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [27:0] bank_1 [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      bank_1[\$row ] = 28'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[4:1]] <= write_port__data;
  reg [27:0] _1_;
  always @(posedge clk)
    _1_ <= bank_1[\read_port__addr$11 ];
  assign \read_port__data$16  = _1_;
  assign \$1  = ! write_index[0];
  assign write_port__en = write & \$1 ;
  assign \write_port__en$10  = write & \$2 ;
  assign head = turn ? \read_port__data$16  : read_port__data;
  assign \$3  = ! turn;
  assign \$4  = pop & \$3 ;
  assign \$5  = read_port__addr + \$4 ;
  assign \$7  = pop & \$6 ;
  assign \$8  = \read_port__addr$11  + \$7 ;
  assign \$9  = write_index + write;
  assign \$10  = turn ^ pop;
  assign \$11  = count + arrived;
  assign \$12  = \$11  - pop;
  assign \$13  = count > 1'h1;
  assign \$14  = pop ? \$13  : valid;
  assign \$15  = arrived | \$14 ;
  always @(posedge clk) begin
    read_port__addr <= \$5 [3:0];
    if (rst)
      read_port__addr <= 4'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [3:0];
    if (rst)
      \read_port__addr$11  <= 4'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [4:0];
    if (rst)
      write_index <= 5'h0;
  end
  always @(posedge clk) begin
    turn <= \$10 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$12 [5:0];
    if (rst)
      count <= 6'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[4:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
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
  assign \read_port__data.reciprocal  = read_port__data[15:0];
  assign \read_port__data.base  = read_port__data[23:16];
  assign \read_port__data.chunks  = read_port__data[26:24];
  assign \read_port__data.is_single  = read_port__data[27];
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module softmax_score_lane(load, is_counted, top, clk, rst, exponential, aligned, score);
  wire \$5 ;
  wire [12:0] \$1 ;
  wire [18:0] \$8 ;
  wire [3:0] \$4 , \$6 , \$7 ;
  wire [5:0] \$2 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  output [26:0] aligned;
  reg [26:0] aligned = 27'h0;
  input clk;
  reg [5:0] coarse_past = 6'h0;
  reg [2:0] distance = 3'h0;
  output [18:0] exponential;
  reg [18:0] exponential = 19'h0;
  reg [19:0] fine = 20'h0;
  reg [39:0] fine_past = 40'h0;
  input is_counted;
  input [23:0] load;
  wire [3:0] \load.address ;
  wire \load.en ;
  wire [18:0] \load.entry ;
  wire [5:0] \load.entry.exponent ;
  wire [12:0] \load.entry.mantissa ;
  (* init = 19'h0 *)
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
  input [3:0] score;
  input [2:0] top;
  wire [3:0] write_port__addr;
  wire [18:0] write_port__data;
  wire [5:0] \write_port__data.exponent ;
  wire [12:0] \write_port__data.mantissa ;
  wire write_port__en;
  reg [18:0] \table  [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      \table [\$row ] = 19'h0;
  end
  always @(posedge clk)
    if (load[0])
      \table [load[4:1]] <= load[23:5];
  reg [18:0] _0_;
  always @(posedge clk)
    _0_ <= \table [score];
  assign result = _0_;
  assign placed_0 = distance[0] ? { 8'h0, fine_past[39:21] } : { fine_past[39:20], 7'h0 };
  assign placed_1 = distance[1] ? { 16'h0, placed_0[26:16] } : placed_0;
  assign placed_2 = distance[2] ? 27'h0 : placed_1;
  assign \$1  = is_counted ? result[12:0] : 13'h0;
  assign \$2  = is_counted ? result[18:13] : 6'h20;
  assign \$4  = $signed(top) - $signed(coarse_past[5:3]);
  assign \$5  = \$4  > 3'h4;
  assign \$6  = $signed(top) - $signed(coarse_past[5:3]);
  assign \$7  = \$5  ? 4'h4 : \$6 ;
  always @(posedge clk) begin
    exponential <= \$8 ;
    fine <= exponential[12:0] << exponential[15:13];
    fine_past <= { fine_past[19:0], fine };
    coarse_past <= { coarse_past[2:0], exponential[18:16] };
    distance <= \$7 [2:0];
  end
  always @(posedge clk) begin
    aligned <= placed_2;
    if (rst)
      aligned <= 27'h0;
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
  assign \$8 [18:13] = \$2 ;
  assign \$8 [12:0] = \$1 ;
endmodule

module softmax_score_lanes(is_counted, load, top, clk, rst, exponential, aligned, score);
  wire [18:0] \exponential$8 , \exponential$9 ;
  wire [26:0] \aligned$10 , \aligned$11 ;
  output [53:0] aligned;
  input clk;
  output [37:0] exponential;
  input [1:0] is_counted;
  input [23:0] load;
  wire [3:0] \load.address ;
  wire \load.en ;
  wire [18:0] \load.entry ;
  wire [5:0] \load.entry.exponent ;
  wire [12:0] \load.entry.mantissa ;
  input rst;
  input [7:0] score;
  input [2:0] top;
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
  wire \$1 , \$3 , \$4 , \$12 , \$13 , \$14 , \$15 ;
  wire [31:0] \$16 , \$17 , \$18 ;
  wire [32:0] \$9 ;
  wire [3:0] \$5 , \$6 , \$7 , \$10 , \$11 ;
  reg \$start ;
  initial \$start  = 0;
  wire [53:0] aligned;
  output [2:0] chunks;
  reg [2:0] chunks = 3'h0;
  input clk;
  input [1:0] counted;
  reg [1:0] counted_past = 2'h0;
  wire [3:0] difference;
  output done;
  reg done = 1'h0;
  wire [37:0] exponential;
  output [37:0] exponentials;
  input [2:0] flags;
  wire \flags.first ;
  wire \flags.last ;
  wire \flags.valid ;
  reg [2:0] flags_lookup_past = 3'h0;
  reg [2:0] flags_masked_past = 3'h0;
  reg [2:0] flags_maximum_past = 3'h0;
  reg [11:0] flags_sum_past = 12'h0;
  wire [1:0] is_counted;
  wire is_higher;
  input [23:0] load;
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
  reg [8:0] rise_past = 9'h0;
  input rst;
  reg [2:0] running_top = 3'h0;
  input [7:0] scores;
  reg [27:0] sum_0 = 28'h0;
  output [2:0] top;
  reg [11:0] top_sum_past = 12'h0;
  output [31:0] total;
  reg [31:0] total = 32'h0;
  output write_en;
  assign \$1  = $signed(exponentials[18:16]) > $signed(exponentials[37:35]);
  assign \$3  = flags_maximum_past[0] & is_higher;
  assign \$4  = difference > 3'h4;
  assign \$5  = \$4  ? 4'h4 : difference;
  assign \$6  = is_higher ? \$5  : 4'h0;
  assign \$7  = flags_maximum_past[1] ? 4'h4 : \$6 ;
  assign \$9  = moved_2 + sum_0;
  assign \$10  = chunks + 1'h1;
  assign \$11  = flags_sum_past[10] ? 4'h0 : \$10 ;
  assign \$12  = flags_sum_past[9] & flags_sum_past[11];
  assign \$13  = counted_past > 1'h0;
  assign \$14  = counted_past > 1'h1;
  assign \$15  = $signed(maximum_0) > $signed(running_top);
  assign is_higher = flags_maximum_past[1] | \$15 ;
  assign difference = $signed(maximum_0) - $signed(running_top);
  assign \$16  = rise_past[6] ? { 8'h0, total[31:8] } : total;
  assign \$17  = rise_past[7] ? { 16'h0, moved_0[31:16] } : moved_0;
  assign \$18  = rise_past[8] ? 32'h0 : moved_1;
  always @(posedge clk) begin
    flags_lookup_past <= flags;
    if (rst)
      flags_lookup_past <= 3'h0;
  end
  always @(posedge clk)
    counted_past <= counted;
  always @(posedge clk) begin
    flags_masked_past <= flags_lookup_past;
    if (rst)
      flags_masked_past <= 3'h0;
  end
  always @(posedge clk) begin
    flags_maximum_past <= flags_masked_past;
    if (rst)
      flags_maximum_past <= 3'h0;
  end
  always @(posedge clk)
    maximum_0 <= \$1  ? exponentials[18:16] : exponentials[37:35];
  always @(posedge clk)
    if (\$3 )
      running_top <= maximum_0;
  always @(posedge clk)
    rise <= \$7 [2:0];
  always @(posedge clk) begin
    flags_sum_past <= { flags_sum_past[8:0], flags_maximum_past };
    if (rst)
      flags_sum_past <= 12'h0;
  end
  always @(posedge clk) begin
    rise_past <= { rise_past[5:0], rise };
    sum_0 <= aligned[26:0] + aligned[53:27];
  end
  always @(posedge clk)
    if (flags_sum_past[9])
      total <= \$9 [31:0];
  always @(posedge clk)
    if (flags_sum_past[9])
      chunks <= \$11 [2:0];
  always @(posedge clk) begin
    done <= \$12 ;
    if (rst)
      done <= 1'h0;
  end
  always @(posedge clk)
    top_sum_past <= { top_sum_past[8:0], running_top };
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
    if (\$start ) begin end
    moved_0 = 32'h0;
    if (flags_sum_past[9])
      moved_0 = \$16 ;
  end
  always @* begin
    if (\$start ) begin end
    moved_1 = 32'h0;
    if (flags_sum_past[9])
      moved_1 = \$17 ;
  end
  always @* begin
    if (\$start ) begin end
    moved_2 = 32'h0;
    if (flags_sum_past[9])
      moved_2 = \$18 ;
  end
  assign is_counted = { \$14 , \$13  };
  assign exponential = exponentials;
  assign write_en = flags_masked_past[0];
  assign top = top_sum_past[11:9];
  assign \flags.valid  = flags[0];
  assign \flags.first  = flags[1];
  assign \flags.last  = flags[2];
  assign \load.en  = load[0];
  assign \load.address  = load[4:1];
  assign \load.entry  = load[23:5];
  assign \load.entry.mantissa  = load[17:5];
  assign \load.entry.exponent  = load[23:18];
endmodule
