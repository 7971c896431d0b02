module activation(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [3:0] \$2 ;
  wire [3:0] \$3 ;
  reg [2:0] \$4 ;
  wire advance;
  input clk;
  wire clk;
  wire en;
  wire \en$14 ;
  input [11:0] i__payload;
  wire [11:0] i__payload;
  wire [11:0] \i__payload.value ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  output [11:0] o__payload;
  wire [11:0] o__payload;
  wire [11:0] \o__payload.value ;
  input o__ready;
  wire o__ready;
  output o__valid;
  wire o__valid;
  input rst;
  wire rst;
  (* init = 3'h0 *)
  wire [2:0] stages;
  reg [2:0] valid = 3'h0;
  wire [5:0] x;
  wire [5:0] \x$15 ;
  wire [5:0] y;
  wire [5:0] \y$16 ;
  always @(posedge clk)
    valid <= \$4 ;
  assign \$1  = ~ valid[2];
  assign i__ready = \$1  | o__ready;
  assign \$3  = \$2  | { 3'h0, i__valid };
  activation_fixed_lane lane_0 (
    .clk(clk),
    .en(i__ready),
    .rst(rst),
    .x(i__payload[5:0]),
    .y(y)
  );
  activation_fixed_lane lane_1 (
    .clk(clk),
    .en(i__ready),
    .rst(rst),
    .x(i__payload[11:6]),
    .y(\y$16 )
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$4  = valid;
    if (i__ready) begin
      \$4  = \$3 [2:0];
    end
    if (rst) begin
      \$4  = 3'h0;
    end
  end
  assign advance = i__ready;
  assign stages = valid;
  assign en = i__ready;
  assign x = i__payload[5:0];
  assign \en$14  = i__ready;
  assign \x$15  = i__payload[11:6];
  assign o__valid = valid[2];
  assign \i__payload.value  = i__payload;
  assign \o__payload.value  = o__payload;
  assign o__payload[11:6] = \y$16 ;
  assign o__payload[5:0] = y;
  assign \$2  = { valid, 1'h0 };
endmodule

module activation_fixed_lane(x, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$2 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [3:0] \$15 ;
  wire [4:0] \$16 ;
  reg [3:0] \$17 ;
  reg [4:0] \$18 ;
  reg [4:0] \$19 ;
  wire \$2 ;
  reg [5:0] \$20 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [3:0] address = 4'h0;
  wire aligned;
  input clk;
  wire clk;
  wire correction;
  wire data;
  input en;
  wire en;
  wire \en$7 ;
  wire [5:0] extended;
  wire is_beyond;
  (* init = 4'h0 *)
  wire [3:0] magnitude;
  reg [4:0] ramp = 5'h00;
  reg [4:0] ramp_1 = 5'h00;
  (* init = 6'h00 *)
  wire [5:0] result;
  input rst;
  wire rst;
  wire sign;
  wire [5:0] total;
  input [5:0] x;
  wire [5:0] x;
  output [5:0] y;
  reg [5:0] y = 6'h00;
  assign \$1  = & x[5:4];
  assign \$2  = | x[3:0];
  assign \$3  = \$1  & \$2 ;
  assign \$4  = ~ \$3 ;
  assign \$5  = | x[5:4];
  assign is_beyond = x[5] ? \$4  : \$5 ;
  assign total = ramp_1 - correction;
  assign \$7  = x[5] & \$6 ;
  assign \$8  = x[1] ^ \$7 ;
  assign \$9  = | x[1:0];
  assign \$10  = x[5] & \$9 ;
  assign \$11  = x[2] ^ \$10 ;
  assign \$12  = | x[2:0];
  assign \$13  = x[5] & \$12 ;
  assign \$14  = x[3] ^ \$13 ;
  assign \$15  = is_beyond ? 4'h0 : { \$14 , \$11 , \$8 , x[0] };
  assign \$16  = x[5] ? 5'h00 : x[4:0];
  always @(posedge clk)
    address <= \$17 ;
  always @(posedge clk)
    ramp <= \$18 ;
  always @(posedge clk)
    ramp_1 <= \$19 ;
  always @(posedge clk)
    y <= \$20 ;
  activation_rom \table  (
    .address(address),
    .clk(clk),
    .data(correction),
    .en(en),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$17  = address;
    if (en) begin
      \$17  = \$15 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$18  = ramp;
    if (en) begin
      \$18  = \$16 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$19  = ramp_1;
    if (en) begin
      \$19  = ramp;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$20  = y;
    if (en) begin
      \$20  = total;
    end
  end
  assign sign = x[5];
  assign \en$7  = en;
  assign magnitude = address;
  assign data = correction;
  assign aligned = correction;
  assign extended = total;
  assign result = y;
  assign \$6  = x[0];
endmodule

module activation_rom(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$3 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  reg \$1 ;
  input [3:0] address;
  wire [3:0] address;
  input clk;
  wire clk;
  output data;
  reg data = 1'h0;
  input en;
  wire en;
  reg entry;
  (* init = 1'h0 *)
  wire held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      4'h0:
          entry = 1'h0;
      4'h1:
          entry = 1'h0;
      4'h2:
          entry = 1'h1;
      4'h3:
          entry = 1'h1;
      4'h4:
          entry = 1'h1;
      4'h5:
          entry = 1'h1;
      4'h6:
          entry = 1'h1;
      4'h7:
          entry = 1'h1;
      4'h8:
          entry = 1'h1;
      4'h9:
          entry = 1'h1;
      4'ha:
          entry = 1'h1;
      4'hb:
          entry = 1'h1;
      4'hc:
          entry = 1'h1;
      4'hd:
          entry = 1'h1;
      4'he:
          entry = 1'h1;
      4'hf:
          entry = 1'h0;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule
