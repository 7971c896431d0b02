module exp2(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [7:0] \$2 ;
  wire [7:0] \$3 ;
  reg [6:0] \$4 ;
  wire advance;
  input clk;
  wire clk;
  wire en;
  input [7:0] i__payload;
  wire [7:0] i__payload;
  wire [7:0] \i__payload.x ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  output [7:0] o__payload;
  wire [7:0] o__payload;
  wire [7:0] \o__payload.y ;
  input o__ready;
  wire o__ready;
  output o__valid;
  wire o__valid;
  input rst;
  wire rst;
  reg [6:0] valid = 7'h00;
  wire [7:0] x;
  wire [7:0] y;
  always @(posedge clk)
    valid <= \$4 ;
  assign \$1  = ~ valid[6];
  assign i__ready = \$1  | o__ready;
  assign \$3  = \$2  | { 7'h00, i__valid };
  exp2_exp2_lane lane_0 (
    .clk(clk),
    .en(i__ready),
    .rst(rst),
    .x(i__payload),
    .y(o__payload)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$4  = valid;
    if (i__ready) begin
      \$4  = \$3 [6:0];
    end
    if (rst) begin
      \$4  = 7'h00;
    end
  end
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
  reg \$auto$verilog_backend.cc:2355:dump_module$2 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire [5:0] \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  reg [4:0] \$5 ;
  reg [4:0] \$6 ;
  reg [4:0] \$7 ;
  reg [4:0] \$8 ;
  wire [3:0] argument;
  wire [6:0] below_top;
  reg [3:0] clamped;
  input clk;
  wire clk;
  reg [4:0] control_0 = 5'h00;
  reg [4:0] control_1 = 5'h00;
  reg [4:0] control_2 = 5'h00;
  reg [4:0] control_3 = 5'h00;
  input en;
  wire en;
  wire \en$13 ;
  wire \en$9 ;
  wire [8:0] fixed;
  wire [10:0] mantissa;
  wire overflow;
  input rst;
  wire rst;
  wire [3:0] shift;
  input [7:0] x;
  wire [7:0] x;
  wire [3:0] \x$10 ;
  wire [10:0] \x$14 ;
  output [7:0] y;
  wire [7:0] y;
  wire [9:0] \y$12 ;
  wire [7:0] \y$18 ;
  assign \$1  = $signed(2'h1) - $signed(fixed[8:4]);
  assign \$2  = $signed(\$1 ) > $signed(5'h09);
  assign \$3  = $signed(\$1 ) < $signed(1'h0);
  always @(posedge clk)
    control_0 <= \$5 ;
  always @(posedge clk)
    control_1 <= \$6 ;
  always @(posedge clk)
    control_2 <= \$7 ;
  always @(posedge clk)
    control_3 <= \$8 ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    (* full_case = 32'd1 *)
    if (\$2 ) begin
      clamped = 4'h9;
    end else begin
      clamped = \$1 [3:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$5  = control_0;
    if (en) begin
      \$5  = { \$3 , clamped };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$6  = control_1;
    if (en) begin
      \$6  = control_0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$7  = control_2;
    if (en) begin
      \$7  = control_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$8  = control_3;
    if (en) begin
      \$8  = control_2;
    end
  end
  assign argument = fixed[3:0];
  assign below_top = { \$1 [5], \$1  };
  assign \en$9  = en;
  assign \x$10  = fixed[3:0];
  assign mantissa = { 1'h0, \y$12  };
  assign \en$13  = en;
  assign \x$14  = { 1'h0, \y$12  };
  assign shift = control_3[3:0];
  assign overflow = control_3[4];
  assign \y$18  = y;
  assign fixed = { x[7], x };
endmodule

module exp2_multiplier(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$3 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire [7:0] \$1 ;
  reg [5:0] \$2 ;
  reg [1:0] \$3 ;
  reg [7:0] \$4 ;
  input [5:0] a;
  wire [5:0] a;
  reg [5:0] \a$6  = 6'h00;
  input [1:0] b;
  wire [1:0] b;
  reg [1:0] \b$7  = 2'h0;
  input clk;
  wire clk;
  input en;
  wire en;
  output [7:0] p;
  reg [7:0] p = 8'h00;
  (* init = 8'h00 *)
  wire [7:0] product;
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

module exp2_polynomial(x, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$4 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [11:0] \$1 ;
  wire \$2 ;
  reg [1:0] \$3 ;
  reg [9:0] \$4 ;
  reg [9:0] \$5 ;
  reg [9:0] \$6 ;
  wire [5:0] a;
  wire [1:0] address;
  wire [1:0] \address$8 ;
  reg [1:0] b = 2'h0;
  input clk;
  wire clk;
  reg [9:0] constant_0_1 = 10'h000;
  reg [9:0] constant_0_2 = 10'h000;
  wire [5:0] data;
  wire [9:0] \data$19 ;
  input en;
  wire en;
  wire \en$5 ;
  wire \en$7 ;
  wire \en$9 ;
  (* init = 2'h0 *)
  wire [1:0] offset;
  wire [7:0] p;
  wire [9:0] partial_0;
  (* init = 10'h000 *)
  wire [9:0] result;
  input rst;
  wire rst;
  input [3:0] x;
  wire [3:0] x;
  output [9:0] y;
  reg [9:0] y = 10'h000;
  always @(posedge clk)
    b <= \$3 ;
  always @(posedge clk)
    constant_0_1 <= \$4 ;
  always @(posedge clk)
    constant_0_2 <= \$5 ;
  always @(posedge clk)
    y <= \$6 ;
  assign \$1  = $signed({ 1'h0, constant_0_2 }) + $signed(p);
  assign \$2  = ~ x[1];
  exp2_rom coefficient_0 (
    .address(x[3:2]),
    .clk(clk),
    .data(\data$19 ),
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$4  = constant_0_1;
    if (en) begin
      \$4  = \data$19 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$5  = constant_0_2;
    if (en) begin
      \$5  = constant_0_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$6  = y;
    if (en) begin
      \$6  = \$1 [9:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$3  = b;
    if (en) begin
      \$3  = { \$2 , x[0] };
    end
    if (rst) begin
      \$3  = 2'h0;
    end
  end
  assign \en$5  = en;
  assign address = x[3:2];
  assign \en$7  = en;
  assign \address$8  = x[3:2];
  assign \en$9  = en;
  assign data = a;
  assign offset = b;
  assign partial_0 = \$1 [9:0];
  assign result = y;
endmodule

module exp2_rom(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$5 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  reg [9:0] \$1 ;
  input [1:0] address;
  wire [1:0] address;
  input clk;
  wire clk;
  output [9:0] data;
  reg [9:0] data = 10'h000;
  input en;
  wire en;
  reg [9:0] entry;
  (* init = 10'h000 *)
  wire [9:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module exp2_rom_2(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$6 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  reg [5:0] \$1 ;
  input [1:0] address;
  wire [1:0] address;
  input clk;
  wire clk;
  output [5:0] data;
  reg [5:0] data = 6'h00;
  input en;
  wire en;
  reg [5:0] entry;
  (* init = 6'h00 *)
  wire [5:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module exp2_scaler(x, shift, overflow, clk, rst, y, saturated, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$7 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$7  = 0;
  wire \$1 ;
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
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [8:0] \$24 ;
  reg [17:0] \$25 ;
  reg [17:0] \$26 ;
  reg [7:0] \$27 ;
  reg \$28 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire \$signal ;
  wire \$signal$20 ;
  wire \$signal$21 ;
  wire \$signal$22 ;
  (* init = 1'h0 *)
  wire clipped_held;
  input clk;
  wire clk;
  input en;
  wire en;
  wire [11:0] level_0;
  wire [11:0] level_1;
  wire [11:0] level_2;
  wire [11:0] level_3;
  wire lost_0;
  wire lost_1;
  wire lost_2;
  wire lost_3;
  input overflow;
  wire overflow;
  reg [7:0] result;
  (* init = 8'h00 *)
  wire [7:0] result_held;
  input rst;
  wire rst;
  output saturated;
  reg saturated = 1'h0;
  input [3:0] shift;
  wire [3:0] shift;
  reg [17:0] shifted_0 = 18'h00000;
  reg [17:0] shifted_1 = 18'h00000;
  wire [11:0] widened;
  input [10:0] x;
  wire [10:0] x;
  output [7:0] y;
  reg [7:0] y = 8'h00;
  assign level_0 = shift[0] ? { 1'h0, x } : { x, 1'h0 };
  assign level_1 = shift[1] ? { 2'h0, level_0[11:2] } : level_0;
  assign \$3  = | level_0[1:0];
  assign \$4  = shift[1] & \$3 ;
  assign level_2 = shifted_0[16] ? { 4'h0, shifted_0[11:4] } : shifted_0[11:0];
  assign \$5  = | shifted_0[3:0];
  assign \$6  = shifted_0[16] & \$5 ;
  assign lost_2 = shifted_0[12] | \$6 ;
  assign level_3 = shifted_0[17] ? { 8'h00, level_2[11:8] } : level_2;
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
  assign \$22  = ~ shifted_1[13];
  assign \$24  = shifted_1[10:3] + shifted_1[2];
  always @(posedge clk)
    shifted_0 <= \$25 ;
  always @(posedge clk)
    shifted_1 <= \$26 ;
  always @(posedge clk)
    y <= \$27 ;
  always @(posedge clk)
    saturated <= \$28 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    (* full_case = 32'd1 *)
    if (\$19 ) begin
      result = \$24 [7:0];
    end else if (\$23 ) begin
      result = 8'h00;
    end else begin
      result = 8'hff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$25  = shifted_0;
    if (en) begin
      \$25  = { shift, overflow, lost_1, level_1 };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$26  = shifted_1;
    if (en) begin
      \$26  = { shifted_0[17:13], lost_3, level_3 };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$27  = y;
    if (en) begin
      \$27  = result;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$28  = saturated;
    if (en) begin
      \$28  = \$signal$22 ;
    end
  end
  assign widened = { x, 1'h0 };
  assign \$signal$21  = 1'h0;
  assign result_held = y;
  assign clipped_held = saturated;
  assign \$1  = 1'h0;
  assign \$2  = 1'h0;
  assign lost_0 = 1'h0;
  assign lost_1 = \$4 ;
  assign \$signal  = \$9 ;
  assign \$13  = 1'h1;
  assign \$14  = \$12 ;
  assign \$21  = 1'h0;
  assign \$23  = 1'h0;
  assign \$12  = shifted_1[11];
  assign \$20  = shifted_1[11];
endmodule
