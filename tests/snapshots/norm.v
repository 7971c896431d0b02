module norm(i_command__valid, i_weight__payload, i_weight__valid, i__payload, i__valid, o__ready, clk, rst, i_command__ready, i_weight__ready, i__ready, o__payload, o__valid, i_command__payload);
  wire \$5 , \$8 , \$9 , \$10 , \$12 , \$14 , \$15 , \$16 , \$17 , \$18 , \$19 , \$20 , \$21 , \$22
    , \$24 , \$signal$30 , \$31 , \$34 , \$35 , \$36 , \$37 , \$38 , \$39 , \$40 , \$41 , \$42 ,
    \$43 , \$44 , \$45 , \$46 , \$47 , \$49 , \$50 , \$51 , \$53 , \$54 , \$55 , \$56 , \$57 , \$58
    , \$59 , \$60 , \$61 , \$62 , \$63 , \$64 ;
  wire [13:0] \$25 , \$26 ;
  wire [16:0] \$13 ;
  wire [2:0] \$6 , \$7 ;
  wire [3:0] \$29 , \$30 , \$32 , \$33 ;
  wire [4:0] \$3 , \$48 , \length$71 ;
  wire [5:0] \$4 , \$11 , \$23 , \$52 ;
  wire [6:0] \$27 , \$28 ;
  wire [7:0] \$1 , \y$66 ;
  wire [8:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$signal  = 1'h0;
  reg \$signal$25  = 1'h0;
  wire accept;
  reg active = 1'h0;
  wire advance;
  reg [6:0] beats_under_way = 7'h0;
  reg [1:0] busy = 2'h0;
  input clk;
  wire done;
  reg [13:0] ending_past = 14'h0;
  reg [9:0] ending_rounded_past = 10'h0;
  wire ends_row;
  wire [11:0] epsilon_sum;
  (* init = 1'h0 *)
  wire first;
  wire [4:0] head_last;
  wire [12:0] head_sum;
  input [15:0] i__payload;
  wire [15:0] \i__payload.x ;
  output i__ready;
  input i__valid;
  input [25:0] i_command__payload;
  wire [4:0] \i_command__payload.length ;
  wire [15:0] \i_command__payload.rows ;
  wire [4:0] \i_command__payload.weights ;
  output i_command__ready;
  input i_command__valid;
  input [15:0] i_weight__payload;
  wire [5:0] \i_weight__payload.beta ;
  wire [5:0] \i_weight__payload.gamma ;
  wire [3:0] \i_weight__payload.index ;
  output i_weight__ready;
  input i_weight__valid;
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
  reg last_past = 1'h0;
  reg [4:0] left = 5'h0;
  reg [4:0] length = 5'h0;
  reg [9:0] length_past = 10'h0;
  reg loading = 1'h0;
  wire [15:0] masked;
  wire [4:0] new_length;
  output [16:0] o__payload;
  wire \o__payload.last ;
  wire [15:0] \o__payload.y ;
  input o__ready;
  output o__valid;
  reg [25:0] pending = 26'h0;
  wire [4:0] \pending.length ;
  wire [15:0] \pending.rows ;
  wire [4:0] \pending.weights ;
  wire pop;
  reg [5:0] read_index = 6'h0;
  wire [9:0] root;
  reg [69:0] root_past = 70'h0;
  reg [15:0] rows_left = 16'h0;
  reg [3:0] rows_under_way = 4'h0;
  input rst;
  wire [3:0] shift;
  reg [19:0] shift_past = 20'h0;
  wire [18:0] square_sum;
  wire start;
  wire [12:0] sum;
  reg [51:0] sum_past = 52'h0;
  reg [12:0] valid = 13'h0;
  reg [2:0] weight_index = 3'h0;
  reg [4:0] weights_left = 5'h0;
  wire write_en;
  reg [5:0] write_index = 6'h0;
  wire [7:0] y;
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
  assign \$26  = \$25  | { 13'h0, issued__valid };
  assign \$27  = write_index + write_en;
  assign \$28  = read_index + 1'h1;
  assign \$29  = index + 1'h1;
  assign \$30  = is_last ? 4'h0 : \$29 ;
  assign \$31  = advance & valid[6];
  assign \$32  = weight_index + 1'h1;
  assign \$33  = ending_past[12] ? 4'h0 : \$32 ;
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
  assign \$53  = ~ ending_rounded_past[8];
  assign \$54  = ending_rounded_past[9] >= 1'h0;
  assign \$55  = \$53  | \$54 ;
  assign \$56  = i_weight__valid & i_weight__ready;
  assign \$57  = ! i_weight__payload[0];
  assign \$58  = \$56  & \$57 ;
  assign \$59  = ~ ending_rounded_past[8];
  assign \$60  = ending_rounded_past[9] >= 1'h1;
  assign \$61  = \$59  | \$60 ;
  assign \$62  = i_weight__valid & i_weight__ready;
  assign \$64  = \$62  & \$63 ;
  always @(posedge clk) begin
    beats_under_way <= \$2 [6:0];
    if (rst)
      beats_under_way <= 7'h0;
  end
  always @(posedge clk) begin
    rows_under_way <= \$4 [3:0];
    if (rst)
      rows_under_way <= 4'h0;
  end
  always @(posedge clk) begin
    busy <= \$7 [1:0];
    if (ends_row)
      busy <= 2'h3;
    if (rst)
      busy <= 2'h0;
  end
  always @(posedge clk) begin
    is_free <= \$8 ;
    if (ends_row)
      is_free <= 1'h0;
    if (rst)
      is_free <= 1'h1;
  end
  always @(posedge clk) begin
    if (\$9 )
      is_pending <= i_command__valid;
    if (start)
      is_pending <= 1'h0;
    if (rst)
      is_pending <= 1'h0;
  end
  always @(posedge clk)
    if (\$9 )
      pending <= i_command__payload;
  always @(posedge clk) begin
    if (accept)
      \$signal  <= \$signal$25 ;
    if (start)
      \$signal  <= 1'h1;
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (accept)
      \$signal$25  <= \$10 ;
    if (ends_row)
      \$signal$25  <= \$12 ;
    if (start)
      \$signal$25  <= \$19 ;
    if (rst)
      \$signal$25  <= 1'h0;
  end
  always @(posedge clk) begin
    if (accept)
      left <= \$11 [4:0];
    if (ends_row)
      left <= length;
    if (start)
      left <= new_length;
  end
  always @(posedge clk) begin
    if (ends_row)
      rows_left <= \$13 [15:0];
    if (start)
      rows_left <= pending[25:10];
  end
  always @(posedge clk) begin
    if (ends_row)
      is_last_row <= \$14 ;
    if (start)
      is_last_row <= \$20 ;
    if (rst)
      is_last_row <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$30 )
      active <= 1'h0;
    if (start)
      active <= \$17 ;
    if (rst)
      active <= 1'h0;
  end
  always @(posedge clk)
    if (start)
      length <= new_length;
  always @(posedge clk) begin
    if (start)
      loading <= \$21 ;
    if (\$22 ) begin
      if (\$24 )
        loading <= 1'h0;
    end
    if (rst)
      loading <= 1'h0;
  end
  always @(posedge clk) begin
    if (start)
      weights_left <= pending[4:0];
    if (\$22 )
      weights_left <= \$23 [4:0];
  end
  always @(posedge clk) begin
    if (advance)
      valid <= \$26 [12:0];
    if (rst)
      valid <= 13'h0;
  end
  always @(posedge clk) begin
    write_index <= \$27 [5:0];
    if (rst)
      write_index <= 6'h0;
  end
  always @(posedge clk) begin
    if (issue)
      read_index <= \$28 [5:0];
    if (rst)
      read_index <= 6'h0;
  end
  always @(posedge clk) begin
    if (issue)
      index <= \$30 [2:0];
    if (rst)
      index <= 3'h0;
  end
  always @(posedge clk)
    if (advance)
      length_past <= { length_past[4:0], \$52 [4:0] };
  always @(posedge clk)
    if (advance)
      shift_past <= { shift_past[15:0], shift };
  always @(posedge clk)
    if (advance)
      root_past <= { root_past[59:0], root };
  always @(posedge clk)
    if (advance)
      sum_past <= { sum_past[38:0], head_sum };
  always @(posedge clk)
    if (advance)
      ending_past <= { ending_past[11:0], head_last[0], is_last };
  always @(posedge clk) begin
    if (\$31 )
      weight_index <= \$33 [2:0];
    if (rst)
      weight_index <= 3'h0;
  end
  always @(posedge clk)
    if (advance)
      ending_rounded_past <= { ending_rounded_past[7:0], ending_past[13:12] };
  always @(posedge clk)
    if (advance)
      last_past <= ending_rounded_past[8];
  assign \$1  = beats_under_way + accept;
  assign \$2  = \$1  - issue;
  assign \$3  = rows_under_way + ends_row;
  assign \$4  = \$3  - pop;
  assign \$5  = ! busy;
  assign \$6  = busy - 1'h1;
  assign \$7  = \$5  ? 3'h0 : \$6 ;
  assign \$8  = busy <= 1'h1;
  norm_output_lane lane_0 (
    .clk(clk),
    .en(advance),
    .gamma_address(weight_index),
    .keep(\$55 ),
    .length(length_past[9:5]),
    .read_address(read_index),
    .root(root_past[69:60]),
    .rst(rst),
    .shift(shift_past[19:16]),
    .sum(sum_past[51:39]),
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
    .length(length_past[9:5]),
    .read_address(read_index),
    .root(root_past[69:60]),
    .rst(rst),
    .shift(shift_past[19:16]),
    .sum(sum_past[51:39]),
    .weight(i_weight__payload[15:4]),
    .weight_address(i_weight__payload[3:1]),
    .weight_en(\$64 ),
    .write_address(write_index),
    .write_en(write_en),
    .x(masked[15:8]),
    .y(\y$66 )
  );
  norm_row_unit row_unit (
    .clk(clk),
    .done(done),
    .epsilon_sum(epsilon_sum),
    .head_last(head_last),
    .head_sum(head_sum),
    .length(\length$71 ),
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
    .length(\length$71 ),
    .masked(masked),
    .rst(rst),
    .square_sum(square_sum),
    .sum(sum),
    .valid(accept),
    .write_en(write_en),
    .x(i__payload)
  );
  assign first = \$signal ;
  assign last = \$signal$25 ;
  assign keep = \$48 [1:0];
  assign issued__ready = advance;
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
  assign o__payload[15:8] = \y$66 ;
  assign o__payload[7:0] = y;
  assign o__payload[16] = last_past;
  assign \$19  = \$18 ;
  assign \$25  = { valid, 1'h0 };
  assign \$63  = i_weight__payload[0];
endmodule

module norm_multiplier(a, b, clk, rst, p, en);
  wire [15:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [7:0] a;
  reg [7:0] \a$6  = 8'h0;
  input [7:0] b;
  reg [7:0] \b$7  = 8'h0;
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
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module norm_multiplier_2(a, b, clk, rst, p, en);
  wire [31:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [15:0] a;
  reg [15:0] \a$6  = 16'h0;
  input [15:0] b;
  reg [15:0] \b$7  = 16'h0;
  input clk;
  input en;
  output [31:0] p;
  reg [31:0] p = 32'h0;
  (* init = 32'h0 *)
  wire [31:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = \a$6  * \b$7 ;
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module norm_multiplier_3(a, b, clk, rst, p, en);
  wire [13:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [3:0] a;
  reg [3:0] \a$6  = 4'h0;
  input [9:0] b;
  reg [9:0] \b$7  = 10'h0;
  input clk;
  input en;
  output [13:0] p;
  reg [13:0] p = 14'h0;
  (* init = 14'h0 *)
  wire [13:0] product;
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

module norm_multiplier_4(a, b, clk, rst, p, en);
  wire [18:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [8:0] a;
  reg [8:0] \a$6  = 9'h0;
  input [9:0] b;
  reg [9:0] \b$7  = 10'h0;
  input clk;
  input en;
  output [18:0] p;
  reg [18:0] p = 19'h0;
  (* init = 19'h0 *)
  wire [18:0] product;
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

module norm_multiplier_5(a, b, clk, rst, p, en);
  wire [12:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [7:0] a;
  reg [7:0] \a$6  = 8'h0;
  input [4:0] b;
  reg [4:0] \b$7  = 5'h0;
  input clk;
  input en;
  output [12:0] p;
  reg [12:0] p = 13'h0;
  (* init = 13'h0 *)
  wire [12:0] product;
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

module norm_multiplier_6(a, b, clk, rst, p, en);
  wire [23:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [13:0] a;
  reg [13:0] \a$6  = 14'h0;
  input [9:0] b;
  reg [9:0] \b$7  = 10'h0;
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
  assign \$1  = $signed(\a$6 ) * $signed({ 1'h0, \b$7  });
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module norm_multiplier_7(a, b, clk, rst, p, en);
  wire [19:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [13:0] a;
  reg [13:0] \a$6  = 14'h0;
  input [5:0] b;
  reg [5:0] \b$7  = 6'h0;
  input clk;
  input en;
  output [19:0] p;
  reg [19:0] p = 20'h0;
  (* init = 20'h0 *)
  wire [19:0] product;
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

module norm_normalizer(x, clk, rst, mantissa, count, zero, en);
  wire \$1 , \$2 , \$3 , \$4 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  output [3:0] count;
  reg [1:0] count_0 = 2'h0;
  reg [3:0] count_1 = 4'h0;
  wire empty_1;
  wire empty_2;
  wire empty_4;
  wire empty_8;
  input en;
  output [27:0] mantissa;
  reg [27:0] mantissa = 28'h0;
  reg [27:0] mantissa_0 = 28'h0;
  (* init = 28'h0 *)
  wire [27:0] mantissa_1;
  input rst;
  wire [27:0] shifted_1;
  wire [27:0] shifted_2;
  wire [27:0] shifted_4;
  wire [27:0] shifted_8;
  input [27:0] x;
  output zero;
  assign empty_8 = ~ \$1 ;
  assign shifted_8 = \$1  ? x : { x[19:0], 8'h0 };
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
    if (en)
      mantissa_0 <= shifted_4;
  always @(posedge clk)
    if (en)
      count_0 <= { empty_4, empty_8 };
  always @(posedge clk)
    if (en)
      mantissa <= shifted_1;
  always @(posedge clk)
    if (en)
      count_1 <= { empty_1, empty_2, count_0 };
  assign \$1  = | x[27:20];
  assign mantissa_1 = mantissa;
  assign count = { count_1[0], count_1[1], count_1[2], count_1[3] };
  assign \$4  = shifted_2[27];
endmodule

module norm_output_lane(write_en, write_address, x, read_address, length, shift, root, keep, sum, weight_en, weight_address, weight, gamma_address, clk, rst, y, en);
  wire \$10 , \$11 , \$12 , \$13 , \$19 , \$20 , \$22 , \$23 , \$24 , \$26 , \$signal$37 ;
  wire [11:0] \read_port__data$48 ;
  wire [13:0] \$28 ;
  wire [14:0] \$1 ;
  wire [16:0] \$2 , \$3 ;
  wire [18:0] \$4 , \$5 ;
  wire [19:0] \p$50 ;
  wire [20:0] \$29 ;
  wire [22:0] \$6 , \$7 ;
  wire [23:0] \p$51 ;
  wire [30:0] \$8 , \$9 ;
  wire [7:0] \$30 ;
  wire [8:0] \$27 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  wire [5:0] \$signature__addr ;
  wire [7:0] \$signature__data ;
  wire \$signature__en ;
  reg [11:0] beta_past = 12'h0;
  input clk;
  reg [13:0] deviation = 14'h0;
  input en;
  input [2:0] gamma_address;
  input keep;
  input [4:0] length;
  wire [12:0] p;
  input [5:0] read_address;
  wire [5:0] read_port__addr;
  wire [7:0] read_port__data;
  wire read_port__en;
  reg [7:0] result;
  input [9:0] root;
  input rst;
  input [3:0] shift;
  reg [3:0] shift_0_past = 4'h0;
  reg [3:0] shift_1_past = 4'h0;
  wire [15:0] shifted_0;
  wire [15:0] shifted_1;
  wire [15:0] shifted_2;
  wire [15:0] shifted_3;
  reg [15:0] shifted_held_0 = 16'h0;
  reg [15:0] shifted_held_1 = 16'h0;
  input [12:0] sum;
  reg [20:0] total = 21'h0;
  wire [15:0] unshifted;
  input [11:0] weight;
  input [2:0] weight_address;
  input weight_en;
  reg [11:0] weight_read_past = 12'h0;
  input [5:0] write_address;
  input write_en;
  input [7:0] x;
  reg [7:0] x_read_past = 8'h0;
  output [7:0] y;
  reg [7:0] y = 8'h0;
  reg [7:0] buffer [63:0];
  initial begin
    for (\$row  = 0; \$row  < 64; \$row  = \$row  + 1)
      buffer[\$row ] = 8'h0;
  end
  always @(posedge clk)
    if (write_en)
      buffer[write_address] <= x;
  reg [7:0] _0_;
  always @(posedge clk)
    if (en)
      _0_ <= buffer[read_address];
  assign read_port__data = _0_;
  reg [11:0] weights [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      weights[\$row ] = 12'h0;
  end
  always @(posedge clk)
    if (weight_en)
      weights[weight_address] <= weight;
  reg [11:0] _1_;
  always @(posedge clk)
    if (en)
      _1_ <= weights[gamma_address];
  assign \read_port__data$48  = _1_;
  always @(posedge clk)
    if (en)
      y <= \$30 ;
  assign \$3  = shift[0] ? \$2  : { \$1 [14], \$1 [14], \$1  };
  assign \$5  = shift[1] ? \$4  : { {3{\$3 [15]}}, \$3 [15:0] };
  assign \$7  = shift_0_past[2] ? \$6  : { {7{shifted_held_0[15]}}, shifted_held_0 };
  assign \$9  = shift_0_past[3] ? \$8  : { {15{\$7 [15]}}, \$7 [15:0] };
  assign \$10  = ! $signed(total[20:16]);
  assign \$11  = & { total[20], total[20:16] };
  assign \$signal  = \$10  | \$11 ;
  assign \$12  = total[16:9] == 7'h7f;
  assign \$13  = \$signal  & \$12 ;
  assign \$signal$37  = \$13  & total[8];
  assign \$19  = ~ \$signal$37 ;
  assign \$20  = \$signal  & \$19 ;
  assign \$23  = ~ \$signal ;
  assign \$24  = total[20] & \$23 ;
  assign \$27  = $signed(total[16:9]) + $signed({ 1'h0, total[8] });
  assign \$28  = $signed(p) - $signed(sum);
  assign \$29  = $signed(\p$50 ) + $signed({ beta_past[11:6], 10'h0 });
  assign \$30  = keep ? result : 8'h0;
  always @(posedge clk)
    if (en)
      x_read_past <= read_port__data;
  always @(posedge clk)
    if (en)
      deviation <= \$28 ;
  always @(posedge clk)
    if (en)
      shifted_held_0 <= \$5 [15:0];
  always @(posedge clk)
    if (en)
      shift_0_past <= shift;
  always @(posedge clk)
    if (en)
      shifted_held_1 <= \$9 [15:0];
  always @(posedge clk)
    if (en)
      shift_1_past <= shift_0_past;
  always @(posedge clk)
    if (en)
      weight_read_past <= \read_port__data$48 ;
  always @(posedge clk)
    if (en)
      beta_past <= { beta_past[5:0], weight_read_past[11:6] };
  always @(posedge clk)
    if (en)
      total <= \$29 ;
  norm_product_2 gamma_product (
    .a(\p$51 [23:10]),
    .b(weight_read_past[5:0]),
    .clk(clk),
    .en(en),
    .p(\p$50 ),
    .rst(rst)
  );
  norm_multiplier_5 length_product (
    .a(x_read_past),
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
    .p(\p$51 ),
    .rst(rst)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$22 ) begin
      result = \$27 [7:0];
    end else if (\$26 ) begin
      result = 8'h80;
    end else begin
      result = 8'h7f;
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
  assign \$1  = { deviation[13], deviation };
  assign \$2  = { \$1 [14], \$1 , 1'h0 };
  assign \$4  = { \$3 [15], \$3 [15:0], 2'h0 };
  assign \$6  = { {3{shifted_held_0[15]}}, shifted_held_0, 4'h0 };
  assign \$8  = { {7{\$7 [15]}}, \$7 [15:0], 8'h0 };
  assign \$22  = \$20 ;
  assign \$26  = \$24 ;
endmodule

module norm_polynomial(x, clk, rst, y, en);
  wire \$3 ;
  wire [10:0] \data$28 ;
  wire [12:0] \$2 ;
  wire [18:0] \p$25 ;
  wire [8:0] \data$27 ;
  wire [9:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  wire [3:0] a;
  wire [2:0] address;
  reg [9:0] b = 10'h0;
  input clk;
  reg [43:0] constant_0_past = 44'h0;
  reg [17:0] constant_1_past = 18'h0;
  wire [3:0] data;
  input en;
  (* init = 10'h0 *)
  wire [9:0] offset;
  reg [19:0] offset_1_past = 20'h0;
  wire [13:0] p;
  wire [10:0] partial_0;
  wire [8:0] partial_1;
  (* init = 11'h0 *)
  wire [10:0] result;
  input rst;
  input [12:0] x;
  output [10:0] y;
  reg [10:0] y = 11'h0;
  assign \$2  = $signed({ 1'h0, constant_0_past[43:33] }) + $signed(\p$25 [18:10]);
  assign \$3  = ~ x[9];
  always @(posedge clk) begin
    if (en)
      b <= { \$3 , x[8:0] };
    if (rst)
      b <= 10'h0;
  end
  always @(posedge clk)
    if (en)
      constant_1_past <= { constant_1_past[8:0], \data$27  };
  always @(posedge clk)
    if (en)
      offset_1_past <= { offset_1_past[9:0], b };
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[32:0], \data$28  };
  always @(posedge clk)
    if (en)
      y <= \$2 [10:0];
  assign \$1  = $signed(constant_1_past[17:9]) + $signed(p[13:8]);
  norm_rom coefficient_0 (
    .address(x[12:10]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  norm_rom_2 coefficient_1 (
    .address(x[12:10]),
    .clk(clk),
    .data(\data$27 ),
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
    .b(offset_1_past[19:10]),
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
  assign address = x[12:10];
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [8:0];
  assign partial_0 = \$2 [10:0];
  assign result = y;
endmodule

module norm_product(a, b, clk, rst, p, en);
  input [13:0] a;
  input [9:0] b;
  input clk;
  input en;
  output [23:0] p;
  input rst;
  norm_multiplier_6 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
endmodule

module norm_product_2(a, b, clk, rst, p, en);
  input [13:0] a;
  input [5:0] b;
  input clk;
  input en;
  output [19:0] p;
  input rst;
  norm_multiplier_7 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
endmodule

module norm_rom(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [2:0] address;
  input clk;
  output [10:0] data;
  reg [10:0] data = 11'h0;
  input en;
  reg [10:0] entry;
  (* init = 11'h0 *)
  wire [10:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module norm_rom_2(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [2:0] address;
  input clk;
  output [8:0] data;
  reg [8:0] data = 9'h0;
  input en;
  reg [8:0] entry;
  (* init = 9'h0 *)
  wire [8:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module norm_rom_3(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [2:0] address;
  input clk;
  output [3:0] data;
  reg [3:0] data = 4'h0;
  input en;
  reg [3:0] entry;
  (* init = 4'h0 *)
  wire [3:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule

module norm_row_unit(sum, square_sum, epsilon_sum, length, pop, clk, rst, valid, head_last, head_sum, root, shift, done);
  wire \$6 , \$7 , \$14 , \$15 , \$18 , \$28 , \$33 , \$34 , \$36 , \$38 ;
  wire [11:0] \$9 , \$10 , \$19 , \$20 , \$22 , \$35 ;
  wire [13:0] \$16 , \$17 , \head$18 , \entry$42 ;
  wire [16:0] \$2 ;
  wire [17:0] \$3 ;
  wire [2:0] \$13 , \$29 , \$30 ;
  wire [32:0] \$4 , \$5 ;
  wire [33:0] \$24 , \$25 ;
  wire [39:0] \$8 ;
  wire [3:0] \$11 , \$39 ;
  wire [40:0] \$26 ;
  wire [41:0] \$27 ;
  wire [5:0] \$1 , \$12 ;
  reg \$start ;
  initial \$start  = 0;
  reg [15:0] \$signal  = 16'h0;
  reg [39:0] accumulator = 40'h0;
  reg [15:0] b = 16'h0;
  reg [39:0] \before ;
  reg [11:0] below = 12'h0;
  reg carry = 1'h0;
  input clk;
  reg [1:0] column = 2'h0;
  reg [3:0] column_past = 4'h0;
  reg complete_past = 1'h0;
  wire [3:0] count;
  input done;
  wire [33:0] doubled;
  reg emit_past = 1'h0;
  reg ends_row_past = 1'h0;
  wire [17:0] entry;
  wire [4:0] \entry.last ;
  wire [12:0] \entry.sum ;
  input [11:0] epsilon_sum;
  reg [11:0] epsilons = 12'h0;
  reg [5:0] flags;
  wire \flags.double ;
  wire \flags.ends ;
  wire \flags.ends_row ;
  wire \flags.negate ;
  wire \flags.starts ;
  wire \flags.starts_row ;
  reg [17:0] flags_past = 18'h0;
  reg [8:0] found_past = 9'h0;
  wire [17:0] head;
  wire [4:0] \head.last ;
  wire [12:0] \head.sum ;
  output [4:0] head_last;
  output [12:0] head_sum;
  reg is_total;
  input [4:0] length;
  reg [15:0] \length$46  = 16'h0;
  reg [11:0] magnitude = 12'h0;
  wire [27:0] mantissa;
  wire [-1:0] other;
  wire [31:0] p;
  input pop;
  reg [1:0] position = 2'h0;
  output [9:0] root;
  reg [9:0] \root$43  = 10'h0;
  wire [10:0] rounded;
  input rst;
  reg running = 1'h0;
  wire [-1:0] select;
  output [3:0] shift;
  reg [27:0] shift_past = 28'h0;
  input [18:0] square_sum;
  reg [47:0] squares = 48'h0;
  reg [1:0] step = 2'h0;
  input [12:0] sum;
  wire [16:0] total;
  output valid;
  reg [2:0] valid_past = 3'h0;
  reg [27:0] window = 28'h0;
  wire write;
  wire [10:0] y;
  always @(posedge clk) begin
    if (running) begin
      step <= \$13 [1:0];
      if (\$14 )
        step <= 2'h0;
    end
    if (done)
      step <= 2'h0;
    if (rst)
      step <= 2'h0;
  end
  always @(posedge clk) begin
    if (running) begin
      if (\$14 )
        running <= 1'h0;
    end
    if (done)
      running <= 1'h1;
    if (rst)
      running <= 1'h0;
  end
  always @(posedge clk)
    if (done)
      magnitude <= \$17 [11:0];
  always @(posedge clk) begin
    if (\$18 )
      squares <= { 16'h0, squares[47:16] };
    if (done)
      squares <= { 13'h0, square_sum, 16'h0 };
  end
  always @(posedge clk) begin
    if (\$18 )
      epsilons <= 12'h0;
    if (done)
      epsilons <= epsilon_sum;
  end
  always @(posedge clk) begin
    if (\$18 )
      carry <= \$3 [16];
    if (done)
      carry <= 1'h0;
  end
  always @(posedge clk)
    if (done)
      \length$46  <= { 11'h0, length };
  always @(posedge clk) begin
    \$signal  <= is_total ? \$3 [15:0] : { 4'h0, \$20  };
    b <= is_total ? \length$46  : { 4'h0, \$22  };
    flags_past <= { flags_past[11:0], flags };
  end
  always @(posedge clk) begin
    valid_past <= { valid_past[1:0], running };
    if (rst)
      valid_past <= 3'h0;
  end
  always @(posedge clk)
    if (valid_past[2])
      accumulator <= \$27 [39:0];
  always @(posedge clk) begin
    emit_past <= \$28 ;
    if (rst)
      emit_past <= 1'h0;
  end
  always @(posedge clk)
    ends_row_past <= flags_past[17];
  always @(posedge clk) begin
    if (emit_past)
      position <= \$30 [1:0];
    if (rst)
      position <= 2'h0;
  end
  always @(posedge clk)
    if (emit_past)
      below <= accumulator[15:4];
  always @(posedge clk) begin
    if (emit_past) begin
      if (\$33 )
        window <= { accumulator[15:0], \$35  };
    end
  end
  always @(posedge clk) begin
    if (emit_past) begin
      if (\$33 )
        column <= position;
    end
  end
  always @(posedge clk) begin
    complete_past <= \$36 ;
    if (rst)
      complete_past <= 1'h0;
  end
  always @(posedge clk) begin
    column_past <= { column_past[1:0], column };
    \root$43  <= \$10 [10] ? 10'h3ff : \$10 [9:0];
  end
  always @(posedge clk) begin
    found_past <= { found_past[7:0], complete_past };
    if (rst)
      found_past <= 9'h0;
  end
  always @(posedge clk)
    shift_past <= { shift_past[23:0], \$12 [3:0] };
  assign \$1  = length - 1'h1;
  assign \$2  = squares[15:0] + epsilons;
  assign \$3  = \$2  + carry;
  assign \$5  = flags_past[13] ? \$4  : { 1'h0, p };
  assign \$6  = ~ flags_past[14];
  assign \$7  = ~ flags_past[15];
  assign \$9  = y + 1'h1;
  assign \$11  = ~ count;
  assign \$12  = 5'h13 - { column_past[3:2], \$11 [3:1] };
  assign \$13  = step + 1'h1;
  assign \$14  = step == 2'h3;
  assign \$15  = $signed(sum) < $signed(1'h0);
  assign \$16  = - $signed(sum);
  assign \$17  = \$15  ? \$16  : { sum[12], sum };
  assign \$18  = running & is_total;
  assign \$20  = flags[0] ? \$19  : 12'h0;
  assign \$24  = ~ { 1'h0, \$5  };
  assign \$25  = flags_past[12] ? \$24  : { 1'h0, \$5  };
  assign \$26  = $signed(\before ) + $signed(\$25 );
  assign \$27  = $signed(\$26 ) + $signed({ 1'h0, flags_past[12] });
  assign \$28  = valid_past[2] & flags_past[16];
  assign \$29  = position + 1'h1;
  assign \$30  = ends_row_past ? 3'h0 : \$29 ;
  assign \$33  = | accumulator[15:0];
  assign \$34  = ! position;
  assign \$35  = \$34  ? 12'h0 : below;
  assign \$36  = emit_past & ends_row_past;
  assign \$39  = ~ count;
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
    .write(found_past[8]),
    .write_port__data(\entry$42 )
  );
  \norm_row_unit.sums  sums (
    .clk(clk),
    .head(head),
    .pop(pop),
    .rst(rst),
    .write(done),
    .write_port__data(entry)
  );
  always @* begin
    if (\$start ) begin end
    flags = 6'h0;
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
    if (\$start ) begin end
    \before  = 40'h0;
    if (\$6 ) begin
      \before  = accumulator;
    end else if (\$7 ) begin
      \before  = \$8 ;
    end
  end
  always @* begin
    if (\$start ) begin end
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
  assign write = done;
  assign total = \$3 [16:0];
  assign doubled = { 1'h0, \$5  };
  assign rounded = \$10 [10:0];
  assign head_last = head[4:0];
  assign head_sum = head[17:5];
  assign root = \head$18 [9:0];
  assign shift = \head$18 [13:10];
  assign \entry.last  = entry[4:0];
  assign \entry.sum  = entry[17:5];
  assign \head.last  = head[4:0];
  assign \head.sum  = head[17:5];
  assign \flags.negate  = flags[0];
  assign \flags.double  = flags[1];
  assign \flags.starts  = flags[2];
  assign \flags.starts_row  = flags[3];
  assign \flags.ends  = flags[4];
  assign \flags.ends_row  = flags[5];
  assign \entry$42 [13:10] = shift_past[27:24];
  assign \entry$42 [9:0] = \root$43 ;
  assign entry[17:5] = sum;
  assign entry[4:0] = \$1 [4:0];
  assign \$22  = magnitude;
  assign \$19  = magnitude;
  assign \$4  = { p, 1'h0 };
  assign \$8  = { {16{accumulator[39]}}, accumulator[39:16] };
  assign \$10  = { 1'h0, \$9 [11:1] };
endmodule

module \norm_row_unit.roots (clk, rst, head, write_port__data, write, valid, pop);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [13:0] \read_port__data$16 ;
  wire [2:0] \$5 , \$8 ;
  wire [3:0] \$9 ;
  wire [4:0] \$11 ;
  wire [5:0] \$12 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [3:0] count = 4'h0;
  wire [13:0] entry;
  wire [9:0] \entry.root ;
  wire [3:0] \entry.shift ;
  output [13:0] head;
  wire [9:0] \head.root ;
  wire [3:0] \head.shift ;
  input pop;
  (* init = 2'h0 *)
  wire [1:0] read_index_0;
  (* init = 2'h0 *)
  wire [1:0] read_index_1;
  reg [1:0] read_port__addr = 2'h0;
  reg [1:0] \read_port__addr$11  = 2'h0;
  wire [13:0] read_port__data;
  wire [9:0] \read_port__data.root ;
  wire [3:0] \read_port__data.shift ;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg [2:0] write_index = 3'h0;
  wire [1:0] write_port__addr;
  input [13:0] write_port__data;
  wire [9:0] \write_port__data.root ;
  wire [3:0] \write_port__data.shift ;
  wire write_port__en;
  reg [13:0] bank_0 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_0[\$row ] = 14'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[2:1]] <= write_port__data;
  reg [13:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [13:0] bank_1 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_1[\$row ] = 14'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[2:1]] <= write_port__data;
  reg [13:0] _1_;
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
    read_port__addr <= \$5 [1:0];
    if (rst)
      read_port__addr <= 2'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [1:0];
    if (rst)
      \read_port__addr$11  <= 2'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [2:0];
    if (rst)
      write_index <= 3'h0;
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
    count <= \$12 [3:0];
    if (rst)
      count <= 4'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[2:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
  assign \write_port__data.root  = write_port__data[9:0];
  assign \write_port__data.shift  = write_port__data[13:10];
  assign \entry.root  = write_port__data[9:0];
  assign \entry.shift  = write_port__data[13:10];
  assign \head.root  = head[9:0];
  assign \head.shift  = head[13:10];
  assign \read_port__data.root  = read_port__data[9:0];
  assign \read_port__data.shift  = read_port__data[13:10];
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \norm_row_unit.sums (pop, clk, rst, head, write_port__data, write);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [17:0] \read_port__data$16 ;
  wire [2:0] \$5 , \$8 ;
  wire [3:0] \$9 ;
  wire [4:0] \$11 ;
  wire [5:0] \$12 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [3:0] count = 4'h0;
  wire [17:0] entry;
  wire [4:0] \entry.last ;
  wire [12:0] \entry.sum ;
  output [17:0] head;
  wire [4:0] \head.last ;
  wire [12:0] \head.sum ;
  input pop;
  (* init = 2'h0 *)
  wire [1:0] read_index_0;
  (* init = 2'h0 *)
  wire [1:0] read_index_1;
  reg [1:0] read_port__addr = 2'h0;
  reg [1:0] \read_port__addr$11  = 2'h0;
  wire [17:0] read_port__data;
  wire [4:0] \read_port__data.last ;
  wire [12:0] \read_port__data.sum ;
  input rst;
  reg turn = 1'h0;
  reg valid = 1'h0;
  input write;
  reg [2:0] write_index = 3'h0;
  wire [1:0] write_port__addr;
  input [17:0] write_port__data;
  wire [4:0] \write_port__data.last ;
  wire [12:0] \write_port__data.sum ;
  wire write_port__en;
  reg [17:0] bank_0 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_0[\$row ] = 18'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[2:1]] <= write_port__data;
  reg [17:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [17:0] bank_1 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_1[\$row ] = 18'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[2:1]] <= write_port__data;
  reg [17:0] _1_;
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
    read_port__addr <= \$5 [1:0];
    if (rst)
      read_port__addr <= 2'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [1:0];
    if (rst)
      \read_port__addr$11  <= 2'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [2:0];
    if (rst)
      write_index <= 3'h0;
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
    count <= \$12 [3:0];
    if (rst)
      count <= 4'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[2:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
  assign \write_port__data.last  = write_port__data[4:0];
  assign \write_port__data.sum  = write_port__data[17:5];
  assign \entry.last  = write_port__data[4:0];
  assign \entry.sum  = write_port__data[17:5];
  assign \head.last  = head[4:0];
  assign \head.sum  = head[17:5];
  assign \read_port__data.last  = read_port__data[4:0];
  assign \read_port__data.sum  = read_port__data[17:5];
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module norm_statistics(first, last, keep, x, clk, rst, write_en, masked, done, sum, square_sum, epsilon_sum, length, valid);
  wire \$1 , \$3 , \$13 ;
  wire [11:0] \$9 ;
  wire [12:0] \$5 , \$10 ;
  wire [13:0] \$6 ;
  wire [15:0] \p$22 ;
  wire [18:0] \$7 ;
  wire [19:0] \$8 ;
  wire [4:0] \$11 ;
  wire [5:0] \$12 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  output done;
  reg done = 1'h0;
  output [11:0] epsilon_sum;
  reg [11:0] epsilon_sum = 12'h0;
  (* init = 12'h0 *)
  wire [11:0] epsilon_sum_held;
  input first;
  wire [3:0] flags;
  wire \flags.first ;
  wire [1:0] \flags.keep ;
  wire \flags.last ;
  reg [11:0] flags_past = 12'h0;
  reg [3:0] flags_summed_past = 4'h0;
  input [1:0] keep;
  input last;
  output [4:0] length;
  reg [4:0] length = 5'h0;
  (* init = 5'h0 *)
  wire [4:0] length_held;
  output [15:0] masked;
  reg [7:0] masked_0 = 8'h0;
  reg [7:0] masked_1 = 8'h0;
  wire [15:0] p;
  input rst;
  output [18:0] square_sum;
  reg [18:0] square_sum = 19'h0;
  (* init = 19'h0 *)
  wire [18:0] square_sum_held;
  wire [15:0] square_tree_1_0;
  reg [15:0] square_tree_1_0_held_past = 16'h0;
  output [12:0] sum;
  reg [12:0] sum = 13'h0;
  (* init = 13'h0 *)
  wire [12:0] sum_held;
  reg [11:0] term = 12'h0;
  input valid;
  reg [3:0] valid_past = 4'h0;
  output write_en;
  reg write_en = 1'h0;
  input [15:0] x;
  reg [15:0] x_0_past = 16'h0;
  reg [15:0] x_1_past = 16'h0;
  wire [8:0] x_tree_1_0;
  reg [8:0] x_tree_1_0_held_past = 9'h0;
  assign x_tree_1_0 = $signed(x_0_past[15:8]) + $signed(x_1_past[15:8]);
  assign square_tree_1_0 = p[14:0] + \p$22 [14:0];
  assign \$1  = keep > 1'h0;
  assign \$3  = keep > 1'h1;
  assign \$5  = flags_summed_past[0] ? 13'h0 : sum;
  assign \$6  = $signed(\$5 ) + $signed(x_tree_1_0_held_past);
  assign \$7  = flags_summed_past[0] ? 19'h0 : square_sum;
  assign \$8  = \$7  + square_tree_1_0_held_past;
  assign \$9  = flags_summed_past[0] ? 12'h0 : epsilon_sum;
  assign \$10  = \$9  + term;
  assign \$11  = flags_summed_past[0] ? 5'h0 : length;
  assign \$12  = \$11  + flags_summed_past[3:2];
  assign \$13  = valid_past[3] & flags_summed_past[1];
  always @(posedge clk) begin
    masked_0 <= \$1  ? x[7:0] : 8'h0;
    masked_1 <= \$3  ? x[15:8] : 8'h0;
  end
  always @(posedge clk) begin
    write_en <= valid;
    if (rst)
      write_en <= 1'h0;
  end
  always @(posedge clk) begin
    x_0_past <= { x_0_past[7:0], masked_0 };
    x_1_past <= { x_1_past[7:0], masked_1 };
  end
  always @(posedge clk) begin
    valid_past <= { valid_past[2:0], valid };
    if (rst)
      valid_past <= 4'h0;
  end
  always @(posedge clk)
    flags_past <= { flags_past[7:0], flags };
  always @(posedge clk) begin
    casez (flags_past[11:10])
      2'h1:
          term <= 12'h0a8;
      2'h2:
          term <= 12'h150;
    endcase
  end
  always @(posedge clk) begin
    flags_summed_past <= flags_past[11:8];
    x_tree_1_0_held_past <= x_tree_1_0;
    square_tree_1_0_held_past <= square_tree_1_0;
  end
  always @(posedge clk)
    if (valid_past[3])
      sum <= \$6 [12:0];
  always @(posedge clk)
    if (valid_past[3])
      square_sum <= \$8 [18:0];
  always @(posedge clk)
    if (valid_past[3])
      epsilon_sum <= \$10 [11:0];
  always @(posedge clk)
    if (valid_past[3])
      length <= \$12 [4:0];
  always @(posedge clk) begin
    done <= \$13 ;
    if (rst)
      done <= 1'h0;
  end
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
  assign sum_held = sum;
  assign square_sum_held = square_sum;
  assign epsilon_sum_held = epsilon_sum;
  assign length_held = length;
  assign masked = { masked_1, masked_0 };
  assign \flags.first  = flags[0];
  assign \flags.last  = flags[1];
  assign \flags.keep  = flags[3:2];
  assign flags[3:2] = keep;
  assign flags[1] = last;
  assign flags[0] = first;
endmodule
