module activation(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 ;
  wire [3:0] \$2 , \$3 ;
  wire [5:0] \y$16 ;
  reg \$start ;
  initial \$start  = 0;
  wire advance;
  input clk;
  wire en;
  input [11:0] i__payload;
  wire [11:0] \i__payload.value ;
  output i__ready;
  input i__valid;
  output [11:0] o__payload;
  wire [11:0] \o__payload.value ;
  input o__ready;
  output o__valid;
  input rst;
  (* init = 3'h0 *)
  wire [2:0] stages;
  reg [2:0] valid = 3'h0;
  wire [5:0] x;
  wire [5:0] y;
  always @(posedge clk) begin
    if (i__ready)
      valid <= \$3 [2:0];
    if (rst)
      valid <= 3'h0;
  end
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
  assign advance = i__ready;
  assign stages = valid;
  assign en = i__ready;
  assign x = i__payload[5:0];
  assign o__valid = valid[2];
  assign \i__payload.value  = i__payload;
  assign \o__payload.value  = o__payload;
  assign o__payload[11:6] = \y$16 ;
  assign o__payload[5:0] = y;
  assign \$2  = { valid, 1'h0 };
endmodule

module activation_fixed_lane(x, clk, rst, y, en);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 ;
  wire [3:0] \$15 ;
  wire [4:0] \$16 ;
  reg \$start ;
  initial \$start  = 0;
  reg [3:0] address = 4'h0;
  wire aligned;
  input clk;
  wire correction;
  wire data;
  input en;
  wire [5:0] extended;
  wire is_beyond;
  (* init = 4'h0 *)
  wire [3:0] magnitude;
  reg [4:0] ramp = 5'h0;
  reg [4:0] ramp_1 = 5'h0;
  (* init = 6'h0 *)
  wire [5:0] result;
  input rst;
  wire sign;
  wire [5:0] total;
  input [5:0] x;
  output [5:0] y;
  reg [5:0] y = 6'h0;
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
  assign \$16  = x[5] ? 5'h0 : x[4:0];
  always @(posedge clk)
    if (en)
      address <= \$15 ;
  always @(posedge clk)
    if (en)
      ramp <= \$16 ;
  always @(posedge clk)
    if (en)
      ramp_1 <= ramp;
  always @(posedge clk)
    if (en)
      y <= total;
  activation_rom \table  (
    .address(address),
    .clk(clk),
    .data(correction),
    .en(en),
    .rst(rst)
  );
  assign sign = x[5];
  assign magnitude = address;
  assign data = correction;
  assign aligned = correction;
  assign extended = total;
  assign result = y;
  assign \$6  = x[0];
endmodule

module activation_rom(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [3:0] address;
  input clk;
  output data;
  reg data = 1'h0;
  input en;
  reg entry;
  (* init = 1'h0 *)
  wire held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
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
  assign held = data;
endmodule
