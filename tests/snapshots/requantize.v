module requantize(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 , \$4 , \$7 ;
  wire [1:0] \$8 , \$9 ;
  wire [6:0] \$5 , \$6 ;
  reg \$start ;
  initial \$start  = 0;
  wire advance;
  input clk;
  (* init = 5'h0 *)
  wire [4:0] held_past;
  input [7:0] i__payload;
  wire [7:0] \i__payload.value ;
  output i__ready;
  input i__valid;
  output [4:0] o__payload;
  reg [4:0] o__payload = 5'h0;
  wire \o__payload.saturated ;
  wire [3:0] \o__payload.value ;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  wire over;
  wire [4:0] result;
  wire \result.saturated ;
  wire [3:0] \result.value ;
  wire [6:0] rounded;
  input rst;
  wire under;
  (* init = 1'h0 *)
  wire valid;
  assign \$2  = \$1  | i__payload[2];
  assign \$3  = i__payload[1] & \$2 ;
  assign rounded = $signed(i__payload[7:2]) + $signed({ 1'h0, \$3  });
  assign over = $signed(rounded) > $signed(4'h7);
  assign under = $signed(rounded) < $signed(4'h8);
  assign \$4  = over | under;
  assign \$5  = under ? 7'h78 : rounded;
  assign \$6  = over ? 7'h07 : \$5 ;
  assign \$7  = ~ o__valid;
  assign i__ready = \$7  | o__ready;
  assign \$9  = \$8  | { 1'h0, i__valid };
  always @(posedge clk) begin
    if (i__ready)
      o__valid <= \$9 [0];
    if (rst)
      o__valid <= 1'h0;
  end
  always @(posedge clk)
    if (i__ready)
      o__payload <= result;
  assign advance = i__ready;
  assign valid = o__valid;
  assign held_past = o__payload;
  assign \i__payload.value  = i__payload;
  assign \o__payload.value  = o__payload[3:0];
  assign \o__payload.saturated  = o__payload[4];
  assign \result.value  = result[3:0];
  assign \result.saturated  = result[4];
  assign result[3:0] = \$6 [3:0];
  assign result[4] = \$4 ;
  assign \$1  = i__payload[0];
  assign \$8  = { o__valid, 1'h0 };
endmodule
