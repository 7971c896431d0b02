module reciprocal(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 ;
  wire [9:0] \$2 , \$3 ;
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
  reg [8:0] valid = 9'h0;
  wire [7:0] x;
  wire [7:0] y;
  always @(posedge clk) begin
    if (i__ready)
      valid <= \$3 [8:0];
    if (rst)
      valid <= 9'h0;
  end
  assign \$1  = ~ valid[8];
  assign i__ready = \$1  | o__ready;
  assign \$3  = \$2  | { 9'h0, i__valid };
  reciprocal_reciprocal_lane lane_0 (
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
  assign o__valid = valid[8];
  assign \i__payload.x  = i__payload;
  assign \o__payload.y  = o__payload;
  assign \$2  = { valid, 1'h0 };
endmodule

module reciprocal_multiplier(a, b, clk, rst, p, en);
  wire [7:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [2:0] b;
  reg [2:0] \b$7  = 3'h0;
  input clk;
  input en;
  output [7:0] p;
  reg [7:0] p = 8'h0;
  (* init = 8'h0 *)
  wire [7:0] product;
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

module reciprocal_normalizer(x, clk, rst, mantissa, count, zero, en);
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

module reciprocal_polynomial(x, clk, rst, y, en);
  wire \$2 ;
  wire [11:0] \$1 ;
  wire [9:0] \data$18 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] a;
  wire [3:0] address;
  reg [2:0] b = 3'h0;
  input clk;
  reg [19:0] constant_0_past = 20'h0;
  wire [4:0] data;
  input en;
  (* init = 3'h0 *)
  wire [2:0] offset;
  wire [7:0] p;
  wire [10:0] partial_0;
  (* init = 11'h0 *)
  wire [10:0] result;
  input rst;
  input [6:0] x;
  output [10:0] y;
  reg [10:0] y = 11'h0;
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[9:0], \data$18  };
  always @(posedge clk)
    if (en)
      y <= \$1 [10:0];
  assign \$1  = $signed({ 1'h0, constant_0_past[19:10] }) + $signed(p[7:1]);
  assign \$2  = ~ x[2];
  always @(posedge clk) begin
    if (en)
      b <= { \$2 , x[1:0] };
    if (rst)
      b <= 3'h0;
  end
  reciprocal_rom coefficient_0 (
    .address(x[6:3]),
    .clk(clk),
    .data(\data$18 ),
    .en(en),
    .rst(rst)
  );
  reciprocal_rom_2 coefficient_1 (
    .address(x[6:3]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  reciprocal_multiplier multiplier_0 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign address = x[6:3];
  assign data = a;
  assign offset = b;
  assign partial_0 = \$1 [10:0];
  assign result = y;
endmodule

module reciprocal_reciprocal_lane(x, clk, rst, y, en);
  wire \$2 , \$3 , \$4 , \$5 ;
  wire [10:0] \y$15 ;
  wire [3:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] above;
  wire [6:0] argument;
  reg [2:0] clamped;
  input clk;
  reg [3:0] control_0 = 4'h0;
  reg [3:0] control_1 = 4'h0;
  reg [3:0] control_2 = 4'h0;
  reg [3:0] control_3 = 4'h0;
  wire [2:0] count;
  input en;
  wire [7:0] mantissa;
  wire overflow;
  input rst;
  wire [2:0] shift;
  input [7:0] x;
  output [7:0] y;
  wire zero;
  assign \$1  = 3'h5 - count;
  assign \$2  = $signed(\$1 ) > $signed(4'h5);
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
  reciprocal_normalizer normalizer (
    .clk(clk),
    .count(count),
    .en(en),
    .mantissa(mantissa),
    .rst(rst),
    .x(x),
    .zero(zero)
  );
  reciprocal_polynomial polynomial (
    .clk(clk),
    .en(en),
    .rst(rst),
    .x(mantissa[6:0]),
    .y(\y$15 )
  );
  reciprocal_scaler scaler (
    .clk(clk),
    .en(en),
    .overflow(control_3[3]),
    .rst(rst),
    .saturated(\$5 ),
    .shift(control_3[2:0]),
    .x({ 1'h0, \y$15  }),
    .y(y)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$2 ) begin
      clamped = 3'h5;
    end else begin
      clamped = \$1 [2:0];
    end
  end
  assign argument = mantissa[6:0];
  assign above = { \$1 [3], \$1  };
  assign shift = control_3[2:0];
  assign overflow = control_3[3];
endmodule

module reciprocal_rom(address, clk, rst, data, en);
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
          entry = 10'h3a9;
      4'h2:
          entry = 10'h376;
      4'h3:
          entry = 10'h349;
      4'h4:
          entry = 10'h31f;
      4'h5:
          entry = 10'h2fa;
      4'h6:
          entry = 10'h2d8;
      4'h7:
          entry = 10'h2ba;
      4'h8:
          entry = 10'h29d;
      4'h9:
          entry = 10'h283;
      4'ha:
          entry = 10'h26a;
      4'hb:
          entry = 10'h254;
      4'hc:
          entry = 10'h23f;
      4'hd:
          entry = 10'h22c;
      4'he:
          entry = 10'h219;
      4'hf:
          entry = 10'h208;
    endcase
  end
  assign held = data;
endmodule

module reciprocal_rom_2(address, clk, rst, data, en);
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
          entry = 5'h11;
      4'h1:
          entry = 5'h12;
      4'h2:
          entry = 5'h14;
      4'h3:
          entry = 5'h15;
      4'h4:
          entry = 5'h16;
      4'h5:
          entry = 5'h17;
      4'h6:
          entry = 5'h18;
      4'h7:
          entry = 5'h19;
      4'h8:
          entry = 5'h19;
      4'h9:
          entry = 5'h1a;
      4'ha:
          entry = 5'h1a;
      4'hb:
          entry = 5'h1b;
      4'hc:
          entry = 5'h1b;
      4'hd:
          entry = 5'h1b;
      4'he:
          entry = 5'h1c;
      4'hf:
          entry = 5'h1c;
    endcase
  end
  assign held = data;
endmodule

module reciprocal_scaler(x, shift, overflow, clk, rst, y, saturated, en);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$12 , \$13 , \$14 , \$15 , \$16 , \$17 ,
    \$signal$18 , \$signal$20 , \$21 ;
  wire [8:0] \$22 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  (* init = 1'h0 *)
  wire clipped_held;
  input clk;
  input en;
  wire [12:0] level_0;
  wire [12:0] level_1;
  wire [12:0] level_2;
  wire lost_0;
  wire lost_1;
  wire lost_2;
  input overflow;
  reg [7:0] result;
  (* init = 8'h0 *)
  wire [7:0] result_held;
  input rst;
  output saturated;
  reg saturated = 1'h0;
  input [2:0] shift;
  reg [17:0] shifted_0 = 18'h0;
  reg [17:0] shifted_1 = 18'h0;
  wire [12:0] widened;
  input [11:0] x;
  output [7:0] y;
  reg [7:0] y = 8'h0;
  assign level_0 = shift[0] ? { 1'h0, x } : { x, 1'h0 };
  assign level_1 = shifted_0[16] ? { 2'h0, shifted_0[12:2] } : shifted_0[12:0];
  assign \$3  = | shifted_0[1:0];
  assign \$4  = shifted_0[16] & \$3 ;
  assign lost_1 = shifted_0[13] | \$4 ;
  assign level_2 = shifted_0[17] ? { 4'h0, level_1[12:4] } : level_1;
  assign \$5  = | level_1[3:0];
  assign \$6  = shifted_0[17] & \$5 ;
  assign lost_2 = lost_1 | \$6 ;
  assign \$7  = ! shifted_1[12:11];
  assign \$8  = shifted_1[10:3] == 8'hff;
  assign \$9  = \$signal  & \$8 ;
  assign \$signal$18  = \$9  & shifted_1[2];
  assign \$10  = ~ \$signal ;
  assign \$13  = \$12  | \$signal$18 ;
  assign \$signal$20  = \$13  | shifted_1[14];
  assign \$14  = ~ \$signal$18 ;
  assign \$15  = \$signal  & \$14 ;
  assign \$16  = ~ shifted_1[14];
  assign \$17  = \$15  & \$16 ;
  assign \$22  = shifted_1[10:3] + shifted_1[2];
  always @(posedge clk)
    if (en)
      shifted_0 <= { shift, overflow, lost_0, level_0 };
  always @(posedge clk)
    if (en)
      shifted_1 <= { shifted_0[17:14], lost_2, level_2 };
  always @(posedge clk)
    if (en)
      y <= result;
  always @(posedge clk)
    if (en)
      saturated <= \$signal$20 ;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$17 ) begin
      result = \$22 [7:0];
    end else if (\$21 ) begin
      result = 8'h0;
    end else begin
      result = 8'hff;
    end
  end
  assign widened = { x, 1'h0 };
  assign result_held = y;
  assign clipped_held = saturated;
  assign lost_0 = 1'h0;
  assign \$signal  = \$7 ;
  assign \$12  = \$10 ;
  assign \$21  = 1'h0;
endmodule
