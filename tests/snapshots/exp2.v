module exp2(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 ;
  wire [7:0] \$2 , \$3 ;
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
  reg [6:0] valid = 7'h0;
  wire [7:0] x;
  wire [7:0] y;
  always @(posedge clk) begin
    if (i__ready)
      valid <= \$3 [6:0];
    if (rst)
      valid <= 7'h0;
  end
  assign \$1  = ~ valid[6];
  assign i__ready = \$1  | o__ready;
  assign \$3  = \$2  | { 7'h0, i__valid };
  exp2_exp2_lane lane_0 (
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
  assign o__valid = valid[6];
  assign \i__payload.x  = i__payload;
  assign \o__payload.y  = o__payload;
  assign \$2  = { valid, 1'h0 };
endmodule

module exp2_exp2_lane(x, clk, rst, y, en);
  wire \$2 , \$3 , \$4 ;
  wire [5:0] \$1 ;
  wire [9:0] \y$12 ;
  reg \$start ;
  initial \$start  = 0;
  wire [3:0] argument;
  wire [6:0] below_top;
  reg [3:0] clamped;
  input clk;
  reg [4:0] control_0 = 5'h0;
  reg [4:0] control_1 = 5'h0;
  reg [4:0] control_2 = 5'h0;
  reg [4:0] control_3 = 5'h0;
  input en;
  wire [8:0] fixed;
  wire [10:0] mantissa;
  wire overflow;
  input rst;
  wire [3:0] shift;
  input [7:0] x;
  output [7:0] y;
  assign \$1  = $signed(2'h1) - $signed(fixed[8:4]);
  assign \$2  = $signed(\$1 ) > $signed(5'h09);
  assign \$3  = $signed(\$1 ) < $signed(1'h0);
  always @(posedge clk)
    if (en)
      control_0 <= { \$3 , clamped };
  always @(posedge clk)
    if (en)
      control_1 <= control_0;
  always @(posedge clk)
    if (en)
      control_2 <= control_1;
  always @(posedge clk)
    if (en)
      control_3 <= control_2;
  exp2_polynomial polynomial (
    .clk(clk),
    .en(en),
    .rst(rst),
    .x(fixed[3:0]),
    .y(\y$12 )
  );
  exp2_scaler scaler (
    .clk(clk),
    .en(en),
    .overflow(control_3[4]),
    .rst(rst),
    .saturated(\$4 ),
    .shift(control_3[3:0]),
    .x({ 1'h0, \y$12  }),
    .y(y)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$2 ) begin
      clamped = 4'h9;
    end else begin
      clamped = \$1 [3:0];
    end
  end
  assign argument = fixed[3:0];
  assign below_top = { \$1 [5], \$1  };
  assign mantissa = { 1'h0, \y$12  };
  assign shift = control_3[3:0];
  assign overflow = control_3[4];
  assign fixed = { x[7], x };
endmodule

module exp2_multiplier(a, b, clk, rst, p, en);
  wire [7:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [5:0] a;
  reg [5:0] \a$6  = 6'h0;
  input [1:0] b;
  reg [1:0] \b$7  = 2'h0;
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
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module exp2_polynomial(x, clk, rst, y, en);
  wire \$2 ;
  wire [11:0] \$1 ;
  wire [9:0] \data$18 ;
  reg \$start ;
  initial \$start  = 0;
  wire [5:0] a;
  wire [1:0] address;
  reg [1:0] b = 2'h0;
  input clk;
  reg [19:0] constant_0_past = 20'h0;
  wire [5:0] data;
  input en;
  (* init = 2'h0 *)
  wire [1:0] offset;
  wire [7:0] p;
  wire [9:0] partial_0;
  (* init = 10'h0 *)
  wire [9:0] result;
  input rst;
  input [3:0] x;
  output [9:0] y;
  reg [9:0] y = 10'h0;
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[9:0], \data$18  };
  always @(posedge clk)
    if (en)
      y <= \$1 [9:0];
  assign \$1  = $signed({ 1'h0, constant_0_past[19:10] }) + $signed(p);
  assign \$2  = ~ x[1];
  always @(posedge clk) begin
    if (en)
      b <= { \$2 , x[0] };
    if (rst)
      b <= 2'h0;
  end
  exp2_rom coefficient_0 (
    .address(x[3:2]),
    .clk(clk),
    .data(\data$18 ),
    .en(en),
    .rst(rst)
  );
  exp2_rom_2 coefficient_1 (
    .address(x[3:2]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  exp2_multiplier multiplier_0 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign address = x[3:2];
  assign data = a;
  assign offset = b;
  assign partial_0 = \$1 [9:0];
  assign result = y;
endmodule

module exp2_rom(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [1:0] address;
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
      2'h0:
          entry = 10'h22f;
      2'h1:
          entry = 10'h299;
      2'h2:
          entry = 10'h316;
      2'h3:
          entry = 10'h3ac;
    endcase
  end
  assign held = data;
endmodule

module exp2_rom_2(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [1:0] address;
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
      2'h0:
          entry = 6'h17;
      2'h1:
          entry = 6'h1c;
      2'h2:
          entry = 6'h21;
      2'h3:
          entry = 6'h28;
    endcase
  end
  assign held = data;
endmodule

module exp2_scaler(x, shift, overflow, clk, rst, y, saturated, en);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$14 , \$15 , \$16 , \$17 ,
    \$18 , \$19 , \$signal$20 , \$signal$22 , \$23 ;
  wire [8:0] \$24 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  (* init = 1'h0 *)
  wire clipped_held;
  input clk;
  input en;
  wire [11:0] level_0;
  wire [11:0] level_1;
  wire [11:0] level_2;
  wire [11:0] level_3;
  wire lost_0;
  wire lost_1;
  wire lost_2;
  wire lost_3;
  input overflow;
  reg [7:0] result;
  (* init = 8'h0 *)
  wire [7:0] result_held;
  input rst;
  output saturated;
  reg saturated = 1'h0;
  input [3:0] shift;
  reg [17:0] shifted_0 = 18'h0;
  reg [17:0] shifted_1 = 18'h0;
  wire [11:0] widened;
  input [10:0] x;
  output [7:0] y;
  reg [7:0] y = 8'h0;
  assign level_0 = shift[0] ? { 1'h0, x } : { x, 1'h0 };
  assign level_1 = shift[1] ? { 2'h0, level_0[11:2] } : level_0;
  assign \$3  = | level_0[1:0];
  assign \$4  = shift[1] & \$3 ;
  assign level_2 = shifted_0[16] ? { 4'h0, shifted_0[11:4] } : shifted_0[11:0];
  assign \$5  = | shifted_0[3:0];
  assign \$6  = shifted_0[16] & \$5 ;
  assign lost_2 = shifted_0[12] | \$6 ;
  assign level_3 = shifted_0[17] ? { 8'h0, level_2[11:8] } : level_2;
  assign \$7  = | level_2[7:0];
  assign \$8  = shifted_0[17] & \$7 ;
  assign lost_3 = lost_2 | \$8 ;
  assign \$9  = ! shifted_1[11];
  assign \$10  = shifted_1[10:3] == 8'hff;
  assign \$11  = \$signal  & \$10 ;
  assign \$signal$20  = \$11  & shifted_1[2];
  assign \$15  = \$14  | \$signal$20 ;
  assign \$signal$22  = \$15  | shifted_1[13];
  assign \$16  = ~ \$signal$20 ;
  assign \$17  = \$signal  & \$16 ;
  assign \$18  = ~ shifted_1[13];
  assign \$19  = \$17  & \$18 ;
  assign \$24  = shifted_1[10:3] + shifted_1[2];
  always @(posedge clk)
    if (en)
      shifted_0 <= { shift, overflow, lost_1, level_1 };
  always @(posedge clk)
    if (en)
      shifted_1 <= { shifted_0[17:13], lost_3, level_3 };
  always @(posedge clk)
    if (en)
      y <= result;
  always @(posedge clk)
    if (en)
      saturated <= \$signal$22 ;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$19 ) begin
      result = \$24 [7:0];
    end else if (\$23 ) begin
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
  assign \$signal  = \$9 ;
  assign \$14  = \$12 ;
  assign \$23  = 1'h0;
  assign \$12  = shifted_1[11];
endmodule
