module norm(i_command__valid, i_weight__payload, i_weight__valid, i__payload, i__valid, o__ready, clk, rst, i_command__ready, i_weight__ready, i__ready, o__payload, o__valid, i_command__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire [7:0] \$1 ;
  wire \$10 ;
  reg [12:0] \$100 ;
  reg [12:0] \$101 ;
  reg [1:0] \$102 ;
  reg [1:0] \$103 ;
  reg [1:0] \$104 ;
  reg [1:0] \$105 ;
  reg [1:0] \$106 ;
  reg [1:0] \$107 ;
  reg [1:0] \$108 ;
  reg [2:0] \$109 ;
  wire [5:0] \$11 ;
  reg [1:0] \$110 ;
  reg [1:0] \$111 ;
  reg [1:0] \$112 ;
  reg [1:0] \$113 ;
  reg [1:0] \$114 ;
  reg \$115 ;
  wire \$12 ;
  wire [16:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [8:0] \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [5:0] \$23 ;
  wire \$24 ;
  wire [13:0] \$25 ;
  wire [13:0] \$26 ;
  wire [6:0] \$27 ;
  wire [6:0] \$28 ;
  wire [3:0] \$29 ;
  wire [4:0] \$3 ;
  wire [3:0] \$30 ;
  wire \$31 ;
  wire [3:0] \$32 ;
  wire [3:0] \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire [5:0] \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire [4:0] \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire [5:0] \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire [2:0] \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  reg [6:0] \$65 ;
  reg [3:0] \$66 ;
  reg [1:0] \$67 ;
  reg \$68 ;
  reg \$69 ;
  wire [2:0] \$7 ;
  reg [25:0] \$70 ;
  reg \$71 ;
  reg \$72 ;
  reg [4:0] \$73 ;
  reg [15:0] \$74 ;
  reg \$75 ;
  reg \$76 ;
  reg [4:0] \$77 ;
  reg \$78 ;
  reg [4:0] \$79 ;
  wire \$8 ;
  reg [12:0] \$80 ;
  reg [5:0] \$81 ;
  reg [5:0] \$82 ;
  reg [2:0] \$83 ;
  reg [4:0] \$84 ;
  reg [4:0] \$85 ;
  reg [3:0] \$86 ;
  reg [3:0] \$87 ;
  reg [3:0] \$88 ;
  reg [3:0] \$89 ;
  wire \$9 ;
  reg [3:0] \$90 ;
  reg [9:0] \$91 ;
  reg [9:0] \$92 ;
  reg [9:0] \$93 ;
  reg [9:0] \$94 ;
  reg [9:0] \$95 ;
  reg [9:0] \$96 ;
  reg [9:0] \$97 ;
  reg [12:0] \$98 ;
  reg [12:0] \$99 ;
  reg \$signal  = 1'h0;
  reg \$signal$25  = 1'h0;
  wire \$signal$30 ;
  wire accept;
  reg active = 1'h0;
  wire advance;
  reg [6:0] beats_under_way = 7'h00;
  reg [1:0] busy = 2'h0;
  input clk;
  wire clk;
  wire done;
  reg [1:0] ending_1 = 2'h0;
  reg [1:0] ending_2 = 2'h0;
  reg [1:0] ending_3 = 2'h0;
  reg [1:0] ending_4 = 2'h0;
  reg [1:0] ending_5 = 2'h0;
  reg [1:0] ending_6 = 2'h0;
  reg [1:0] ending_7 = 2'h0;
  reg [1:0] ending_rounded_1 = 2'h0;
  reg [1:0] ending_rounded_2 = 2'h0;
  reg [1:0] ending_rounded_3 = 2'h0;
  reg [1:0] ending_rounded_4 = 2'h0;
  reg [1:0] ending_rounded_5 = 2'h0;
  wire ends_row;
  wire [11:0] epsilon_sum;
  (* init = 1'h0 *)
  wire first;
  wire [4:0] head_last;
  wire [12:0] head_sum;
  input [15:0] i__payload;
  wire [15:0] i__payload;
  wire [15:0] \i__payload.x ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  input [25:0] i_command__payload;
  wire [25:0] i_command__payload;
  wire [4:0] \i_command__payload.length ;
  wire [15:0] \i_command__payload.rows ;
  wire [4:0] \i_command__payload.weights ;
  output i_command__ready;
  wire i_command__ready;
  input i_command__valid;
  wire i_command__valid;
  input [15:0] i_weight__payload;
  wire [15:0] i_weight__payload;
  wire [5:0] \i_weight__payload.beta ;
  wire [5:0] \i_weight__payload.gamma ;
  wire [3:0] \i_weight__payload.index ;
  output i_weight__ready;
  wire i_weight__ready;
  input i_weight__valid;
  wire i_weight__valid;
  reg [2:0] index = 3'h0;
  wire is_drained;
  wire is_empty;
  reg is_free = 1'h1;
  wire is_last;
  reg is_last_row = 1'h0;
  reg is_pending = 1'h0;
  wire issue;
  wire issued__ready;
  wire issued__valid;
  wire [1:0] keep;
  (* init = 1'h0 *)
  wire last;
  reg last_1 = 1'h0;
  reg [4:0] left = 5'h00;
  reg [4:0] length = 5'h00;
  wire [4:0] \length$45 ;
  wire [4:0] \length$95 ;
  reg [4:0] length_1 = 5'h00;
  reg [4:0] length_2 = 5'h00;
  reg loading = 1'h0;
  wire [15:0] masked;
  wire [4:0] new_length;
  output [16:0] o__payload;
  wire [16:0] o__payload;
  wire \o__payload.last ;
  wire [15:0] \o__payload.y ;
  input o__ready;
  wire o__ready;
  output o__valid;
  wire o__valid;
  reg [25:0] pending = 26'h0000000;
  wire [4:0] \pending.length ;
  wire [15:0] \pending.rows ;
  wire [4:0] \pending.weights ;
  wire pop;
  reg [5:0] read_index = 6'h00;
  wire [9:0] root;
  reg [9:0] root_1 = 10'h000;
  reg [9:0] root_2 = 10'h000;
  reg [9:0] root_3 = 10'h000;
  reg [9:0] root_4 = 10'h000;
  reg [9:0] root_5 = 10'h000;
  reg [9:0] root_6 = 10'h000;
  reg [9:0] root_7 = 10'h000;
  reg [15:0] rows_left = 16'h0000;
  reg [3:0] rows_under_way = 4'h0;
  input rst;
  wire rst;
  wire [3:0] shift;
  reg [3:0] shift_1 = 4'h0;
  reg [3:0] shift_2 = 4'h0;
  reg [3:0] shift_3 = 4'h0;
  reg [3:0] shift_4 = 4'h0;
  reg [3:0] shift_5 = 4'h0;
  wire [18:0] square_sum;
  wire start;
  wire [12:0] sum;
  reg [12:0] sum_1 = 13'h0000;
  reg [12:0] sum_2 = 13'h0000;
  reg [12:0] sum_3 = 13'h0000;
  reg [12:0] sum_4 = 13'h0000;
  reg [12:0] valid = 13'h0000;
  wire \valid$82 ;
  wire \valid$88 ;
  reg [2:0] weight_index = 3'h0;
  reg [4:0] weights_left = 5'h00;
  wire write_en;
  reg [5:0] write_index = 6'h00;
  wire [7:0] y;
  wire [7:0] \y$90 ;
  assign \$1  = beats_under_way + accept;
  assign \$2  = \$1  - issue;
  assign \$3  = rows_under_way + ends_row;
  assign \$4  = \$3  - pop;
  assign \$5  = ! busy;
  assign \$6  = busy - 1'h1;
  assign \$7  = \$5  ? 3'h0 : \$6 ;
  assign \$8  = busy <= 1'h1;
  assign \$9  = ~ is_pending;
  assign \$10  = left <= 3'h4;
  assign \$11  = left - 2'h2;
  assign \$12  = length <= 2'h2;
  assign \$13  = rows_left - 1'h1;
  assign \$14  = rows_left == 2'h2;
  assign \$15  = | pending[9:5];
  assign \$16  = | pending[25:10];
  assign \$17  = \$15  & \$16 ;
  assign \$18  = pending[9:5] <= 2'h2;
  assign \$20  = pending[25:10] == 1'h1;
  assign \$21  = | pending[4:0];
  assign \$22  = i_weight__valid & i_weight__ready;
  assign \$23  = weights_left - 1'h1;
  assign \$24  = weights_left == 1'h1;
  assign \$26  = \$25  | { 13'h0000, issued__valid };
  assign \$27  = write_index + write_en;
  assign \$28  = read_index + 1'h1;
  assign \$29  = index + 1'h1;
  assign \$30  = is_last ? 4'h0 : \$29 ;
  assign \$31  = advance & valid[6];
  assign \$32  = weight_index + 1'h1;
  assign \$33  = ending_7[0] ? 4'h0 : \$32 ;
  assign \$34  = ! beats_under_way;
  assign \$35  = ! rows_under_way;
  assign is_empty = \$34  & \$35 ;
  assign i_command__ready = ~ is_pending;
  assign accept = i__valid & i__ready;
  assign ends_row = accept & \$signal$25 ;
  assign \$signal$30  = ends_row & is_last_row;
  assign \$36  = ~ active;
  assign \$37  = \$36  | \$signal$30 ;
  assign \$38  = is_pending & \$37 ;
  assign \$39  = ~ loading;
  assign start = \$38  & \$39 ;
  assign \$40  = ~ loading;
  assign \$41  = active & \$40 ;
  assign \$42  = ~ beats_under_way[6];
  assign \$43  = \$41  & \$42 ;
  assign \$44  = ~ \$signal$25 ;
  assign \$45  = ~ rows_under_way[3];
  assign \$46  = \$45  & is_free;
  assign \$47  = \$44  | \$46 ;
  assign i__ready = \$43  & \$47 ;
  assign \$48  = \$signal$25  ? left : 5'h02;
  assign \$49  = pending[9:5] > 5'h10;
  assign new_length = \$49  ? 5'h10 : pending[9:5];
  assign \$50  = loading & is_empty;
  assign i_weight__ready = \$50  & is_drained;
  assign \$51  = ~ valid[12];
  assign advance = \$51  | o__ready;
  assign issue = issued__valid & advance;
  assign is_drained = ! valid;
  assign is_last = index == head_last[4:1];
  assign pop = issue & is_last;
  assign \$52  = head_last + 1'h1;
  assign \$53  = ~ ending_rounded_5[0];
  assign \$54  = ending_rounded_5[1] >= 1'h0;
  assign \$55  = \$53  | \$54 ;
  assign \$56  = i_weight__valid & i_weight__ready;
  assign \$57  = ! i_weight__payload[0];
  assign \$58  = \$56  & \$57 ;
  assign \$59  = ~ ending_rounded_5[0];
  assign \$60  = ending_rounded_5[1] >= 1'h1;
  assign \$61  = \$59  | \$60 ;
  assign \$62  = i_weight__valid & i_weight__ready;
  assign \$64  = \$62  & \$63 ;
  always @(posedge clk)
    beats_under_way <= \$65 ;
  always @(posedge clk)
    rows_under_way <= \$66 ;
  always @(posedge clk)
    busy <= \$67 ;
  always @(posedge clk)
    is_free <= \$68 ;
  always @(posedge clk)
    is_pending <= \$69 ;
  always @(posedge clk)
    pending <= \$70 ;
  always @(posedge clk)
    \$signal  <= \$71 ;
  always @(posedge clk)
    \$signal$25  <= \$72 ;
  always @(posedge clk)
    left <= \$73 ;
  always @(posedge clk)
    rows_left <= \$74 ;
  always @(posedge clk)
    is_last_row <= \$75 ;
  always @(posedge clk)
    active <= \$76 ;
  always @(posedge clk)
    length <= \$77 ;
  always @(posedge clk)
    loading <= \$78 ;
  always @(posedge clk)
    weights_left <= \$79 ;
  always @(posedge clk)
    valid <= \$80 ;
  always @(posedge clk)
    write_index <= \$81 ;
  always @(posedge clk)
    read_index <= \$82 ;
  always @(posedge clk)
    index <= \$83 ;
  always @(posedge clk)
    length_1 <= \$84 ;
  always @(posedge clk)
    length_2 <= \$85 ;
  always @(posedge clk)
    shift_1 <= \$86 ;
  always @(posedge clk)
    shift_2 <= \$87 ;
  always @(posedge clk)
    shift_3 <= \$88 ;
  always @(posedge clk)
    shift_4 <= \$89 ;
  always @(posedge clk)
    shift_5 <= \$90 ;
  always @(posedge clk)
    root_1 <= \$91 ;
  always @(posedge clk)
    root_2 <= \$92 ;
  always @(posedge clk)
    root_3 <= \$93 ;
  always @(posedge clk)
    root_4 <= \$94 ;
  always @(posedge clk)
    root_5 <= \$95 ;
  always @(posedge clk)
    root_6 <= \$96 ;
  always @(posedge clk)
    root_7 <= \$97 ;
  always @(posedge clk)
    sum_1 <= \$98 ;
  always @(posedge clk)
    sum_2 <= \$99 ;
  always @(posedge clk)
    sum_3 <= \$100 ;
  always @(posedge clk)
    sum_4 <= \$101 ;
  always @(posedge clk)
    ending_1 <= \$102 ;
  always @(posedge clk)
    ending_2 <= \$103 ;
  always @(posedge clk)
    ending_3 <= \$104 ;
  always @(posedge clk)
    ending_4 <= \$105 ;
  always @(posedge clk)
    ending_5 <= \$106 ;
  always @(posedge clk)
    ending_6 <= \$107 ;
  always @(posedge clk)
    ending_7 <= \$108 ;
  always @(posedge clk)
    weight_index <= \$109 ;
  always @(posedge clk)
    ending_rounded_1 <= \$110 ;
  always @(posedge clk)
    ending_rounded_2 <= \$111 ;
  always @(posedge clk)
    ending_rounded_3 <= \$112 ;
  always @(posedge clk)
    ending_rounded_4 <= \$113 ;
  always @(posedge clk)
    ending_rounded_5 <= \$114 ;
  always @(posedge clk)
    last_1 <= \$115 ;
  norm_output_lane lane_0 (
    .clk(clk),
    .en(advance),
    .gamma_address(weight_index),
    .keep(\$55 ),
    .length(length_2),
    .read_address(read_index),
    .root(root_7),
    .rst(rst),
    .shift(shift_5),
    .sum(sum_4),
    .weight(i_weight__payload[15:4]),
    .weight_address(i_weight__payload[3:1]),
    .weight_en(\$58 ),
    .write_address(write_index),
    .write_en(write_en),
    .x(masked[7:0]),
    .y(y)
  );
  norm_output_lane lane_1 (
    .clk(clk),
    .en(advance),
    .gamma_address(weight_index),
    .keep(\$61 ),
    .length(length_2),
    .read_address(read_index),
    .root(root_7),
    .rst(rst),
    .shift(shift_5),
    .sum(sum_4),
    .weight(i_weight__payload[15:4]),
    .weight_address(i_weight__payload[3:1]),
    .weight_en(\$64 ),
    .write_address(write_index),
    .write_en(write_en),
    .x(masked[15:8]),
    .y(\y$90 )
  );
  norm_row_unit row_unit (
    .clk(clk),
    .done(done),
    .epsilon_sum(epsilon_sum),
    .head_last(head_last),
    .head_sum(head_sum),
    .length(\length$95 ),
    .pop(pop),
    .root(root),
    .rst(rst),
    .shift(shift),
    .square_sum(square_sum),
    .sum(sum),
    .valid(issued__valid)
  );
  norm_statistics statistics (
    .clk(clk),
    .done(done),
    .epsilon_sum(epsilon_sum),
    .first(\$signal ),
    .keep(\$48 [1:0]),
    .last(\$signal$25 ),
    .length(\length$95 ),
    .masked(masked),
    .rst(rst),
    .square_sum(square_sum),
    .sum(sum),
    .valid(accept),
    .write_en(write_en),
    .x(i__payload)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = \$2 [6:0];
    if (rst) begin
      \$65  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$66  = \$4 [3:0];
    if (rst) begin
      \$66  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = \$7 [1:0];
    if (ends_row) begin
      \$67  = 2'h3;
    end
    if (rst) begin
      \$67  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = \$8 ;
    if (ends_row) begin
      \$68  = 1'h0;
    end
    if (rst) begin
      \$68  = 1'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = is_pending;
    if (\$9 ) begin
      \$69  = i_command__valid;
    end
    if (start) begin
      \$69  = 1'h0;
    end
    if (rst) begin
      \$69  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = pending;
    if (\$9 ) begin
      \$70  = i_command__payload;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = \$signal ;
    if (accept) begin
      \$71  = \$signal$25 ;
    end
    if (start) begin
      \$71  = 1'h1;
    end
    if (rst) begin
      \$71  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = \$signal$25 ;
    if (accept) begin
      \$72  = \$10 ;
    end
    if (ends_row) begin
      \$72  = \$12 ;
    end
    if (start) begin
      \$72  = \$19 ;
    end
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = left;
    if (accept) begin
      \$73  = \$11 [4:0];
    end
    if (ends_row) begin
      \$73  = length;
    end
    if (start) begin
      \$73  = new_length;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = rows_left;
    if (ends_row) begin
      \$74  = \$13 [15:0];
    end
    if (start) begin
      \$74  = pending[25:10];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = is_last_row;
    if (ends_row) begin
      \$75  = \$14 ;
    end
    if (start) begin
      \$75  = \$20 ;
    end
    if (rst) begin
      \$75  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = active;
    if (\$signal$30 ) begin
      \$76  = 1'h0;
    end
    if (start) begin
      \$76  = \$17 ;
    end
    if (rst) begin
      \$76  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = length;
    if (start) begin
      \$77  = new_length;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$78  = loading;
    if (start) begin
      \$78  = \$21 ;
    end
    if (\$22 ) begin
      if (\$24 ) begin
        \$78  = 1'h0;
      end
    end
    if (rst) begin
      \$78  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$79  = weights_left;
    if (start) begin
      \$79  = pending[4:0];
    end
    if (\$22 ) begin
      \$79  = \$23 [4:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$80  = valid;
    if (advance) begin
      \$80  = \$26 [12:0];
    end
    if (rst) begin
      \$80  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$81  = \$27 [5:0];
    if (rst) begin
      \$81  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$82  = read_index;
    if (issue) begin
      \$82  = \$28 [5:0];
    end
    if (rst) begin
      \$82  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$83  = index;
    if (issue) begin
      \$83  = \$30 [2:0];
    end
    if (rst) begin
      \$83  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$84  = length_1;
    if (advance) begin
      \$84  = \$52 [4:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$85  = length_2;
    if (advance) begin
      \$85  = length_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$86  = shift_1;
    if (advance) begin
      \$86  = shift;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$87  = shift_2;
    if (advance) begin
      \$87  = shift_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$88  = shift_3;
    if (advance) begin
      \$88  = shift_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$89  = shift_4;
    if (advance) begin
      \$89  = shift_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$90  = shift_5;
    if (advance) begin
      \$90  = shift_4;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$91  = root_1;
    if (advance) begin
      \$91  = root;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$92  = root_2;
    if (advance) begin
      \$92  = root_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$93  = root_3;
    if (advance) begin
      \$93  = root_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$94  = root_4;
    if (advance) begin
      \$94  = root_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$95  = root_5;
    if (advance) begin
      \$95  = root_4;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$96  = root_6;
    if (advance) begin
      \$96  = root_5;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$97  = root_7;
    if (advance) begin
      \$97  = root_6;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$98  = sum_1;
    if (advance) begin
      \$98  = head_sum;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$99  = sum_2;
    if (advance) begin
      \$99  = sum_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$100  = sum_3;
    if (advance) begin
      \$100  = sum_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$101  = sum_4;
    if (advance) begin
      \$101  = sum_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$102  = ending_1;
    if (advance) begin
      \$102  = { head_last[0], is_last };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$103  = ending_2;
    if (advance) begin
      \$103  = ending_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$104  = ending_3;
    if (advance) begin
      \$104  = ending_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$105  = ending_4;
    if (advance) begin
      \$105  = ending_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$106  = ending_5;
    if (advance) begin
      \$106  = ending_4;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$107  = ending_6;
    if (advance) begin
      \$107  = ending_5;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$108  = ending_7;
    if (advance) begin
      \$108  = ending_6;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$109  = weight_index;
    if (\$31 ) begin
      \$109  = \$33 [2:0];
    end
    if (rst) begin
      \$109  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$110  = ending_rounded_1;
    if (advance) begin
      \$110  = ending_7;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$111  = ending_rounded_2;
    if (advance) begin
      \$111  = ending_rounded_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$112  = ending_rounded_3;
    if (advance) begin
      \$112  = ending_rounded_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$113  = ending_rounded_4;
    if (advance) begin
      \$113  = ending_rounded_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$114  = ending_rounded_5;
    if (advance) begin
      \$114  = ending_rounded_4;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$115  = last_1;
    if (advance) begin
      \$115  = ending_rounded_5[0];
    end
  end
  assign \length$45  = \$52 [4:0];
  assign \valid$82  = accept;
  assign first = \$signal ;
  assign last = \$signal$25 ;
  assign keep = \$48 [1:0];
  assign issued__ready = advance;
  assign \valid$88  = issued__valid;
  assign o__valid = valid[12];
  assign \i_command__payload.weights  = i_command__payload[4:0];
  assign \i_command__payload.length  = i_command__payload[9:5];
  assign \i_command__payload.rows  = i_command__payload[25:10];
  assign \i_weight__payload.index  = i_weight__payload[3:0];
  assign \i_weight__payload.gamma  = i_weight__payload[9:4];
  assign \i_weight__payload.beta  = i_weight__payload[15:10];
  assign \i__payload.x  = i__payload;
  assign \o__payload.y  = o__payload[15:0];
  assign \o__payload.last  = o__payload[16];
  assign \pending.weights  = pending[4:0];
  assign \pending.length  = pending[9:5];
  assign \pending.rows  = pending[25:10];
  assign o__payload[15:8] = \y$90 ;
  assign o__payload[7:0] = y;
  assign o__payload[16] = last_1;
  assign \$19  = \$18 ;
  assign \$25  = { valid, 1'h0 };
  assign \$63  = i_weight__payload[0];
endmodule

module norm_multiplier(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$2 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire [15:0] \$1 ;
  reg [7:0] \$2 ;
  reg [7:0] \$3 ;
  reg [15:0] \$4 ;
  input [7:0] a;
  wire [7:0] a;
  reg [7:0] \a$6  = 8'h00;
  input [7:0] b;
  wire [7:0] b;
  reg [7:0] \b$7  = 8'h00;
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
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module norm_multiplier_2(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$3 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire [31:0] \$1 ;
  reg [15:0] \$2 ;
  reg [15:0] \$3 ;
  reg [31:0] \$4 ;
  input [15:0] a;
  wire [15:0] a;
  reg [15:0] \a$6  = 16'h0000;
  input [15:0] b;
  wire [15:0] b;
  reg [15:0] \b$7  = 16'h0000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [31:0] p;
  reg [31:0] p = 32'd0;
  (* init = 32'd0 *)
  wire [31:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = \a$6  * \b$7 ;
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

module norm_multiplier_3(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$4 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [13:0] \$1 ;
  reg [3:0] \$2 ;
  reg [9:0] \$3 ;
  reg [13:0] \$4 ;
  input [3:0] a;
  wire [3:0] a;
  reg [3:0] \a$6  = 4'h0;
  input [9:0] b;
  wire [9:0] b;
  reg [9:0] \b$7  = 10'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [13:0] p;
  reg [13:0] p = 14'h0000;
  (* init = 14'h0000 *)
  wire [13:0] product;
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

module norm_multiplier_4(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$5 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  wire [18:0] \$1 ;
  reg [8:0] \$2 ;
  reg [9:0] \$3 ;
  reg [18:0] \$4 ;
  input [8:0] a;
  wire [8:0] a;
  reg [8:0] \a$6  = 9'h000;
  input [9:0] b;
  wire [9:0] b;
  reg [9:0] \b$7  = 10'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [18:0] p;
  reg [18:0] p = 19'h00000;
  (* init = 19'h00000 *)
  wire [18:0] product;
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

module norm_multiplier_5(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$6 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  wire [12:0] \$1 ;
  reg [7:0] \$2 ;
  reg [4:0] \$3 ;
  reg [12:0] \$4 ;
  input [7:0] a;
  wire [7:0] a;
  reg [7:0] \a$6  = 8'h00;
  input [4:0] b;
  wire [4:0] b;
  reg [4:0] \b$7  = 5'h00;
  input clk;
  wire clk;
  input en;
  wire en;
  output [12:0] p;
  reg [12:0] p = 13'h0000;
  (* init = 13'h0000 *)
  wire [12:0] product;
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

module norm_multiplier_6(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$7 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$7  = 0;
  wire [23:0] \$1 ;
  reg [13:0] \$2 ;
  reg [9:0] \$3 ;
  reg [23:0] \$4 ;
  input [13:0] a;
  wire [13:0] a;
  reg [13:0] \a$6  = 14'h0000;
  input [9:0] b;
  wire [9:0] b;
  reg [9:0] \b$7  = 10'h000;
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
  assign \$1  = $signed(\a$6 ) * $signed({ 1'h0, \b$7  });
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

module norm_multiplier_7(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$8 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$8  = 0;
  wire [19:0] \$1 ;
  reg [13:0] \$2 ;
  reg [5:0] \$3 ;
  reg [19:0] \$4 ;
  input [13:0] a;
  wire [13:0] a;
  reg [13:0] \a$6  = 14'h0000;
  input [5:0] b;
  wire [5:0] b;
  reg [5:0] \b$7  = 6'h00;
  input clk;
  wire clk;
  input en;
  wire en;
  output [19:0] p;
  reg [19:0] p = 20'h00000;
  (* init = 20'h00000 *)
  wire [19:0] product;
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

module norm_normalizer(x, clk, rst, mantissa, count, zero, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$9 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$9  = 0;
  wire \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  reg [27:0] \$5 ;
  reg [1:0] \$6 ;
  reg [27:0] \$7 ;
  reg [3:0] \$8 ;
  input clk;
  wire clk;
  output [3:0] count;
  wire [3:0] count;
  reg [1:0] count_0 = 2'h0;
  reg [3:0] count_1 = 4'h0;
  wire empty_1;
  wire empty_2;
  wire empty_4;
  wire empty_8;
  input en;
  wire en;
  output [27:0] mantissa;
  reg [27:0] mantissa = 28'h0000000;
  reg [27:0] mantissa_0 = 28'h0000000;
  (* init = 28'h0000000 *)
  wire [27:0] mantissa_1;
  input rst;
  wire rst;
  wire [27:0] shifted_1;
  wire [27:0] shifted_2;
  wire [27:0] shifted_4;
  wire [27:0] shifted_8;
  input [27:0] x;
  wire [27:0] x;
  output zero;
  wire zero;
  assign empty_8 = ~ \$1 ;
  assign shifted_8 = \$1  ? x : { x[19:0], 8'h00 };
  assign \$2  = | shifted_8[27:24];
  assign empty_4 = ~ \$2 ;
  assign shifted_4 = \$2  ? shifted_8 : { shifted_8[23:0], 4'h0 };
  assign \$3  = | mantissa_0[27:26];
  assign empty_2 = ~ \$3 ;
  assign shifted_2 = \$3  ? mantissa_0 : { mantissa_0[25:0], 2'h0 };
  assign empty_1 = ~ \$4 ;
  assign shifted_1 = \$4  ? shifted_2 : { shifted_2[26:0], 1'h0 };
  assign zero = ~ mantissa[27];
  always @(posedge clk)
    mantissa_0 <= \$5 ;
  always @(posedge clk)
    count_0 <= \$6 ;
  always @(posedge clk)
    mantissa <= \$7 ;
  always @(posedge clk)
    count_1 <= \$8 ;
  assign \$1  = | x[27:20];
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$5  = mantissa_0;
    if (en) begin
      \$5  = shifted_4;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$6  = count_0;
    if (en) begin
      \$6  = { empty_4, empty_8 };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$7  = mantissa;
    if (en) begin
      \$7  = shifted_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$8  = count_1;
    if (en) begin
      \$8  = { empty_1, empty_2, count_0 };
    end
  end
  assign mantissa_1 = mantissa;
  assign count = { count_1[0], count_1[1], count_1[2], count_1[3] };
  assign \$4  = shifted_2[27];
endmodule

module norm_output_lane(write_en, write_address, x, read_address, length, shift, root, keep, sum, weight_en, weight_address, weight, gamma_address, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$10 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$10  = 0;
  wire [14:0] \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [16:0] \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire [8:0] \$27 ;
  wire [13:0] \$28 ;
  wire [20:0] \$29 ;
  wire [16:0] \$3 ;
  wire [7:0] \$30 ;
  reg [7:0] \$31 ;
  reg [13:0] \$32 ;
  reg [15:0] \$33 ;
  reg [3:0] \$34 ;
  reg [15:0] \$35 ;
  reg [3:0] \$36 ;
  reg [11:0] \$37 ;
  reg [5:0] \$38 ;
  reg [5:0] \$39 ;
  wire [18:0] \$4 ;
  reg [20:0] \$40 ;
  reg [7:0] \$41 ;
  wire [18:0] \$5 ;
  wire [22:0] \$6 ;
  wire [22:0] \$7 ;
  wire [30:0] \$8 ;
  wire [30:0] \$9 ;
  wire \$signal ;
  wire \$signal$37 ;
  wire \$signal$38 ;
  wire \$signal$39 ;
  wire [5:0] \$signature__addr ;
  wire [2:0] \$signature__addr$31 ;
  wire [7:0] \$signature__data ;
  wire [11:0] \$signature__data$32 ;
  wire \$signature__en ;
  wire \$signature__en$30 ;
  reg [5:0] beta_1 = 6'h00;
  reg [5:0] beta_2 = 6'h00;
  input clk;
  wire clk;
  reg [13:0] deviation = 14'h0000;
  input en;
  wire en;
  input [2:0] gamma_address;
  wire [2:0] gamma_address;
  input keep;
  wire keep;
  input [4:0] length;
  wire [4:0] length;
  wire [12:0] p;
  wire [19:0] \p$51 ;
  wire [23:0] \p$52 ;
  input [5:0] read_address;
  wire [5:0] read_address;
  wire [5:0] read_port__addr;
  wire [2:0] \read_port__addr$34 ;
  wire [7:0] read_port__data;
  wire [11:0] \read_port__data$48 ;
  wire read_port__en;
  wire \read_port__en$33 ;
  reg [7:0] result;
  (* init = 8'h00 *)
  wire [7:0] \result$41 ;
  input [9:0] root;
  wire [9:0] root;
  input rst;
  wire rst;
  input [3:0] shift;
  wire [3:0] shift;
  reg [3:0] shift_0_1 = 4'h0;
  reg [3:0] shift_1_1 = 4'h0;
  wire [15:0] shifted_0;
  wire [15:0] shifted_1;
  wire [15:0] shifted_2;
  wire [15:0] shifted_3;
  reg [15:0] shifted_held_0 = 16'h0000;
  reg [15:0] shifted_held_1 = 16'h0000;
  input [12:0] sum;
  wire [12:0] sum;
  reg [20:0] total = 21'h000000;
  wire [15:0] unshifted;
  input [11:0] weight;
  wire [11:0] weight;
  input [2:0] weight_address;
  wire [2:0] weight_address;
  input weight_en;
  wire weight_en;
  reg [11:0] weight_read_1 = 12'h000;
  input [5:0] write_address;
  wire [5:0] write_address;
  input write_en;
  wire write_en;
  input [7:0] x;
  wire [7:0] x;
  reg [7:0] x_read_1 = 8'h00;
  output [7:0] y;
  reg [7:0] y = 8'h00;
  reg [7:0] buffer [63:0];
  initial begin
    buffer[0] = 8'h00;
    buffer[1] = 8'h00;
    buffer[2] = 8'h00;
    buffer[3] = 8'h00;
    buffer[4] = 8'h00;
    buffer[5] = 8'h00;
    buffer[6] = 8'h00;
    buffer[7] = 8'h00;
    buffer[8] = 8'h00;
    buffer[9] = 8'h00;
    buffer[10] = 8'h00;
    buffer[11] = 8'h00;
    buffer[12] = 8'h00;
    buffer[13] = 8'h00;
    buffer[14] = 8'h00;
    buffer[15] = 8'h00;
    buffer[16] = 8'h00;
    buffer[17] = 8'h00;
    buffer[18] = 8'h00;
    buffer[19] = 8'h00;
    buffer[20] = 8'h00;
    buffer[21] = 8'h00;
    buffer[22] = 8'h00;
    buffer[23] = 8'h00;
    buffer[24] = 8'h00;
    buffer[25] = 8'h00;
    buffer[26] = 8'h00;
    buffer[27] = 8'h00;
    buffer[28] = 8'h00;
    buffer[29] = 8'h00;
    buffer[30] = 8'h00;
    buffer[31] = 8'h00;
    buffer[32] = 8'h00;
    buffer[33] = 8'h00;
    buffer[34] = 8'h00;
    buffer[35] = 8'h00;
    buffer[36] = 8'h00;
    buffer[37] = 8'h00;
    buffer[38] = 8'h00;
    buffer[39] = 8'h00;
    buffer[40] = 8'h00;
    buffer[41] = 8'h00;
    buffer[42] = 8'h00;
    buffer[43] = 8'h00;
    buffer[44] = 8'h00;
    buffer[45] = 8'h00;
    buffer[46] = 8'h00;
    buffer[47] = 8'h00;
    buffer[48] = 8'h00;
    buffer[49] = 8'h00;
    buffer[50] = 8'h00;
    buffer[51] = 8'h00;
    buffer[52] = 8'h00;
    buffer[53] = 8'h00;
    buffer[54] = 8'h00;
    buffer[55] = 8'h00;
    buffer[56] = 8'h00;
    buffer[57] = 8'h00;
    buffer[58] = 8'h00;
    buffer[59] = 8'h00;
    buffer[60] = 8'h00;
    buffer[61] = 8'h00;
    buffer[62] = 8'h00;
    buffer[63] = 8'h00;
  end
  always @(posedge clk) begin
    if (write_en)
      buffer[write_address] <= x;
  end
  reg [7:0] _0_;
  always @(posedge clk) begin
    if (en) begin
      _0_ <= buffer[read_address];
    end
  end
  assign read_port__data = _0_;
  reg [11:0] weights [7:0];
  initial begin
    weights[0] = 12'h000;
    weights[1] = 12'h000;
    weights[2] = 12'h000;
    weights[3] = 12'h000;
    weights[4] = 12'h000;
    weights[5] = 12'h000;
    weights[6] = 12'h000;
    weights[7] = 12'h000;
  end
  always @(posedge clk) begin
    if (weight_en)
      weights[weight_address] <= weight;
  end
  reg [11:0] _1_;
  always @(posedge clk) begin
    if (en) begin
      _1_ <= weights[gamma_address];
    end
  end
  assign \read_port__data$48  = _1_;
  always @(posedge clk)
    beta_2 <= \$39 ;
  always @(posedge clk)
    total <= \$40 ;
  always @(posedge clk)
    y <= \$41 ;
  assign \$3  = shift[0] ? \$2  : { \$1 [14], \$1 [14], \$1  };
  assign \$5  = shift[1] ? \$4  : { \$3 [15], \$3 [15], \$3 [15], \$3 [15:0] };
  assign \$7  = shift_0_1[2] ? \$6  : { shifted_held_0[15], shifted_held_0[15], shifted_held_0[15], shifted_held_0[15], shifted_held_0[15], shifted_held_0[15], shifted_held_0[15], shifted_held_0 };
  assign \$9  = shift_0_1[3] ? \$8  : { \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15:0] };
  assign \$10  = ! $signed(total[20:16]);
  assign \$11  = & { total[20], total[20:16] };
  assign \$signal  = \$10  | \$11 ;
  assign \$12  = total[16:9] == 7'h7f;
  assign \$13  = \$signal  & \$12 ;
  assign \$signal$37  = \$13  & total[8];
  assign \$14  = total[20:9] == 12'hf7f;
  assign \$signal$38  = \$14  & total[8];
  assign \$15  = ~ \$signal ;
  assign \$16  = ~ \$signal$38 ;
  assign \$17  = \$15  & \$16 ;
  assign \$18  = \$17  | \$signal$37 ;
  assign \$19  = ~ \$signal$37 ;
  assign \$20  = \$signal  & \$19 ;
  assign \$23  = ~ \$signal ;
  assign \$24  = total[20] & \$23 ;
  assign \$27  = $signed(total[16:9]) + $signed({ 1'h0, total[8] });
  assign \$28  = $signed(p) - $signed(sum);
  assign \$29  = $signed(\p$51 ) + $signed({ beta_2, 10'h000 });
  assign \$30  = keep ? result : 8'h00;
  always @(posedge clk)
    x_read_1 <= \$31 ;
  always @(posedge clk)
    deviation <= \$32 ;
  always @(posedge clk)
    shifted_held_0 <= \$33 ;
  always @(posedge clk)
    shift_0_1 <= \$34 ;
  always @(posedge clk)
    shifted_held_1 <= \$35 ;
  always @(posedge clk)
    shift_1_1 <= \$36 ;
  always @(posedge clk)
    weight_read_1 <= \$37 ;
  always @(posedge clk)
    beta_1 <= \$38 ;
  norm_product_2 gamma_product (
    .a(\p$52 [23:10]),
    .b(weight_read_1[5:0]),
    .clk(clk),
    .en(en),
    .p(\p$51 ),
    .rst(rst)
  );
  norm_multiplier_5 length_product (
    .a(x_read_1),
    .b(length),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  norm_product root_product (
    .a(shifted_held_1[15:2]),
    .b(root),
    .clk(clk),
    .en(en),
    .p(\p$52 ),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$40  = total;
    if (en) begin
      \$40  = \$29 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$41  = y;
    if (en) begin
      \$41  = \$30 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    (* full_case = 32'd1 *)
    if (\$22 ) begin
      result = \$27 [7:0];
    end else if (\$26 ) begin
      result = 8'h80;
    end else begin
      result = 8'h7f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$31  = x_read_1;
    if (en) begin
      \$31  = read_port__data;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$32  = deviation;
    if (en) begin
      \$32  = \$28 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$33  = shifted_held_0;
    if (en) begin
      \$33  = \$5 [15:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$34  = shift_0_1;
    if (en) begin
      \$34  = shift;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$35  = shifted_held_1;
    if (en) begin
      \$35  = \$9 [15:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$36  = shift_1_1;
    if (en) begin
      \$36  = shift_0_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$37  = weight_read_1;
    if (en) begin
      \$37  = \read_port__data$48 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$38  = beta_1;
    if (en) begin
      \$38  = weight_read_1[11:6];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$39  = beta_2;
    if (en) begin
      \$39  = beta_1;
    end
  end
  assign \$signature__en  = write_en;
  assign \$signature__addr  = write_address;
  assign \$signature__data  = x;
  assign read_port__en = en;
  assign read_port__addr = read_address;
  assign unshifted = { \$1 [14], \$1  };
  assign shifted_0 = \$3 [15:0];
  assign shifted_1 = \$5 [15:0];
  assign shifted_2 = \$7 [15:0];
  assign shifted_3 = \$9 [15:0];
  assign \$signature__en$30  = weight_en;
  assign \$signature__addr$31  = weight_address;
  assign \$signature__data$32  = weight;
  assign \read_port__en$33  = en;
  assign \read_port__addr$34  = gamma_address;
  assign \result$41  = y;
  assign \$1  = { deviation[13], deviation };
  assign \$2  = { \$1 [14], \$1 , 1'h0 };
  assign \$4  = { \$3 [15], \$3 [15:0], 2'h0 };
  assign \$6  = { shifted_held_0[15], shifted_held_0[15], shifted_held_0[15], shifted_held_0, 4'h0 };
  assign \$8  = { \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15], \$7 [15:0], 8'h00 };
  assign \$signal$39  = \$18 ;
  assign \$21  = 1'h1;
  assign \$22  = \$20 ;
  assign \$25  = 1'h1;
  assign \$26  = \$24 ;
endmodule

module norm_polynomial(x, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$11 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$11  = 0;
  wire [9:0] \$1 ;
  reg [10:0] \$10 ;
  reg [10:0] \$11 ;
  reg [10:0] \$12 ;
  reg [10:0] \$13 ;
  wire [12:0] \$2 ;
  wire \$3 ;
  reg [9:0] \$4 ;
  reg [8:0] \$5 ;
  reg [8:0] \$6 ;
  reg [9:0] \$7 ;
  reg [9:0] \$8 ;
  reg [10:0] \$9 ;
  wire [3:0] a;
  wire [8:0] \a$20 ;
  wire [2:0] address;
  wire [2:0] \address$10 ;
  wire [2:0] \address$8 ;
  reg [9:0] b = 10'h000;
  reg [9:0] \b$21  = 10'h000;
  input clk;
  wire clk;
  reg [10:0] constant_0_1 = 11'h000;
  reg [10:0] constant_0_2 = 11'h000;
  reg [10:0] constant_0_3 = 11'h000;
  reg [10:0] constant_0_4 = 11'h000;
  reg [8:0] constant_1_1 = 9'h000;
  reg [8:0] constant_1_2 = 9'h000;
  wire [3:0] data;
  wire [8:0] \data$28 ;
  wire [10:0] \data$31 ;
  input en;
  wire en;
  wire \en$11 ;
  wire \en$19 ;
  wire \en$5 ;
  wire \en$7 ;
  wire \en$9 ;
  (* init = 10'h000 *)
  wire [9:0] offset;
  reg [9:0] offset_1_1 = 10'h000;
  (* init = 10'h000 *)
  wire [9:0] offset_1_2;
  wire [13:0] p;
  wire [18:0] \p$25 ;
  wire [10:0] partial_0;
  wire [8:0] partial_1;
  (* init = 11'h000 *)
  wire [10:0] result;
  input rst;
  wire rst;
  input [12:0] x;
  wire [12:0] x;
  output [10:0] y;
  reg [10:0] y = 11'h000;
  assign \$1  = $signed(constant_1_2) + $signed(p[13:8]);
  assign \$2  = $signed({ 1'h0, constant_0_4 }) + $signed(\p$25 [18:10]);
  assign \$3  = ~ x[9];
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
  norm_rom coefficient_0 (
    .address(x[12:10]),
    .clk(clk),
    .data(\data$31 ),
    .en(en),
    .rst(rst)
  );
  norm_rom_2 coefficient_1 (
    .address(x[12:10]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  norm_rom_3 coefficient_2 (
    .address(x[12:10]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  norm_multiplier_4 multiplier_0 (
    .a(\$1 [8:0]),
    .b(\b$21 ),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  norm_multiplier_3 multiplier_1 (
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
      \$4  = { \$3 , x[8:0] };
    end
    if (rst) begin
      \$4  = 10'h000;
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
      \$13  = \$2 [10:0];
    end
  end
  assign \en$5  = en;
  assign address = x[12:10];
  assign \en$7  = en;
  assign \address$8  = x[12:10];
  assign \en$9  = en;
  assign \address$10  = x[12:10];
  assign \en$11  = en;
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [8:0];
  assign \en$19  = en;
  assign \a$20  = \$1 [8:0];
  assign offset_1_2 = \b$21 ;
  assign partial_0 = \$2 [10:0];
  assign result = y;
endmodule

module norm_product(a, b, clk, rst, p, en);
  input [13:0] a;
  wire [13:0] a;
  input [9:0] b;
  wire [9:0] b;
  input clk;
  wire clk;
  input en;
  wire en;
  output [23:0] p;
  wire [23:0] p;
  wire [23:0] \p$6 ;
  input rst;
  wire rst;
  norm_multiplier_6 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign \p$6  = p;
endmodule

module norm_product_2(a, b, clk, rst, p, en);
  input [13:0] a;
  wire [13:0] a;
  input [5:0] b;
  wire [5:0] b;
  input clk;
  wire clk;
  input en;
  wire en;
  output [19:0] p;
  wire [19:0] p;
  wire [19:0] \p$6 ;
  input rst;
  wire rst;
  norm_multiplier_7 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign \p$6  = p;
endmodule

module norm_rom(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$12 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$12  = 0;
  reg [10:0] \$1 ;
  input [2:0] address;
  wire [2:0] address;
  input clk;
  wire clk;
  output [10:0] data;
  reg [10:0] data = 11'h000;
  input en;
  wire en;
  reg [10:0] entry;
  (* init = 11'h000 *)
  wire [10:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      3'h0:
          entry = 11'h78b;
      3'h1:
          entry = 11'h6d3;
      3'h2:
          entry = 11'h647;
      3'h3:
          entry = 11'h5d8;
      3'h4:
          entry = 11'h556;
      3'h5:
          entry = 11'h4d3;
      3'h6:
          entry = 11'h470;
      3'h7:
          entry = 11'h422;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module norm_rom_2(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$13 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$13  = 0;
  reg [8:0] \$1 ;
  input [2:0] address;
  wire [2:0] address;
  input clk;
  wire clk;
  output [8:0] data;
  reg [8:0] data = 9'h000;
  input en;
  wire en;
  reg [8:0] entry;
  (* init = 9'h000 *)
  wire [8:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      3'h0:
          entry = 9'h129;
      3'h1:
          entry = 9'h161;
      3'h2:
          entry = 9'h185;
      3'h3:
          entry = 9'h19d;
      3'h4:
          entry = 9'h168;
      3'h5:
          entry = 9'h190;
      3'h6:
          entry = 9'h1a9;
      3'h7:
          entry = 9'h1ba;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module norm_rom_3(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$14 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$14  = 0;
  reg [3:0] \$1 ;
  input [2:0] address;
  wire [2:0] address;
  input clk;
  wire clk;
  output [3:0] data;
  reg [3:0] data = 4'h0;
  input en;
  wire en;
  reg [3:0] entry;
  (* init = 4'h0 *)
  wire [3:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      3'h0:
          entry = 4'h9;
      3'h1:
          entry = 4'h5;
      3'h2:
          entry = 4'h4;
      3'h3:
          entry = 4'h3;
      3'h4:
          entry = 4'h6;
      3'h5:
          entry = 4'h4;
      3'h6:
          entry = 4'h3;
      3'h7:
          entry = 4'h2;
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

module norm_row_unit(sum, square_sum, epsilon_sum, length, pop, clk, rst, valid, head_last, head_sum, root, shift, done);
  reg \$auto$verilog_backend.cc:2355:dump_module$15 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$15  = 0;
  wire [5:0] \$1 ;
  wire [11:0] \$10 ;
  wire [3:0] \$11 ;
  wire [5:0] \$12 ;
  wire [2:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [13:0] \$16 ;
  wire [13:0] \$17 ;
  wire \$18 ;
  wire [11:0] \$19 ;
  wire [16:0] \$2 ;
  wire [11:0] \$20 ;
  wire [15:0] \$21 ;
  wire [11:0] \$22 ;
  wire [15:0] \$23 ;
  wire [33:0] \$24 ;
  wire [33:0] \$25 ;
  wire [40:0] \$26 ;
  wire [41:0] \$27 ;
  wire \$28 ;
  wire [2:0] \$29 ;
  wire [17:0] \$3 ;
  wire [2:0] \$30 ;
  wire \$31 ;
  wire [11:0] \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire [11:0] \$35 ;
  wire \$36 ;
  wire [9:0] \$37 ;
  wire \$38 ;
  wire [3:0] \$39 ;
  wire [32:0] \$4 ;
  reg [1:0] \$40 ;
  reg \$41 ;
  reg [11:0] \$42 ;
  reg [47:0] \$43 ;
  reg [11:0] \$44 ;
  reg \$45 ;
  reg [15:0] \$46 ;
  wire [5:0] \$47 ;
  wire [5:0] \$48 ;
  wire [5:0] \$49 ;
  wire [32:0] \$5 ;
  reg \$50 ;
  reg \$51 ;
  reg \$52 ;
  reg [39:0] \$53 ;
  reg \$54 ;
  wire \$55 ;
  reg [1:0] \$56 ;
  reg [11:0] \$57 ;
  reg [27:0] \$58 ;
  reg [1:0] \$59 ;
  wire \$6 ;
  reg \$60 ;
  wire [1:0] \$61 ;
  wire [1:0] \$62 ;
  reg \$63 ;
  reg \$64 ;
  reg \$65 ;
  reg \$66 ;
  reg \$67 ;
  reg \$68 ;
  reg \$69 ;
  wire \$7 ;
  reg \$70 ;
  reg \$71 ;
  wire [3:0] \$72 ;
  wire [3:0] \$73 ;
  wire [3:0] \$74 ;
  wire [3:0] \$75 ;
  wire [3:0] \$76 ;
  wire [3:0] \$77 ;
  wire [3:0] \$78 ;
  wire [39:0] \$8 ;
  wire [11:0] \$9 ;
  reg [15:0] \$signal  = 16'h0000;
  reg [39:0] accumulator = 40'h0000000000;
  reg [15:0] b = 16'h0000;
  reg [39:0] \before ;
  reg [11:0] below = 12'h000;
  reg carry = 1'h0;
  input clk;
  wire clk;
  reg [1:0] column = 2'h0;
  reg [1:0] column_1 = 2'h0;
  reg [1:0] column_2 = 2'h0;
  reg complete_1 = 1'h0;
  wire [3:0] count;
  input done;
  wire done;
  wire [33:0] doubled;
  reg emit_1 = 1'h0;
  reg ends_row_1 = 1'h0;
  wire [17:0] entry;
  wire [13:0] \entry$42 ;
  wire [9:0] \entry$42.root ;
  wire [3:0] \entry$42.shift ;
  wire [4:0] \entry.last ;
  wire [12:0] \entry.sum ;
  input [11:0] epsilon_sum;
  wire [11:0] epsilon_sum;
  reg [11:0] epsilons = 12'h000;
  reg [5:0] flags;
  wire \flags.double ;
  wire \flags.ends ;
  wire \flags.ends_row ;
  wire \flags.negate ;
  wire \flags.starts ;
  wire \flags.starts_row ;
  reg [5:0] flags_1 = 6'h00;
  reg [5:0] flags_2 = 6'h00;
  reg [5:0] flags_3 = 6'h00;
  reg found_1 = 1'h0;
  reg found_2 = 1'h0;
  reg found_3 = 1'h0;
  reg found_4 = 1'h0;
  reg found_5 = 1'h0;
  reg found_6 = 1'h0;
  reg found_7 = 1'h0;
  reg found_8 = 1'h0;
  (* init = 1'h0 *)
  wire found_9;
  wire [17:0] head;
  wire [13:0] \head$18 ;
  wire [9:0] \head$18.root ;
  wire [3:0] \head$18.shift ;
  wire [4:0] \head.last ;
  wire [12:0] \head.sum ;
  output [4:0] head_last;
  wire [4:0] head_last;
  output [12:0] head_sum;
  wire [12:0] head_sum;
  reg is_total;
  input [4:0] length;
  wire [4:0] length;
  reg [15:0] \length$46  = 16'h0000;
  reg [11:0] magnitude = 12'h000;
  wire [27:0] mantissa;
  wire [-1:0] other;
  wire [31:0] p;
  input pop;
  wire pop;
  wire \pop$15 ;
  wire \pop$19 ;
  reg [1:0] position = 2'h0;
  output [9:0] root;
  wire [9:0] root;
  reg [9:0] \root$43  = 10'h000;
  wire [10:0] rounded;
  input rst;
  wire rst;
  reg running = 1'h0;
  wire [-1:0] select;
  output [3:0] shift;
  wire [3:0] shift;
  wire [3:0] \shift$37 ;
  reg [3:0] shift_1 = 4'h0;
  reg [3:0] shift_2 = 4'h0;
  reg [3:0] shift_3 = 4'h0;
  reg [3:0] shift_4 = 4'h0;
  reg [3:0] shift_5 = 4'h0;
  reg [3:0] shift_6 = 4'h0;
  reg [3:0] shift_7 = 4'h0;
  input [18:0] square_sum;
  wire [18:0] square_sum;
  reg [47:0] squares = 48'h000000000000;
  reg [1:0] step = 2'h0;
  input [12:0] sum;
  wire [12:0] sum;
  wire [16:0] total;
  output valid;
  wire valid;
  wire \valid$17 ;
  reg valid_1 = 1'h0;
  reg valid_2 = 1'h0;
  reg valid_3 = 1'h0;
  reg [27:0] window = 28'h0000000;
  wire write;
  reg \write$40  = 1'h0;
  wire [10:0] y;
  assign \$23  = is_total ? \length$46  : { 4'h0, \$22  };
  assign \$24  = ~ { 1'h0, \$5  };
  assign \$25  = flags_3[0] ? \$24  : { 1'h0, \$5  };
  assign \$26  = $signed(\before ) + $signed(\$25 );
  assign \$27  = $signed(\$26 ) + $signed({ 1'h0, flags_3[0] });
  assign \$28  = valid_3 & flags_3[4];
  assign \$29  = position + 1'h1;
  assign \$30  = ends_row_1 ? 3'h0 : \$29 ;
  assign \$31  = ! position;
  assign \$32  = \$31  ? 12'h000 : below;
  assign \$33  = | accumulator[15:0];
  assign \$34  = ! position;
  assign \$35  = \$34  ? 12'h000 : below;
  assign \$36  = emit_1 & ends_row_1;
  assign \$37  = \$10 [10] ? 10'h3ff : \$10 [9:0];
  assign \$39  = ~ count;
  always @(posedge clk)
    step <= \$40 ;
  always @(posedge clk)
    running <= \$41 ;
  always @(posedge clk)
    magnitude <= \$42 ;
  always @(posedge clk)
    squares <= \$43 ;
  always @(posedge clk)
    epsilons <= \$44 ;
  always @(posedge clk)
    carry <= \$45 ;
  always @(posedge clk)
    \length$46  <= \$46 ;
  always @(posedge clk)
    \$signal  <= \$21 ;
  always @(posedge clk)
    b <= \$23 ;
  always @(posedge clk)
    flags_1 <= \$47 ;
  always @(posedge clk)
    flags_2 <= \$48 ;
  always @(posedge clk)
    flags_3 <= \$49 ;
  always @(posedge clk)
    valid_1 <= \$50 ;
  always @(posedge clk)
    valid_2 <= \$51 ;
  always @(posedge clk)
    valid_3 <= \$52 ;
  always @(posedge clk)
    accumulator <= \$53 ;
  always @(posedge clk)
    emit_1 <= \$54 ;
  always @(posedge clk)
    ends_row_1 <= \$55 ;
  always @(posedge clk)
    position <= \$56 ;
  always @(posedge clk)
    below <= \$57 ;
  always @(posedge clk)
    window <= \$58 ;
  always @(posedge clk)
    column <= \$59 ;
  always @(posedge clk)
    complete_1 <= \$60 ;
  always @(posedge clk)
    column_1 <= \$61 ;
  always @(posedge clk)
    column_2 <= \$62 ;
  always @(posedge clk)
    \root$43  <= \$37 ;
  always @(posedge clk)
    found_1 <= \$63 ;
  always @(posedge clk)
    found_2 <= \$64 ;
  always @(posedge clk)
    found_3 <= \$65 ;
  always @(posedge clk)
    found_4 <= \$66 ;
  always @(posedge clk)
    found_5 <= \$67 ;
  always @(posedge clk)
    found_6 <= \$68 ;
  always @(posedge clk)
    found_7 <= \$69 ;
  always @(posedge clk)
    found_8 <= \$70 ;
  always @(posedge clk)
    \write$40  <= \$71 ;
  always @(posedge clk)
    shift_1 <= \$72 ;
  always @(posedge clk)
    shift_2 <= \$73 ;
  always @(posedge clk)
    shift_3 <= \$74 ;
  always @(posedge clk)
    shift_4 <= \$75 ;
  always @(posedge clk)
    shift_5 <= \$76 ;
  always @(posedge clk)
    shift_6 <= \$77 ;
  always @(posedge clk)
    shift_7 <= \$78 ;
  assign \$1  = length - 1'h1;
  assign \$2  = squares[15:0] + epsilons;
  assign \$3  = \$2  + carry;
  assign \$5  = flags_3[1] ? \$4  : { 1'h0, p };
  assign \$6  = ~ flags_3[2];
  assign \$7  = ~ flags_3[3];
  assign \$9  = y + 1'h1;
  assign \$11  = ~ count;
  assign \$12  = 5'h13 - { column_2, \$11 [3:1] };
  assign \$13  = step + 1'h1;
  assign \$14  = step == 2'h3;
  assign \$15  = $signed(sum) < $signed(1'h0);
  assign \$16  = - $signed(sum);
  assign \$17  = \$15  ? \$16  : { sum[12], sum };
  assign \$18  = running & is_total;
  assign \$20  = flags[0] ? \$19  : 12'h000;
  assign \$21  = is_total ? \$3 [15:0] : { 4'h0, \$20  };
  norm_multiplier_2 multiplier (
    .a(\$signal ),
    .b(b),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  norm_normalizer normalizer (
    .clk(clk),
    .count(count),
    .en(1'h1),
    .mantissa(mantissa),
    .rst(rst),
    .x(window),
    .zero(\$38 )
  );
  norm_polynomial polynomial (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x({ \$39 [0], mantissa[26:15] }),
    .y(y)
  );
  \norm_row_unit.roots  roots (
    .clk(clk),
    .head(\head$18 ),
    .pop(pop),
    .rst(rst),
    .valid(valid),
    .write_port__data(\entry$42 ),
    .write_port__en(\write$40 )
  );
  \norm_row_unit.sums  sums (
    .clk(clk),
    .head(head),
    .pop(pop),
    .rst(rst),
    .write_port__data(entry),
    .write_port__en(done)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    is_total = 1'h0;
    if (running) begin
      (* full_case = 32'd1 *)
      casez (step)
        2'h0:
            is_total = 1'h1;
        2'h1:
            is_total = 1'h1;
        2'h2:
            is_total = 1'h0;
        2'h3:
            is_total = 1'h1;
      endcase
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    flags = 6'h00;
    if (running) begin
      (* full_case = 32'd1 *)
      casez (step)
        2'h0:
          begin
            flags[0] = 1'h0;
            flags[1] = 1'h0;
            flags[2] = 1'h1;
            flags[3] = 1'h1;
            flags[4] = 1'h1;
            flags[5] = 1'h0;
          end
        2'h1:
          begin
            flags[0] = 1'h0;
            flags[1] = 1'h0;
            flags[2] = 1'h1;
            flags[3] = 1'h0;
            flags[4] = 1'h0;
            flags[5] = 1'h0;
          end
        2'h2:
          begin
            flags[0] = 1'h1;
            flags[1] = 1'h0;
            flags[2] = 1'h0;
            flags[3] = 1'h0;
            flags[4] = 1'h1;
            flags[5] = 1'h0;
          end
        2'h3:
          begin
            flags[0] = 1'h0;
            flags[1] = 1'h0;
            flags[2] = 1'h1;
            flags[3] = 1'h0;
            flags[4] = 1'h1;
            flags[5] = 1'h1;
          end
      endcase
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \before  = 40'h0000000000;
    if (\$6 ) begin
      \before  = accumulator;
    end else if (\$7 ) begin
      \before  = \$8 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$40  = step;
    if (running) begin
      \$40  = \$13 [1:0];
      if (\$14 ) begin
        \$40  = 2'h0;
      end
    end
    if (done) begin
      \$40  = 2'h0;
    end
    if (rst) begin
      \$40  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$41  = running;
    if (running) begin
      if (\$14 ) begin
        \$41  = 1'h0;
      end
    end
    if (done) begin
      \$41  = 1'h1;
    end
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$42  = magnitude;
    if (done) begin
      \$42  = \$17 [11:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$43  = squares;
    if (\$18 ) begin
      \$43  = { 16'h0000, squares[47:16] };
    end
    if (done) begin
      \$43  = { 13'h0000, square_sum, 16'h0000 };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$44  = epsilons;
    if (\$18 ) begin
      \$44  = 12'h000;
    end
    if (done) begin
      \$44  = epsilon_sum;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$45  = carry;
    if (\$18 ) begin
      \$45  = \$3 [16];
    end
    if (done) begin
      \$45  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$46  = \length$46 ;
    if (done) begin
      \$46  = { 11'h000, length };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$50  = running;
    if (rst) begin
      \$50  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$51  = valid_1;
    if (rst) begin
      \$51  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$52  = valid_2;
    if (rst) begin
      \$52  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$53  = accumulator;
    if (valid_3) begin
      \$53  = \$27 [39:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$54  = \$28 ;
    if (rst) begin
      \$54  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$56  = position;
    if (emit_1) begin
      \$56  = \$30 [1:0];
    end
    if (rst) begin
      \$56  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$57  = below;
    if (emit_1) begin
      \$57  = accumulator[15:4];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$58  = window;
    if (emit_1) begin
      if (\$33 ) begin
        \$58  = { accumulator[15:0], \$35  };
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$59  = column;
    if (emit_1) begin
      if (\$33 ) begin
        \$59  = position;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$60  = \$36 ;
    if (rst) begin
      \$60  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$63  = complete_1;
    if (rst) begin
      \$63  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$64  = found_1;
    if (rst) begin
      \$64  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$65  = found_2;
    if (rst) begin
      \$65  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$66  = found_3;
    if (rst) begin
      \$66  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$67  = found_4;
    if (rst) begin
      \$67  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$68  = found_5;
    if (rst) begin
      \$68  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$69  = found_6;
    if (rst) begin
      \$69  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$70  = found_7;
    if (rst) begin
      \$70  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$71  = found_8;
    if (rst) begin
      \$71  = 1'h0;
    end
  end
  assign write = done;
  assign \pop$15  = pop;
  assign \valid$17  = valid;
  assign \pop$19  = pop;
  assign total = \$3 [16:0];
  assign doubled = { 1'h0, \$5  };
  assign rounded = \$10 [10:0];
  assign \shift$37  = \$12 [3:0];
  assign found_9 = \write$40 ;
  assign head_last = head[4:0];
  assign head_sum = head[17:5];
  assign root = \head$18 [9:0];
  assign shift = \head$18 [13:10];
  assign \entry.last  = entry[4:0];
  assign \entry.sum  = entry[17:5];
  assign \head.last  = head[4:0];
  assign \head.sum  = head[17:5];
  assign \head$18.root  = \head$18 [9:0];
  assign \head$18.shift  = \head$18 [13:10];
  assign \flags.negate  = flags[0];
  assign \flags.double  = flags[1];
  assign \flags.starts  = flags[2];
  assign \flags.starts_row  = flags[3];
  assign \flags.ends  = flags[4];
  assign \flags.ends_row  = flags[5];
  assign \entry$42.root  = \entry$42 [9:0];
  assign \entry$42.shift  = \entry$42 [13:10];
  assign \$78  = shift_6;
  assign \$77  = shift_5;
  assign \$76  = shift_4;
  assign \$75  = shift_3;
  assign \$74  = shift_2;
  assign \$73  = shift_1;
  assign \$72  = \$12 [3:0];
  assign \$62  = column_1;
  assign \$61  = column;
  assign \$55  = flags_3[5];
  assign \$49  = flags_2;
  assign \$48  = flags_1;
  assign \$47  = flags;
  assign \entry$42 [13:10] = shift_7;
  assign \entry$42 [9:0] = \root$43 ;
  assign entry[17:5] = sum;
  assign entry[4:0] = \$1 [4:0];
  assign \$22  = magnitude;
  assign \$19  = magnitude;
  assign \$4  = { p, 1'h0 };
  assign \$8  = { accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39], accumulator[39:16] };
  assign \$10  = { 1'h0, \$9 [11:1] };
endmodule

module \norm_row_unit.roots (clk, rst, head, write_port__data, write_port__en, valid, pop);
  reg \$auto$verilog_backend.cc:2355:dump_module$16 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$16  = 0;
  wire [3:0] \$1 ;
  reg [2:0] \$10 ;
  reg \$11 ;
  reg [3:0] \$12 ;
  reg \$13 ;
  wire [3:0] \$2 ;
  wire [4:0] \$3 ;
  wire [5:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  reg [2:0] \$8 ;
  reg [2:0] \$9 ;
  reg arrived = 1'h0;
  input clk;
  wire clk;
  reg [3:0] count = 4'h0;
  wire [13:0] entry;
  wire [9:0] \entry.root ;
  wire [3:0] \entry.shift ;
  output [13:0] head;
  wire [13:0] head;
  wire [9:0] \head.root ;
  wire [3:0] \head.shift ;
  reg [2:0] index_after = 3'h1;
  wire [2:0] next_index;
  input pop;
  wire pop;
  reg [2:0] read_index = 3'h0;
  wire [2:0] read_port__addr;
  wire [13:0] read_port__data;
  wire [9:0] \read_port__data.root ;
  wire [3:0] \read_port__data.shift ;
  input rst;
  wire rst;
  output valid;
  reg valid = 1'h0;
  wire write;
  (* init = 3'h0 *)
  wire [2:0] write_index;
  reg [2:0] write_port__addr = 3'h0;
  input [13:0] write_port__data;
  wire [13:0] write_port__data;
  wire [9:0] \write_port__data.root ;
  wire [3:0] \write_port__data.shift ;
  input write_port__en;
  wire write_port__en;
  reg [13:0] memory [7:0];
  initial begin
    memory[0] = 14'h0000;
    memory[1] = 14'h0000;
    memory[2] = 14'h0000;
    memory[3] = 14'h0000;
    memory[4] = 14'h0000;
    memory[5] = 14'h0000;
    memory[6] = 14'h0000;
    memory[7] = 14'h0000;
  end
  always @(posedge clk) begin
    if (write_port__en)
      memory[write_port__addr] <= write_port__data;
  end
  reg [13:0] _0_;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$8  = \$1 [2:0];
    if (rst) begin
      \$8  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$9  = next_index;
    if (rst) begin
      \$9  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$10  = \$2 [2:0];
    if (rst) begin
      \$10  = 3'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$11  = write_port__en;
    if (rst) begin
      \$11  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$12  = \$4 [3:0];
    if (rst) begin
      \$12  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
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
  assign \write_port__data.root  = write_port__data[9:0];
  assign \write_port__data.shift  = write_port__data[13:10];
  assign \entry.root  = write_port__data[9:0];
  assign \entry.shift  = write_port__data[13:10];
  assign \head.root  = head[9:0];
  assign \head.shift  = head[13:10];
  assign \read_port__data.root  = head[9:0];
  assign \read_port__data.shift  = head[13:10];
endmodule

module \norm_row_unit.sums (pop, clk, rst, head, write_port__data, write_port__en);
  reg \$auto$verilog_backend.cc:2355:dump_module$17 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$17  = 0;
  wire [3:0] \$1 ;
  reg [2:0] \$10 ;
  reg \$11 ;
  reg [3:0] \$12 ;
  reg \$13 ;
  wire [3:0] \$2 ;
  wire [4:0] \$3 ;
  wire [5:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  reg [2:0] \$8 ;
  reg [2:0] \$9 ;
  reg arrived = 1'h0;
  input clk;
  wire clk;
  reg [3:0] count = 4'h0;
  wire [17:0] entry;
  wire [4:0] \entry.last ;
  wire [12:0] \entry.sum ;
  output [17:0] head;
  wire [17:0] head;
  wire [4:0] \head.last ;
  wire [12:0] \head.sum ;
  reg [2:0] index_after = 3'h1;
  wire [2:0] next_index;
  input pop;
  wire pop;
  reg [2:0] read_index = 3'h0;
  wire [2:0] read_port__addr;
  wire [17:0] read_port__data;
  wire [4:0] \read_port__data.last ;
  wire [12:0] \read_port__data.sum ;
  input rst;
  wire rst;
  reg valid = 1'h0;
  wire write;
  (* init = 3'h0 *)
  wire [2:0] write_index;
  reg [2:0] write_port__addr = 3'h0;
  input [17:0] write_port__data;
  wire [17:0] write_port__data;
  wire [4:0] \write_port__data.last ;
  wire [12:0] \write_port__data.sum ;
  input write_port__en;
  wire write_port__en;
  reg [17:0] memory [7:0];
  initial begin
    memory[0] = 18'h00000;
    memory[1] = 18'h00000;
    memory[2] = 18'h00000;
    memory[3] = 18'h00000;
    memory[4] = 18'h00000;
    memory[5] = 18'h00000;
    memory[6] = 18'h00000;
    memory[7] = 18'h00000;
  end
  always @(posedge clk) begin
    if (write_port__en)
      memory[write_port__addr] <= write_port__data;
  end
  reg [17:0] _0_;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$8  = \$1 [2:0];
    if (rst) begin
      \$8  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$9  = next_index;
    if (rst) begin
      \$9  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$10  = \$2 [2:0];
    if (rst) begin
      \$10  = 3'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$11  = write_port__en;
    if (rst) begin
      \$11  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$12  = \$4 [3:0];
    if (rst) begin
      \$12  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
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
  assign \write_port__data.last  = write_port__data[4:0];
  assign \write_port__data.sum  = write_port__data[17:5];
  assign \entry.last  = write_port__data[4:0];
  assign \entry.sum  = write_port__data[17:5];
  assign \head.last  = head[4:0];
  assign \head.sum  = head[17:5];
  assign \read_port__data.last  = head[4:0];
  assign \read_port__data.sum  = head[17:5];
endmodule

module norm_statistics(first, last, keep, x, clk, rst, write_en, masked, done, sum, square_sum, epsilon_sum, length, valid);
  reg \$auto$verilog_backend.cc:2355:dump_module$18 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$18  = 0;
  wire \$1 ;
  wire [12:0] \$10 ;
  wire [4:0] \$11 ;
  wire [5:0] \$12 ;
  wire \$13 ;
  reg \$14 ;
  wire [7:0] \$15 ;
  wire [7:0] \$16 ;
  wire [7:0] \$17 ;
  wire [7:0] \$18 ;
  reg \$19 ;
  wire [7:0] \$2 ;
  reg \$20 ;
  reg \$21 ;
  reg \$22 ;
  wire [3:0] \$23 ;
  wire [3:0] \$24 ;
  wire [3:0] \$25 ;
  reg [11:0] \$26 ;
  wire [3:0] \$27 ;
  wire [8:0] \$28 ;
  wire [15:0] \$29 ;
  wire \$3 ;
  reg [12:0] \$30 ;
  reg [18:0] \$31 ;
  reg [11:0] \$32 ;
  reg [4:0] \$33 ;
  reg \$34 ;
  wire [7:0] \$4 ;
  wire [12:0] \$5 ;
  wire [13:0] \$6 ;
  wire [18:0] \$7 ;
  wire [19:0] \$8 ;
  wire [11:0] \$9 ;
  input clk;
  wire clk;
  output done;
  reg done = 1'h0;
  output [11:0] epsilon_sum;
  reg [11:0] epsilon_sum = 12'h000;
  (* init = 12'h000 *)
  wire [11:0] epsilon_sum_held;
  input first;
  wire first;
  wire [3:0] flags;
  wire \flags.first ;
  wire [1:0] \flags.keep ;
  wire \flags.last ;
  reg [3:0] flags_1 = 4'h0;
  reg [3:0] flags_2 = 4'h0;
  reg [3:0] flags_3 = 4'h0;
  reg [3:0] flags_summed_1 = 4'h0;
  input [1:0] keep;
  wire [1:0] keep;
  input last;
  wire last;
  output [4:0] length;
  reg [4:0] length = 5'h00;
  (* init = 5'h00 *)
  wire [4:0] length_held;
  output [15:0] masked;
  wire [15:0] masked;
  reg [7:0] masked_0 = 8'h00;
  reg [7:0] masked_1 = 8'h00;
  wire [15:0] p;
  wire [15:0] \p$22 ;
  input rst;
  wire rst;
  output [18:0] square_sum;
  reg [18:0] square_sum = 19'h00000;
  (* init = 19'h00000 *)
  wire [18:0] square_sum_held;
  wire [15:0] square_tree_1_0;
  reg [15:0] square_tree_1_0_held_1 = 16'h0000;
  output [12:0] sum;
  reg [12:0] sum = 13'h0000;
  (* init = 13'h0000 *)
  wire [12:0] sum_held;
  reg [11:0] term = 12'h000;
  input valid;
  wire valid;
  reg valid_1 = 1'h0;
  reg valid_2 = 1'h0;
  reg valid_3 = 1'h0;
  reg valid_4 = 1'h0;
  output write_en;
  reg write_en = 1'h0;
  input [15:0] x;
  wire [15:0] x;
  reg [7:0] x_0_1 = 8'h00;
  reg [7:0] x_0_2 = 8'h00;
  reg [7:0] x_1_1 = 8'h00;
  reg [7:0] x_1_2 = 8'h00;
  wire [8:0] x_tree_1_0;
  reg [8:0] x_tree_1_0_held_1 = 9'h000;
  assign x_tree_1_0 = $signed(x_0_2) + $signed(x_1_2);
  assign square_tree_1_0 = p[14:0] + \p$22 [14:0];
  assign \$1  = keep > 1'h0;
  assign \$2  = \$1  ? x[7:0] : 8'h00;
  assign \$3  = keep > 1'h1;
  assign \$4  = \$3  ? x[15:8] : 8'h00;
  assign \$5  = flags_summed_1[0] ? 13'h0000 : sum;
  assign \$6  = $signed(\$5 ) + $signed(x_tree_1_0_held_1);
  assign \$7  = flags_summed_1[0] ? 19'h00000 : square_sum;
  assign \$8  = \$7  + square_tree_1_0_held_1;
  assign \$9  = flags_summed_1[0] ? 12'h000 : epsilon_sum;
  assign \$10  = \$9  + term;
  assign \$11  = flags_summed_1[0] ? 5'h00 : length;
  assign \$12  = \$11  + flags_summed_1[3:2];
  assign \$13  = valid_4 & flags_summed_1[1];
  always @(posedge clk)
    masked_0 <= \$2 ;
  always @(posedge clk)
    masked_1 <= \$4 ;
  always @(posedge clk)
    write_en <= \$14 ;
  always @(posedge clk)
    x_0_1 <= \$15 ;
  always @(posedge clk)
    x_0_2 <= \$16 ;
  always @(posedge clk)
    x_1_1 <= \$17 ;
  always @(posedge clk)
    x_1_2 <= \$18 ;
  always @(posedge clk)
    valid_1 <= \$19 ;
  always @(posedge clk)
    valid_2 <= \$20 ;
  always @(posedge clk)
    valid_3 <= \$21 ;
  always @(posedge clk)
    valid_4 <= \$22 ;
  always @(posedge clk)
    flags_1 <= \$23 ;
  always @(posedge clk)
    flags_2 <= \$24 ;
  always @(posedge clk)
    flags_3 <= \$25 ;
  always @(posedge clk)
    term <= \$26 ;
  always @(posedge clk)
    flags_summed_1 <= \$27 ;
  always @(posedge clk)
    x_tree_1_0_held_1 <= \$28 ;
  always @(posedge clk)
    square_tree_1_0_held_1 <= \$29 ;
  always @(posedge clk)
    sum <= \$30 ;
  always @(posedge clk)
    square_sum <= \$31 ;
  always @(posedge clk)
    epsilon_sum <= \$32 ;
  always @(posedge clk)
    length <= \$33 ;
  always @(posedge clk)
    done <= \$34 ;
  norm_multiplier square_0 (
    .a(masked_0),
    .b(masked_0),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  norm_multiplier square_1 (
    .a(masked_1),
    .b(masked_1),
    .clk(clk),
    .en(1'h1),
    .p(\p$22 ),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$14  = valid;
    if (rst) begin
      \$14  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$19  = valid;
    if (rst) begin
      \$19  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$20  = valid_1;
    if (rst) begin
      \$20  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$21  = valid_2;
    if (rst) begin
      \$21  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$22  = valid_3;
    if (rst) begin
      \$22  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$26  = term;
    casez (flags_3[3:2])
      2'h1:
          \$26  = 12'h0a8;
      2'h2:
          \$26  = 12'h150;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$30  = sum;
    if (valid_4) begin
      \$30  = \$6 [12:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$31  = square_sum;
    if (valid_4) begin
      \$31  = \$8 [18:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$32  = epsilon_sum;
    if (valid_4) begin
      \$32  = \$10 [11:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$33  = length;
    if (valid_4) begin
      \$33  = \$12 [4:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$34  = \$13 ;
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  assign sum_held = sum;
  assign square_sum_held = square_sum;
  assign epsilon_sum_held = epsilon_sum;
  assign length_held = length;
  assign masked = { masked_1, masked_0 };
  assign \flags.first  = flags[0];
  assign \flags.last  = flags[1];
  assign \flags.keep  = flags[3:2];
  assign \$29  = square_tree_1_0;
  assign \$28  = x_tree_1_0;
  assign \$27  = flags_3;
  assign \$25  = flags_2;
  assign \$24  = flags_1;
  assign \$23  = flags;
  assign \$18  = x_1_1;
  assign \$17  = masked_1;
  assign \$16  = x_0_1;
  assign \$15  = masked_0;
  assign flags[3:2] = keep;
  assign flags[1] = last;
  assign flags[0] = first;
endmodule
