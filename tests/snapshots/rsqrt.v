module rsqrt(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 ;
  wire [8:0] \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  wire advance;
  input clk;
  wire en;
  input [7:0] i__payload;
  wire [7:0] \i__payload.x ;
  output i__ready;
  input i__valid;
  output [7:0] o__payload;
  wire [7:0] \o__payload.y ;
  input o__ready;
  output o__valid;
  input rst;
  reg [7:0] valid = 8'h0;
  wire [7:0] x;
  wire [7:0] y;
  always @(posedge clk) begin
    if (i__ready)
      valid <= \$3 [7:0];
    if (rst)
      valid <= 8'h0;
  end
  assign \$1  = ~ valid[7];
  assign i__ready = \$1  | o__ready;
  assign \$3  = \$2  | { 8'h0, i__valid };
  rsqrt_rsqrt_lane lane_0 (
    .clk(clk),
    .en(i__ready),
    .rst(rst),
    .x(i__payload),
    .y(o__payload)
  );
  assign advance = i__ready;
  assign en = i__ready;
  assign x = i__payload;
  assign y = o__payload;
  assign o__valid = valid[7];
  assign \i__payload.x  = i__payload;
  assign \o__payload.y  = o__payload;
  assign \$2  = { valid, 1'h0 };
endmodule

module rsqrt_multiplier(a, b, clk, rst, p, en);
  wire [9:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [5:0] a;
  reg [5:0] \a$6  = 6'h0;
  input [3:0] b;
  reg [3:0] \b$7  = 4'h0;
  input clk;
  input en;
  output [9:0] p;
  reg [9:0] p = 10'h0;
  (* init = 10'h0 *)
  wire [9:0] product;
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

module rsqrt_normalizer(x, clk, rst, mantissa, count, zero, en);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  output [2:0] count;
  reg count_0 = 1'h0;
  reg [2:0] count_1 = 3'h0;
  wire empty_1;
  wire empty_2;
  wire empty_4;
  input en;
  output [7:0] mantissa;
  reg [7:0] mantissa = 8'h0;
  reg [7:0] mantissa_0 = 8'h0;
  (* init = 8'h0 *)
  wire [7:0] mantissa_1;
  input rst;
  wire [7:0] shifted_1;
  wire [7:0] shifted_2;
  wire [7:0] shifted_4;
  input [7:0] x;
  output zero;
  assign shifted_4 = \$1  ? x : { x[3:0], 4'h0 };
  assign \$2  = | mantissa_0[7:6];
  assign empty_2 = ~ \$2 ;
  assign shifted_2 = \$2  ? mantissa_0 : { mantissa_0[5:0], 2'h0 };
  assign empty_1 = ~ \$3 ;
  assign shifted_1 = \$3  ? shifted_2 : { shifted_2[6:0], 1'h0 };
  assign zero = ~ mantissa[7];
  always @(posedge clk)
    if (en)
      mantissa_0 <= shifted_4;
  always @(posedge clk)
    if (en)
      count_0 <= empty_4;
  always @(posedge clk)
    if (en)
      mantissa <= shifted_1;
  always @(posedge clk)
    if (en)
      count_1 <= { empty_1, empty_2, count_0 };
  assign \$1  = | x[7:4];
  assign empty_4 = ~ \$1 ;
  assign mantissa_1 = mantissa;
  assign count = { count_1[0], count_1[1], count_1[2] };
  assign \$3  = shifted_2[7];
endmodule

module rsqrt_polynomial(x, clk, rst, y, en);
  wire \$2 ;
  wire [11:0] \$1 ;
  wire [9:0] \data$18 ;
  reg \$start ;
  initial \$start  = 0;
  wire [5:0] a;
  wire [3:0] address;
  reg [3:0] b = 4'h0;
  input clk;
  reg [19:0] constant_0_past = 20'h0;
  wire [5:0] data;
  input en;
  (* init = 4'h0 *)
  wire [3:0] offset;
  wire [9:0] p;
  wire [9:0] partial_0;
  (* init = 10'h0 *)
  wire [9:0] result;
  input rst;
  input [7:0] x;
  output [9:0] y;
  reg [9:0] y = 10'h0;
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[9:0], \data$18  };
  always @(posedge clk)
    if (en)
      y <= \$1 [9:0];
  assign \$1  = $signed({ 1'h0, constant_0_past[19:10] }) + $signed(p[9:3]);
  assign \$2  = ~ x[3];
  always @(posedge clk) begin
    if (en)
      b <= { \$2 , x[2:0] };
    if (rst)
      b <= 4'h0;
  end
  rsqrt_rom coefficient_0 (
    .address(x[7:4]),
    .clk(clk),
    .data(\data$18 ),
    .en(en),
    .rst(rst)
  );
  rsqrt_rom_2 coefficient_1 (
    .address(x[7:4]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  rsqrt_multiplier multiplier_0 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign address = x[7:4];
  assign data = a;
  assign offset = b;
  assign partial_0 = \$1 [9:0];
  assign result = y;
endmodule

module rsqrt_rom(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [3:0] address;
  input clk;
  output [9:0] data;
  reg [9:0] data = 10'h0;
  input en;
  reg [9:0] entry;
  (* init = 10'h0 *)
  wire [9:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      4'h0:
          entry = 10'h3e2;
      4'h1:
          entry = 10'h3ac;
      4'h2:
          entry = 10'h37f;
      4'h3:
          entry = 10'h357;
      4'h4:
          entry = 10'h334;
      4'h5:
          entry = 10'h315;
      4'h6:
          entry = 10'h2f9;
      4'h7:
          entry = 10'h2e0;
      4'h8:
          entry = 10'h2bf;
      4'h9:
          entry = 10'h299;
      4'ha:
          entry = 10'h279;
      4'hb:
          entry = 10'h25c;
      4'hc:
          entry = 10'h244;
      4'hd:
          entry = 10'h22e;
      4'he:
          entry = 10'h21a;
      4'hf:
          entry = 10'h208;
    endcase
  end
  assign held = data;
endmodule

module rsqrt_rom_2(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [3:0] address;
  input clk;
  output [5:0] data;
  reg [5:0] data = 6'h0;
  input en;
  reg [5:0] entry;
  (* init = 6'h0 *)
  wire [5:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      4'h0:
          entry = 6'h23;
      4'h1:
          entry = 6'h27;
      4'h2:
          entry = 6'h2b;
      4'h3:
          entry = 6'h2d;
      4'h4:
          entry = 6'h30;
      4'h5:
          entry = 6'h31;
      4'h6:
          entry = 6'h33;
      4'h7:
          entry = 6'h34;
      4'h8:
          entry = 6'h2b;
      4'h9:
          entry = 6'h2e;
      4'ha:
          entry = 6'h31;
      4'hb:
          entry = 6'h33;
      4'hc:
          entry = 6'h35;
      4'hd:
          entry = 6'h36;
      4'he:
          entry = 6'h36;
      4'hf:
          entry = 6'h38;
    endcase
  end
  assign held = data;
endmodule

module rsqrt_rsqrt_lane(x, clk, rst, y, en);
  wire \$2 , \$3 , \$4 , \$5 ;
  wire [3:0] \$1 ;
  wire [7:0] \mantissa$10 ;
  wire [9:0] \y$16 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] above;
  reg [1:0] clamped;
  input clk;
  reg [2:0] control_0 = 3'h0;
  reg [2:0] control_1 = 3'h0;
  reg [2:0] control_2 = 3'h0;
  reg [2:0] control_3 = 3'h0;
  wire [2:0] count;
  input en;
  wire [6:0] mantissa;
  wire overflow;
  wire [3:0] position;
  input rst;
  wire [1:0] shift;
  input [7:0] x;
  output [7:0] y;
  wire zero;
  assign position = 3'h7 - count;
  assign \$1  = position[3:1] - 1'h0;
  assign \$2  = $signed(\$1 ) > $signed(3'h3);
  assign \$3  = $signed(\$1 ) < $signed(1'h0);
  assign \$4  = \$3  | zero;
  always @(posedge clk)
    if (en)
      control_0 <= { \$4 , clamped };
  always @(posedge clk)
    if (en)
      control_1 <= control_0;
  always @(posedge clk)
    if (en)
      control_2 <= control_1;
  always @(posedge clk)
    if (en)
      control_3 <= control_2;
  rsqrt_normalizer normalizer (
    .clk(clk),
    .count(count),
    .en(en),
    .mantissa(\mantissa$10 ),
    .rst(rst),
    .x(x),
    .zero(zero)
  );
  rsqrt_polynomial polynomial (
    .clk(clk),
    .en(en),
    .rst(rst),
    .x({ position[0], \mantissa$10 [6:0] }),
    .y(\y$16 )
  );
  rsqrt_scaler scaler (
    .clk(clk),
    .en(en),
    .overflow(control_3[2]),
    .rst(rst),
    .saturated(\$5 ),
    .shift(control_3[1:0]),
    .x({ 2'h0, \y$16  }),
    .y(y)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$2 ) begin
      clamped = 2'h3;
    end else begin
      clamped = \$1 [1:0];
    end
  end
  assign mantissa = \mantissa$10 [6:0];
  assign above = { \$1 [3], \$1  };
  assign shift = control_3[1:0];
  assign overflow = control_3[2];
endmodule

module rsqrt_scaler(x, shift, overflow, clk, rst, y, saturated, en);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$signal$15 ,
    \$signal$17 , \$19 ;
  wire [8:0] \$20 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  (* init = 1'h0 *)
  wire clipped_held;
  input clk;
  input en;
  wire [12:0] level_0;
  wire [12:0] level_1;
  wire lost_0;
  wire lost_1;
  input overflow;
  reg [7:0] result;
  (* init = 8'h0 *)
  wire [7:0] result_held;
  input rst;
  output saturated;
  reg saturated = 1'h0;
  input [1:0] shift;
  reg [16:0] shifted_0 = 17'h0;
  wire [12:0] widened;
  input [11:0] x;
  output [7:0] y;
  reg [7:0] y = 8'h0;
  assign level_0 = shift[0] ? { 1'h0, x } : { x, 1'h0 };
  assign level_1 = shift[1] ? { 2'h0, level_0[12:2] } : level_0;
  assign \$3  = | level_0[1:0];
  assign \$4  = shift[1] & \$3 ;
  assign \$5  = ! shifted_0[12:11];
  assign \$6  = shifted_0[10:3] == 8'hff;
  assign \$7  = \$signal  & \$6 ;
  assign \$signal$15  = \$7  & shifted_0[2];
  assign \$8  = ~ \$signal ;
  assign \$11  = \$10  | \$signal$15 ;
  assign \$signal$17  = \$11  | shifted_0[14];
  assign \$12  = ~ \$signal$15 ;
  assign \$13  = \$signal  & \$12 ;
  assign \$14  = ~ shifted_0[14];
  assign \$15  = \$13  & \$14 ;
  assign \$20  = shifted_0[10:3] + shifted_0[2];
  always @(posedge clk)
    if (en)
      shifted_0 <= { shift, overflow, lost_1, level_1 };
  always @(posedge clk)
    if (en)
      y <= result;
  always @(posedge clk)
    if (en)
      saturated <= \$signal$17 ;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$15 ) begin
      result = \$20 [7:0];
    end else if (\$19 ) begin
      result = 8'h0;
    end else begin
      result = 8'hff;
    end
  end
  assign widened = { x, 1'h0 };
  assign result_held = y;
  assign clipped_held = saturated;
  assign lost_0 = 1'h0;
  assign lost_1 = \$4 ;
  assign \$signal  = \$5 ;
  assign \$10  = \$8 ;
  assign \$19  = 1'h0;
endmodule
