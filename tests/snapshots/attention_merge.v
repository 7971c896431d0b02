module attention_merge(i_0__valid, i_1__payload, i_1__valid, i_2__payload, i_2__valid, o__ready, clk, rst, i_0__ready, i_1__ready, i_2__ready, o__payload, o__valid, i_0__payload);
  wire \$1 ;
  wire [25:0] \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  wire advance;
  input clk;
  input [32:0] i_0__payload;
  wire [7:0] \i_0__payload.denominator ;
  wire \i_0__payload.last ;
  wire [7:0] \i_0__payload.maximum ;
  wire [15:0] \i_0__payload.numerator ;
  output i_0__ready;
  input i_0__valid;
  input [32:0] i_1__payload;
  wire [7:0] \i_1__payload.denominator ;
  wire \i_1__payload.last ;
  wire [7:0] \i_1__payload.maximum ;
  wire [15:0] \i_1__payload.numerator ;
  output i_1__ready;
  input i_1__valid;
  input [32:0] i_2__payload;
  wire [7:0] \i_2__payload.denominator ;
  wire \i_2__payload.last ;
  wire [7:0] \i_2__payload.maximum ;
  wire [15:0] \i_2__payload.numerator ;
  output i_2__ready;
  input i_2__valid;
  wire joined__payload;
  wire joined__ready;
  wire joined__valid;
  reg [24:0] last_past = 25'h0;
  wire [11:0] o;
  wire [11:0] \o.value ;
  output [12:0] o__payload;
  wire \o__payload.last ;
  wire [11:0] \o__payload.value ;
  input o__ready;
  output o__valid;
  input rst;
  reg [24:0] valid = 25'h0;
  assign i_1__ready = joined__valid & advance;
  assign i_2__ready = joined__valid & advance;
  assign \$3  = \$2  | { 25'h0, joined__valid };
  always @(posedge clk) begin
    if (advance)
      valid <= \$3 [24:0];
    if (rst)
      valid <= 25'h0;
  end
  always @(posedge clk)
    if (advance)
      last_past <= { last_past[23:0], i_0__payload[32] };
  assign \$1  = ~ valid[24];
  assign advance = \$1  | o__ready;
  assign joined__valid = & { i_2__valid, i_1__valid, i_0__valid };
  assign i_0__ready = joined__valid & advance;
  attention_merge_merge_lane lane_0 (
    .clk(clk),
    .en(advance),
    .i_0(i_0__payload[31:0]),
    .i_1(i_1__payload[31:0]),
    .i_2(i_2__payload[31:0]),
    .o(o),
    .rst(rst)
  );
  assign joined__ready = advance;
  assign joined__payload = i_0__payload[32];
  assign o__valid = valid[24];
  assign \i_0__payload.maximum  = i_0__payload[7:0];
  assign \i_0__payload.denominator  = i_0__payload[15:8];
  assign \i_0__payload.numerator  = i_0__payload[31:16];
  assign \i_0__payload.last  = i_0__payload[32];
  assign \i_1__payload.maximum  = i_1__payload[7:0];
  assign \i_1__payload.denominator  = i_1__payload[15:8];
  assign \i_1__payload.numerator  = i_1__payload[31:16];
  assign \i_1__payload.last  = i_1__payload[32];
  assign \i_2__payload.maximum  = i_2__payload[7:0];
  assign \i_2__payload.denominator  = i_2__payload[15:8];
  assign \i_2__payload.numerator  = i_2__payload[31:16];
  assign \i_2__payload.last  = i_2__payload[32];
  assign \o__payload.value  = o__payload[11:0];
  assign \o__payload.last  = o__payload[12];
  assign \o.value  = o;
  assign o__payload[11:0] = o;
  assign o__payload[12] = last_past[24];
  assign \$2  = { valid, 1'h0 };
endmodule

module attention_merge_alignment(way, top, clk, rst, denominator_0, denominator_1, denominator_2, numerator_0, numerator_1, numerator_2, numerator_3, numerator_4, en);
  wire \$1 ;
  wire [10:0] \$3 ;
  wire [18:0] \$4 ;
  wire [5:0] \$2 ;
  wire [6:0] \$5 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  output [3:0] denominator_0;
  reg [3:0] denominator_0 = 4'h0;
  output [3:0] denominator_1;
  reg [3:0] denominator_1 = 4'h0;
  output [3:0] denominator_2;
  reg [3:0] denominator_2 = 4'h0;
  reg [3:0] denominator_chosen_0;
  reg [3:0] denominator_chosen_1;
  reg [3:0] denominator_chosen_2;
  reg [10:0] denominator_cut_past = 11'h0;
  (* init = 4'h0 *)
  wire [3:0] denominator_moved_0_past;
  (* init = 4'h0 *)
  wire [3:0] denominator_moved_1_past;
  (* init = 4'h0 *)
  wire [3:0] denominator_moved_2_past;
  wire [5:0] distance;
  input en;
  reg [2:0] near = 3'h0;
  output [4:0] numerator_0;
  reg [4:0] numerator_0 = 5'h0;
  output [4:0] numerator_1;
  reg [4:0] numerator_1 = 5'h0;
  output [4:0] numerator_2;
  reg [4:0] numerator_2 = 5'h0;
  output [4:0] numerator_3;
  reg [4:0] numerator_3 = 5'h0;
  output [4:0] numerator_4;
  reg [4:0] numerator_4 = 5'h0;
  reg [4:0] numerator_chosen_0;
  reg [4:0] numerator_chosen_1;
  reg [4:0] numerator_chosen_2;
  reg [4:0] numerator_chosen_3;
  reg [4:0] numerator_chosen_4;
  reg [18:0] numerator_cut_past = 19'h0;
  (* init = 5'h0 *)
  wire [4:0] numerator_moved_0_past;
  (* init = 5'h0 *)
  wire [4:0] numerator_moved_1_past;
  (* init = 5'h0 *)
  wire [4:0] numerator_moved_2_past;
  (* init = 5'h0 *)
  wire [4:0] numerator_moved_3_past;
  (* init = 5'h0 *)
  wire [4:0] numerator_moved_4_past;
  input rst;
  input [7:0] top;
  input [31:0] way;
  wire [7:0] \way.denominator ;
  wire [7:0] \way.maximum ;
  wire [15:0] \way.numerator ;
  reg [63:0] way_past = 64'h0;
  assign \$1  = \$5 [5:0] < 3'h5;
  assign \$2  = \$1  ? \$5 [5:0] : 6'h05;
  assign \$3  = way_past[47:40] << way_past[33:32];
  assign \$4  = $signed(way_past[63:48]) << way_past[33:32];
  assign \$5  = $signed(top[7:2]) - $signed(way_past[39:34]);
  always @(posedge clk)
    if (en)
      way_past <= { way_past[31:0], way };
  always @(posedge clk)
    if (en)
      near <= \$2 [2:0];
  always @(posedge clk)
    if (en)
      denominator_cut_past <= \$3 ;
  always @(posedge clk)
    if (en)
      denominator_0 <= denominator_chosen_0;
  always @(posedge clk)
    if (en)
      denominator_1 <= denominator_chosen_1;
  always @(posedge clk)
    if (en)
      denominator_2 <= denominator_chosen_2;
  always @(posedge clk)
    if (en)
      numerator_cut_past <= \$4 ;
  always @(posedge clk)
    if (en)
      numerator_0 <= numerator_chosen_0;
  always @(posedge clk)
    if (en)
      numerator_1 <= numerator_chosen_1;
  always @(posedge clk)
    if (en)
      numerator_2 <= numerator_chosen_2;
  always @(posedge clk)
    if (en)
      numerator_3 <= numerator_chosen_3;
  always @(posedge clk)
    if (en)
      numerator_4 <= numerator_chosen_4;
  always @* begin
    if (\$start ) begin end
    denominator_chosen_0 = 4'h0;
    casez (near)
      3'h0:
          denominator_chosen_0 = denominator_cut_past[3:0];
      3'h1:
          denominator_chosen_0 = denominator_cut_past[7:4];
      3'h2:
          denominator_chosen_0 = { 1'h0, denominator_cut_past[10:8] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    denominator_chosen_1 = 4'h0;
    casez (near)
      3'h0:
          denominator_chosen_1 = denominator_cut_past[7:4];
      3'h1:
          denominator_chosen_1 = { 1'h0, denominator_cut_past[10:8] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    denominator_chosen_2 = 4'h0;
    casez (near)
      3'h0:
          denominator_chosen_2 = { 1'h0, denominator_cut_past[10:8] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    numerator_chosen_0 = 5'h0;
    casez (near)
      3'h0:
          numerator_chosen_0 = { 1'h0, numerator_cut_past[3:0] };
      3'h1:
          numerator_chosen_0 = { 1'h0, numerator_cut_past[7:4] };
      3'h2:
          numerator_chosen_0 = { 1'h0, numerator_cut_past[11:8] };
      3'h3:
          numerator_chosen_0 = { 1'h0, numerator_cut_past[15:12] };
      3'h4:
          numerator_chosen_0 = { numerator_cut_past[18], numerator_cut_past[18], numerator_cut_past[18:16] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    numerator_chosen_1 = 5'h0;
    casez (near)
      3'h0:
          numerator_chosen_1 = { 1'h0, numerator_cut_past[7:4] };
      3'h1:
          numerator_chosen_1 = { 1'h0, numerator_cut_past[11:8] };
      3'h2:
          numerator_chosen_1 = { 1'h0, numerator_cut_past[15:12] };
      3'h3:
          numerator_chosen_1 = { numerator_cut_past[18], numerator_cut_past[18], numerator_cut_past[18:16] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    numerator_chosen_2 = 5'h0;
    casez (near)
      3'h0:
          numerator_chosen_2 = { 1'h0, numerator_cut_past[11:8] };
      3'h1:
          numerator_chosen_2 = { 1'h0, numerator_cut_past[15:12] };
      3'h2:
          numerator_chosen_2 = { numerator_cut_past[18], numerator_cut_past[18], numerator_cut_past[18:16] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    numerator_chosen_3 = 5'h0;
    casez (near)
      3'h0:
          numerator_chosen_3 = { 1'h0, numerator_cut_past[15:12] };
      3'h1:
          numerator_chosen_3 = { numerator_cut_past[18], numerator_cut_past[18], numerator_cut_past[18:16] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    numerator_chosen_4 = 5'h0;
    casez (near)
      3'h0:
          numerator_chosen_4 = { numerator_cut_past[18], numerator_cut_past[18], numerator_cut_past[18:16] };
    endcase
  end
  assign distance = \$5 [5:0];
  assign denominator_moved_0_past = denominator_0;
  assign denominator_moved_1_past = denominator_1;
  assign denominator_moved_2_past = denominator_2;
  assign numerator_moved_0_past = numerator_0;
  assign numerator_moved_1_past = numerator_1;
  assign numerator_moved_2_past = numerator_2;
  assign numerator_moved_3_past = numerator_3;
  assign numerator_moved_4_past = numerator_4;
  assign \way.maximum  = way[7:0];
  assign \way.denominator  = way[15:8];
  assign \way.numerator  = way[31:16];
endmodule

module attention_merge_merge_lane(i_0, i_1, i_2, clk, rst, o, en);
  wire \$1 , \$2 , \$22 , \$23 ;
  wire [15:0] \y$87 ;
  wire [16:0] \$19 ;
  wire [25:0] \$21 ;
  wire [27:0] \$20 ;
  wire [3:0] \denominator_0$13 , \denominator_1$19 , \denominator_2$25 , \denominator_0$62 ,
    \denominator_1$64 , \denominator_2$66 ;
  wire [4:0] \$3 , \$5 , \$7 , \numerator_0$31 , \numerator_1$37 , \numerator_2$43 , \numerator_3$49
    , \numerator_4$55 , \numerator_0$68 , \numerator_1$70 , \numerator_2$72 , \numerator_3$74 ,
    \numerator_4$76 ;
  wire [5:0] \$9 , \$11 , \$13 , \$15 , \$17 ;
  wire [6:0] \$4 , \$6 , \$8 ;
  wire [7:0] \$10 , \$12 , \$14 , \$16 , \$18 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  wire [3:0] denominator_0;
  wire [3:0] denominator_1;
  wire [3:0] denominator_2;
  reg [12:0] denominator_borrowed = 13'h0;
  reg [15:0] denominator_carries = 16'h0;
  reg [3:0] denominator_fine_past = 4'h0;
  reg [12:0] denominator_folded = 13'h0;
  wire [5:0] denominator_sum_0_0_0;
  wire [5:0] denominator_sum_0_1_0;
  reg [5:0] denominator_sum_0_held_0_0_past = 6'h0;
  reg [3:0] denominator_sum_0_held_0_1_past = 4'h0;
  reg [5:0] denominator_sum_0_held_1_0_past = 6'h0;
  wire [5:0] denominator_sum_1_0_0;
  wire [5:0] denominator_sum_1_1_0;
  reg [5:0] denominator_sum_1_held_0_0_past = 6'h0;
  reg [3:0] denominator_sum_1_held_0_1_past = 4'h0;
  reg [5:0] denominator_sum_1_held_1_0_past = 6'h0;
  wire [5:0] denominator_sum_2_0_0;
  wire [5:0] denominator_sum_2_1_0;
  reg [5:0] denominator_sum_2_held_0_0_past = 6'h0;
  reg [3:0] denominator_sum_2_held_0_1_past = 4'h0;
  reg [5:0] denominator_sum_2_held_1_0_past = 6'h0;
  input en;
  input [31:0] i_0;
  wire [7:0] \i_0.denominator ;
  wire [7:0] \i_0.maximum ;
  wire [15:0] \i_0.numerator ;
  input [31:0] i_1;
  wire [7:0] \i_1.denominator ;
  wire [7:0] \i_1.maximum ;
  wire [15:0] \i_1.numerator ;
  input [31:0] i_2;
  wire [7:0] \i_2.denominator ;
  wire [7:0] \i_2.maximum ;
  wire [15:0] \i_2.numerator ;
  reg [31:0] maximum_summed_past = 32'h0;
  wire [4:0] numerator_0;
  wire [4:0] numerator_1;
  wire [4:0] numerator_2;
  wire [4:0] numerator_3;
  wire [4:0] numerator_4;
  reg [20:0] numerator_borrowed = 21'h0;
  reg [23:0] numerator_carries = 24'h0;
  reg [3:0] numerator_fine_past = 4'h0;
  reg [20:0] numerator_folded = 21'h0;
  wire [6:0] numerator_sum_0_0_0;
  wire [6:0] numerator_sum_0_1_0;
  reg [6:0] numerator_sum_0_held_0_0_past = 7'h0;
  reg [4:0] numerator_sum_0_held_0_1_past = 5'h0;
  reg [6:0] numerator_sum_0_held_1_0_past = 7'h0;
  wire [6:0] numerator_sum_1_0_0;
  wire [6:0] numerator_sum_1_1_0;
  reg [6:0] numerator_sum_1_held_0_0_past = 7'h0;
  reg [4:0] numerator_sum_1_held_0_1_past = 5'h0;
  reg [6:0] numerator_sum_1_held_1_0_past = 7'h0;
  wire [6:0] numerator_sum_2_0_0;
  wire [6:0] numerator_sum_2_1_0;
  reg [6:0] numerator_sum_2_held_0_0_past = 7'h0;
  reg [4:0] numerator_sum_2_held_0_1_past = 5'h0;
  reg [6:0] numerator_sum_2_held_1_0_past = 7'h0;
  wire [6:0] numerator_sum_3_0_0;
  wire [6:0] numerator_sum_3_1_0;
  reg [6:0] numerator_sum_3_held_0_0_past = 7'h0;
  reg [4:0] numerator_sum_3_held_0_1_past = 5'h0;
  reg [6:0] numerator_sum_3_held_1_0_past = 7'h0;
  wire [6:0] numerator_sum_4_0_0;
  wire [6:0] numerator_sum_4_1_0;
  reg [6:0] numerator_sum_4_held_0_0_past = 7'h0;
  reg [4:0] numerator_sum_4_held_0_1_past = 5'h0;
  reg [6:0] numerator_sum_4_held_1_0_past = 7'h0;
  output [11:0] o;
  wire [11:0] \o.value ;
  input rst;
  wire [7:0] top_0_0;
  wire [7:0] top_1_0;
  reg [7:0] top_held_0_0_past = 8'h0;
  reg [7:0] top_held_0_1_past = 8'h0;
  reg [7:0] top_held_1_0_past = 8'h0;
  wire [11:0] value;
  wire [7:0] y;
  always @(posedge clk)
    if (en)
      denominator_sum_1_held_0_1_past <= \denominator_1$64 ;
  always @(posedge clk)
    if (en)
      denominator_sum_1_held_1_0_past <= \$6 [5:0];
  always @(posedge clk)
    if (en)
      denominator_sum_2_held_0_0_past <= { 1'h0, \$7  };
  always @(posedge clk)
    if (en)
      denominator_sum_2_held_0_1_past <= \denominator_2$66 ;
  always @(posedge clk)
    if (en)
      denominator_sum_2_held_1_0_past <= \$8 [5:0];
  always @(posedge clk)
    if (en)
      numerator_sum_0_held_0_0_past <= { \$9 [5], \$9  };
  always @(posedge clk)
    if (en)
      numerator_sum_0_held_0_1_past <= \numerator_0$68 ;
  always @(posedge clk)
    if (en)
      numerator_sum_0_held_1_0_past <= \$10 [6:0];
  always @(posedge clk)
    if (en)
      numerator_sum_1_held_0_0_past <= { \$11 [5], \$11  };
  always @(posedge clk)
    if (en)
      numerator_sum_1_held_0_1_past <= \numerator_1$70 ;
  always @(posedge clk)
    if (en)
      numerator_sum_1_held_1_0_past <= \$12 [6:0];
  always @(posedge clk)
    if (en)
      numerator_sum_2_held_0_0_past <= { \$13 [5], \$13  };
  always @(posedge clk)
    if (en)
      numerator_sum_2_held_0_1_past <= \numerator_2$72 ;
  always @(posedge clk)
    if (en)
      numerator_sum_2_held_1_0_past <= \$14 [6:0];
  always @(posedge clk)
    if (en)
      numerator_sum_3_held_0_0_past <= { \$15 [5], \$15  };
  always @(posedge clk)
    if (en)
      numerator_sum_3_held_0_1_past <= \numerator_3$74 ;
  always @(posedge clk)
    if (en)
      numerator_sum_3_held_1_0_past <= \$16 [6:0];
  always @(posedge clk)
    if (en)
      numerator_sum_4_held_0_0_past <= { \$17 [5], \$17  };
  always @(posedge clk)
    if (en)
      numerator_sum_4_held_0_1_past <= \numerator_4$76 ;
  always @(posedge clk)
    if (en)
      numerator_sum_4_held_1_0_past <= \$18 [6:0];
  always @(posedge clk)
    if (en)
      denominator_borrowed <= { 1'h0, denominator_sum_2_held_1_0_past[3:0], denominator_sum_1_held_1_0_past[3:0], denominator_sum_0_held_1_0_past[3:0] };
  always @(posedge clk)
    if (en)
      denominator_carries <= { 2'h0, denominator_sum_2_held_1_0_past[5:4], 2'h0, denominator_sum_1_held_1_0_past[5:4], 2'h0, denominator_sum_0_held_1_0_past[5:4], 4'h0 };
  always @(posedge clk)
    if (en)
      denominator_folded <= \$19 [12:0];
  always @(posedge clk)
    if (en)
      denominator_fine_past <= { denominator_fine_past[1:0], maximum_summed_past[25:24] };
  always @(posedge clk)
    if (en)
      numerator_borrowed <= \$20 [20:0];
  always @(posedge clk)
    if (en)
      numerator_carries <= { 1'h0, numerator_sum_4_held_1_0_past[6:4], 1'h0, numerator_sum_3_held_1_0_past[6:4], 1'h0, numerator_sum_2_held_1_0_past[6:4], 1'h0, numerator_sum_1_held_1_0_past[6:4], 1'h0, numerator_sum_0_held_1_0_past[6:4], 4'h0 };
  always @(posedge clk)
    if (en)
      numerator_folded <= \$21 [20:0];
  always @(posedge clk)
    if (en)
      numerator_fine_past <= { numerator_fine_past[1:0], maximum_summed_past[25:24] };
  assign \$1  = $signed(i_0[7:0]) > $signed(i_1[7:0]);
  assign top_0_0 = \$1  ? i_0[7:0] : i_1[7:0];
  assign \$2  = $signed(top_held_0_0_past) > $signed(top_held_0_1_past);
  assign top_1_0 = \$2  ? top_held_0_0_past : top_held_0_1_past;
  assign \$3  = denominator_0 + \denominator_0$13 ;
  assign \$4  = denominator_sum_0_held_0_0_past + denominator_sum_0_held_0_1_past;
  assign \$5  = denominator_1 + \denominator_1$19 ;
  assign \$6  = denominator_sum_1_held_0_0_past + denominator_sum_1_held_0_1_past;
  assign \$7  = denominator_2 + \denominator_2$25 ;
  assign \$8  = denominator_sum_2_held_0_0_past + denominator_sum_2_held_0_1_past;
  assign \$9  = $signed(numerator_0) + $signed(\numerator_0$31 );
  assign \$10  = $signed(numerator_sum_0_held_0_0_past) + $signed(numerator_sum_0_held_0_1_past);
  assign \$11  = $signed(numerator_1) + $signed(\numerator_1$37 );
  assign \$12  = $signed(numerator_sum_1_held_0_0_past) + $signed(numerator_sum_1_held_0_1_past);
  assign \$13  = $signed(numerator_2) + $signed(\numerator_2$43 );
  assign \$14  = $signed(numerator_sum_2_held_0_0_past) + $signed(numerator_sum_2_held_0_1_past);
  assign \$15  = $signed(numerator_3) + $signed(\numerator_3$49 );
  assign \$16  = $signed(numerator_sum_3_held_0_0_past) + $signed(numerator_sum_3_held_0_1_past);
  assign \$17  = $signed(numerator_4) + $signed(\numerator_4$55 );
  assign \$18  = $signed(numerator_sum_4_held_0_0_past) + $signed(numerator_sum_4_held_0_1_past);
  assign \$19  = denominator_borrowed + denominator_carries;
  assign \$20  = { numerator_sum_4_held_1_0_past[3:0], numerator_sum_3_held_1_0_past[3:0], numerator_sum_2_held_1_0_past[3:0], numerator_sum_1_held_1_0_past[3:0], numerator_sum_0_held_1_0_past[3:0] } - { numerator_sum_4_held_1_0_past[6], 3'h0, numerator_sum_3_held_1_0_past[6], 3'h0, numerator_sum_2_held_1_0_past[6], 3'h0, numerator_sum_1_held_1_0_past[6], 3'h0, numerator_sum_0_held_1_0_past[6], 7'h0 };
  assign \$21  = $signed(numerator_borrowed) + $signed({ 1'h0, numerator_carries });
  always @(posedge clk)
    if (en)
      top_held_0_0_past <= top_0_0;
  always @(posedge clk)
    if (en)
      top_held_0_1_past <= i_2[7:0];
  always @(posedge clk)
    if (en)
      top_held_1_0_past <= top_1_0;
  always @(posedge clk)
    if (en)
      maximum_summed_past <= { maximum_summed_past[23:0], top_held_1_0_past };
  always @(posedge clk)
    if (en)
      denominator_sum_0_held_0_0_past <= { 1'h0, \$3  };
  always @(posedge clk)
    if (en)
      denominator_sum_0_held_0_1_past <= \denominator_0$62 ;
  always @(posedge clk)
    if (en)
      denominator_sum_0_held_1_0_past <= \$4 [5:0];
  always @(posedge clk)
    if (en)
      denominator_sum_1_held_0_0_past <= { 1'h0, \$5  };
  attention_merge_scaler denominator (
    .clk(clk),
    .en(en),
    .overflow(1'h0),
    .rst(rst),
    .saturated(\$22 ),
    .shift(denominator_fine_past[3:2]),
    .x(denominator_folded),
    .y(y)
  );
  attention_merge_scaler_2 numerator (
    .clk(clk),
    .en(en),
    .overflow(1'h0),
    .rst(rst),
    .saturated(\$23 ),
    .shift(numerator_fine_past[3:2]),
    .x(numerator_folded),
    .y(\y$87 )
  );
  attention_merge_quotient quotient (
    .clk(clk),
    .denominator(y),
    .en(en),
    .numerator(\y$87 ),
    .rst(rst),
    .value(o)
  );
  attention_merge_alignment way_0 (
    .clk(clk),
    .denominator_0(denominator_0),
    .denominator_1(denominator_1),
    .denominator_2(denominator_2),
    .en(en),
    .numerator_0(numerator_0),
    .numerator_1(numerator_1),
    .numerator_2(numerator_2),
    .numerator_3(numerator_3),
    .numerator_4(numerator_4),
    .rst(rst),
    .top(top_held_1_0_past),
    .way(i_0)
  );
  attention_merge_alignment way_1 (
    .clk(clk),
    .denominator_0(\denominator_0$13 ),
    .denominator_1(\denominator_1$19 ),
    .denominator_2(\denominator_2$25 ),
    .en(en),
    .numerator_0(\numerator_0$31 ),
    .numerator_1(\numerator_1$37 ),
    .numerator_2(\numerator_2$43 ),
    .numerator_3(\numerator_3$49 ),
    .numerator_4(\numerator_4$55 ),
    .rst(rst),
    .top(top_held_1_0_past),
    .way(i_1)
  );
  attention_merge_alignment way_2 (
    .clk(clk),
    .denominator_0(\denominator_0$62 ),
    .denominator_1(\denominator_1$64 ),
    .denominator_2(\denominator_2$66 ),
    .en(en),
    .numerator_0(\numerator_0$68 ),
    .numerator_1(\numerator_1$70 ),
    .numerator_2(\numerator_2$72 ),
    .numerator_3(\numerator_3$74 ),
    .numerator_4(\numerator_4$76 ),
    .rst(rst),
    .top(top_held_1_0_past),
    .way(i_2)
  );
  assign denominator_sum_0_0_0 = { 1'h0, \$3  };
  assign denominator_sum_0_1_0 = \$4 [5:0];
  assign denominator_sum_1_0_0 = { 1'h0, \$5  };
  assign denominator_sum_1_1_0 = \$6 [5:0];
  assign denominator_sum_2_0_0 = { 1'h0, \$7  };
  assign denominator_sum_2_1_0 = \$8 [5:0];
  assign numerator_sum_0_0_0 = { \$9 [5], \$9  };
  assign numerator_sum_0_1_0 = \$10 [6:0];
  assign numerator_sum_1_0_0 = { \$11 [5], \$11  };
  assign numerator_sum_1_1_0 = \$12 [6:0];
  assign numerator_sum_2_0_0 = { \$13 [5], \$13  };
  assign numerator_sum_2_1_0 = \$14 [6:0];
  assign numerator_sum_3_0_0 = { \$15 [5], \$15  };
  assign numerator_sum_3_1_0 = \$16 [6:0];
  assign numerator_sum_4_0_0 = { \$17 [5], \$17  };
  assign numerator_sum_4_1_0 = \$18 [6:0];
  assign value = o;
  assign \i_0.maximum  = i_0[7:0];
  assign \i_0.denominator  = i_0[15:8];
  assign \i_0.numerator  = i_0[31:16];
  assign \i_1.maximum  = i_1[7:0];
  assign \i_1.denominator  = i_1[15:8];
  assign \i_1.numerator  = i_1[31:16];
  assign \i_2.maximum  = i_2[7:0];
  assign \i_2.denominator  = i_2[15:8];
  assign \i_2.numerator  = i_2[31:16];
  assign \o.value  = o;
endmodule

module attention_merge_multiplier(a, b, clk, rst, p, en);
  wire [6:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [1:0] b;
  reg [1:0] \b$7  = 2'h0;
  input clk;
  input en;
  output [6:0] p;
  reg [6:0] p = 7'h0;
  (* init = 7'h0 *)
  wire [6:0] product;
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

module attention_merge_multiplier_2(a, b, clk, rst, p, en);
  wire [14:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [12:0] a;
  reg [12:0] \a$6  = 13'h0;
  input [1:0] b;
  reg [1:0] \b$7  = 2'h0;
  input clk;
  input en;
  output [14:0] p;
  reg [14:0] p = 15'h0;
  (* init = 15'h0 *)
  wire [14:0] product;
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

module attention_merge_multiplier_3(a, b, clk, rst, p, en);
  wire [33:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [15:0] a;
  reg [15:0] \a$6  = 16'h0;
  input [17:0] b;
  reg [17:0] \b$7  = 18'h0;
  input clk;
  input en;
  output [33:0] p;
  reg [33:0] p = 34'h0;
  (* init = 34'h0 *)
  wire [33:0] product;
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

module attention_merge_normalizer(x, clk, rst, mantissa, count, zero, en);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  output [2:0] count;
  reg count_0 = 1'h0;
  reg [1:0] count_1 = 2'h0;
  reg [2:0] count_2 = 3'h0;
  wire empty_1;
  wire empty_2;
  wire empty_4;
  input en;
  output [7:0] mantissa;
  reg [7:0] mantissa = 8'h0;
  reg [7:0] mantissa_0 = 8'h0;
  reg [7:0] mantissa_1 = 8'h0;
  (* init = 8'h0 *)
  wire [7:0] mantissa_2;
  input rst;
  wire [7:0] shifted_1;
  wire [7:0] shifted_2;
  wire [7:0] shifted_4;
  input [7:0] x;
  output zero;
  assign \$1  = | x[7:4];
  assign empty_4 = ~ \$1 ;
  assign shifted_4 = \$1  ? x : { x[3:0], 4'h0 };
  assign \$2  = | mantissa_0[7:6];
  assign empty_2 = ~ \$2 ;
  assign shifted_2 = \$2  ? mantissa_0 : { mantissa_0[5:0], 2'h0 };
  assign empty_1 = ~ \$3 ;
  assign shifted_1 = \$3  ? mantissa_1 : { mantissa_1[6:0], 1'h0 };
  assign zero = ~ mantissa[7];
  always @(posedge clk)
    if (en)
      mantissa_0 <= shifted_4;
  always @(posedge clk)
    if (en)
      count_0 <= empty_4;
  always @(posedge clk)
    if (en)
      mantissa_1 <= shifted_2;
  always @(posedge clk)
    if (en)
      count_1 <= { empty_2, count_0 };
  always @(posedge clk)
    if (en)
      mantissa <= shifted_1;
  always @(posedge clk)
    if (en)
      count_2 <= { empty_1, count_1 };
  assign mantissa_2 = mantissa;
  assign count = { count_2[0], count_2[1], count_2[2] };
  assign \$3  = mantissa_1[7];
endmodule

module attention_merge_polynomial(x, clk, rst, y, en);
  wire \$3 ;
  wire [12:0] \data$27 ;
  wire [13:0] \$1 ;
  wire [14:0] \p$25 ;
  wire [18:0] \data$28 ;
  wire [20:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] a;
  wire [4:0] address;
  reg [1:0] b = 2'h0;
  input clk;
  reg [75:0] constant_0_past = 76'h0;
  reg [25:0] constant_1_past = 26'h0;
  wire [4:0] data;
  input en;
  (* init = 2'h0 *)
  wire [1:0] offset;
  reg [3:0] offset_1_past = 4'h0;
  wire [6:0] p;
  wire [19:0] partial_0;
  wire [12:0] partial_1;
  (* init = 20'h0 *)
  wire [19:0] result;
  input rst;
  input [6:0] x;
  output [19:0] y;
  reg [19:0] y = 20'h0;
  assign \$2  = $signed({ 1'h0, constant_0_past[75:57] }) + $signed(\p$25 );
  assign \$3  = ~ x[1];
  always @(posedge clk) begin
    if (en)
      b <= { \$3 , x[0] };
    if (rst)
      b <= 2'h0;
  end
  always @(posedge clk)
    if (en)
      constant_1_past <= { constant_1_past[12:0], \data$27  };
  always @(posedge clk)
    if (en)
      offset_1_past <= { offset_1_past[1:0], b };
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[56:0], \data$28  };
  always @(posedge clk)
    if (en)
      y <= \$2 [19:0];
  assign \$1  = $signed(constant_1_past[25:13]) + $signed(p);
  attention_merge_rom coefficient_0 (
    .address(x[6:2]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  attention_merge_rom_2 coefficient_1 (
    .address(x[6:2]),
    .clk(clk),
    .data(\data$27 ),
    .en(en),
    .rst(rst)
  );
  attention_merge_rom_3 coefficient_2 (
    .address(x[6:2]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  attention_merge_multiplier_2 multiplier_0 (
    .a(\$1 [12:0]),
    .b(offset_1_past[3:2]),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  attention_merge_multiplier multiplier_1 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign address = x[6:2];
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [12:0];
  assign partial_0 = \$2 [19:0];
  assign result = y;
endmodule

module attention_merge_product(a, b, clk, rst, p, en);
  input [15:0] a;
  input [17:0] b;
  input clk;
  input en;
  output [33:0] p;
  input rst;
  attention_merge_multiplier_3 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
endmodule

module attention_merge_quotient(denominator, numerator, clk, rst, value, en);
  wire \$5 , \$6 , \$7 , \$8 , \$14 , \$15 , \$17 , \$18 , \$19 , \$21 , \$signal$22 ;
  wire [12:0] \$22 ;
  wire [17:0] \$4 ;
  wire [18:0] \$2 ;
  wire [20:0] \$1 ;
  wire [22:0] \$3 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input clk;
  reg [16:0] coarse = 17'h0;
  wire [2:0] count;
  reg [20:0] count_past = 21'h0;
  input [7:0] denominator;
  input en;
  reg [35:0] factor_past = 36'h0;
  reg fine = 1'h0;
  wire [7:0] mantissa;
  wire [16:0] moved;
  input [15:0] numerator;
  reg [159:0] numerator_past = 160'h0;
  wire [33:0] p;
  reg [15:0] quotient = 16'h0;
  reg [17:0] reciprocal = 18'h0;
  reg [11:0] result;
  input rst;
  output [11:0] value;
  reg [11:0] value = 12'h0;
  (* init = 12'h0 *)
  wire [11:0] value_held;
  wire [19:0] y;
  wire zero;
  reg [5:0] zero_past = 6'h0;
  assign \$1  = y + 2'h2;
  assign \$2  = zero_past[5] ? 19'h0 : \$1 [20:2];
  assign \$3  = $signed(numerator_past[159:144]) << { count_past[20:19], 1'h0 };
  assign \$4  = $signed(coarse) << fine;
  assign \$5  = ! $signed(p[33:30]);
  assign \$6  = & { p[33], p[33:30] };
  assign \$signal  = \$5  | \$6 ;
  assign \$7  = p[30:19] == 11'h7ff;
  assign \$8  = \$signal  & \$7 ;
  assign \$signal$22  = \$8  & p[18];
  assign \$14  = ~ \$signal$22 ;
  assign \$15  = \$signal  & \$14 ;
  assign \$18  = ~ \$signal ;
  assign \$19  = p[33] & \$18 ;
  assign \$22  = $signed(p[30:19]) + $signed({ 1'h0, p[18] });
  always @(posedge clk)
    if (en)
      zero_past <= { zero_past[4:0], zero };
  always @(posedge clk)
    if (en)
      reciprocal <= \$2 [17:0];
  always @(posedge clk)
    if (en)
      count_past <= { count_past[17:0], count };
  always @(posedge clk)
    if (en)
      numerator_past <= { numerator_past[143:0], numerator };
  always @(posedge clk)
    if (en)
      coarse <= \$3 [16:0];
  always @(posedge clk)
    if (en)
      fine <= count_past[18];
  always @(posedge clk)
    if (en)
      quotient <= \$4 [16:1];
  always @(posedge clk)
    if (en)
      factor_past <= { factor_past[17:0], reciprocal };
  always @(posedge clk)
    if (en)
      value <= result;
  attention_merge_normalizer normalizer (
    .clk(clk),
    .count(count),
    .en(en),
    .mantissa(mantissa),
    .rst(rst),
    .x(denominator),
    .zero(zero)
  );
  attention_merge_polynomial polynomial (
    .clk(clk),
    .en(en),
    .rst(rst),
    .x(mantissa[6:0]),
    .y(y)
  );
  attention_merge_product product (
    .a(quotient),
    .b(factor_past[35:18]),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$17 ) begin
      result = \$22 [11:0];
    end else if (\$21 ) begin
      result = 12'h800;
    end else begin
      result = 12'h7ff;
    end
  end
  assign moved = \$4 [16:0];
  assign value_held = value;
  assign \$17  = \$15 ;
  assign \$21  = \$19 ;
endmodule

module attention_merge_rom(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
  input clk;
  output [18:0] data;
  reg [18:0] data = 19'h0;
  input en;
  reg [18:0] entry;
  (* init = 19'h0 *)
  wire [18:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      5'h0:
          entry = 19'h7e07e;
      5'h01:
          entry = 19'h7a44c;
      5'h02:
          entry = 19'h76b98;
      5'h03:
          entry = 19'h73615;
      5'h04:
          entry = 19'h70381;
      5'h05:
          entry = 19'h6d3a0;
      5'h06:
          entry = 19'h6a63b;
      5'h07:
          entry = 19'h67b24;
      5'h08:
          entry = 19'h6522c;
      5'h09:
          entry = 19'h62b2e;
      5'h0a:
          entry = 19'h60606;
      5'h0b:
          entry = 19'h5e293;
      5'h0c:
          entry = 19'h5c0b8;
      5'h0d:
          entry = 19'h5a05b;
      5'h0e:
          entry = 19'h58160;
      5'h0f:
          entry = 19'h563b4;
      5'h10:
          entry = 19'h54742;
      5'h11:
          entry = 19'h52bf5;
      5'h12:
          entry = 19'h511be;
      5'h13:
          entry = 19'h4f88b;
      5'h14:
          entry = 19'h4e04e;
      5'h15:
          entry = 19'h4c8f9;
      5'h16:
          entry = 19'h4b27e;
      5'h17:
          entry = 19'h49cd4;
      5'h18:
          entry = 19'h487ee;
      5'h19:
          entry = 19'h473c1;
      5'h1a:
          entry = 19'h46046;
      5'h1b:
          entry = 19'h44d72;
      5'h1c:
          entry = 19'h43b3d;
      5'h1d:
          entry = 19'h429a0;
      5'h1e:
          entry = 19'h41894;
      5'h1f:
          entry = 19'h40811;
    endcase
  end
  assign held = data;
endmodule

module attention_merge_rom_2(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
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
      5'h0:
          entry = 13'h107d;
      5'h01:
          entry = 13'h1166;
      5'h02:
          entry = 13'h123c;
      5'h03:
          entry = 13'h1300;
      5'h04:
          entry = 13'h13b4;
      5'h05:
          entry = 13'h1459;
      5'h06:
          entry = 13'h14f3;
      5'h07:
          entry = 13'h157f;
      5'h08:
          entry = 13'h1603;
      5'h09:
          entry = 13'h167d;
      5'h0a:
          entry = 13'h16ee;
      5'h0b:
          entry = 13'h1758;
      5'h0c:
          entry = 13'h17ba;
      5'h0d:
          entry = 13'h1816;
      5'h0e:
          entry = 13'h186d;
      5'h0f:
          entry = 13'h18bd;
      5'h10:
          entry = 13'h1908;
      5'h11:
          entry = 13'h1951;
      5'h12:
          entry = 13'h1993;
      5'h13:
          entry = 13'h19d3;
      5'h14:
          entry = 13'h1a0e;
      5'h15:
          entry = 13'h1a47;
      5'h16:
          entry = 13'h1a7d;
      5'h17:
          entry = 13'h1aae;
      5'h18:
          entry = 13'h1ade;
      5'h19:
          entry = 13'h1b0c;
      5'h1a:
          entry = 13'h1b36;
      5'h1b:
          entry = 13'h1b5f;
      5'h1c:
          entry = 13'h1b86;
      5'h1d:
          entry = 13'h1bac;
      5'h1e:
          entry = 13'h1bce;
      5'h1f:
          entry = 13'h1bf0;
    endcase
  end
  assign held = data;
endmodule

module attention_merge_rom_3(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
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
      5'h0:
          entry = 5'h1f;
      5'h01:
          entry = 5'h1c;
      5'h02:
          entry = 5'h1a;
      5'h03:
          entry = 5'h18;
      5'h04:
          entry = 5'h16;
      5'h05:
          entry = 5'h14;
      5'h06:
          entry = 5'h13;
      5'h07:
          entry = 5'h11;
      5'h08:
          entry = 5'h10;
      5'h09:
          entry = 5'h0f;
      5'h0a:
          entry = 5'h0e;
      5'h0b:
          entry = 5'h0d;
      5'h0c:
          entry = 5'h0c;
      5'h0d:
          entry = 5'h0b;
      5'h0e:
          entry = 5'h0b;
      5'h0f:
          entry = 5'h0a;
      5'h10:
          entry = 5'h09;
      5'h11:
          entry = 5'h09;
      5'h12:
          entry = 5'h08;
      5'h13:
          entry = 5'h08;
      5'h14:
          entry = 5'h07;
      5'h15:
          entry = 5'h07;
      5'h16:
          entry = 5'h07;
      5'h17:
          entry = 5'h06;
      5'h18:
          entry = 5'h06;
      5'h19:
          entry = 5'h06;
      5'h1a:
          entry = 5'h05;
      5'h1b:
          entry = 5'h05;
      5'h1c:
          entry = 5'h05;
      5'h1d:
          entry = 5'h05;
      5'h1e:
          entry = 5'h04;
      5'h1f:
          entry = 5'h04;
    endcase
  end
  assign held = data;
endmodule

module attention_merge_scaler(x, shift, overflow, clk, rst, y, saturated, en);
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
  wire [13:0] level_0;
  wire [13:0] level_1;
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
  reg [17:0] shifted_0 = 18'h0;
  wire [13:0] widened;
  input [12:0] x;
  output [7:0] y;
  reg [7:0] y = 8'h0;
  assign level_0 = shift[0] ? { 1'h0, x } : { x, 1'h0 };
  assign level_1 = shift[1] ? { 2'h0, level_0[13:2] } : level_0;
  assign \$3  = | level_0[1:0];
  assign \$4  = shift[1] & \$3 ;
  assign \$5  = ! shifted_0[13:9];
  assign \$6  = shifted_0[8:1] == 8'hff;
  assign \$7  = \$signal  & \$6 ;
  assign \$signal$15  = \$7  & shifted_0[0];
  assign \$8  = ~ \$signal ;
  assign \$11  = \$10  | \$signal$15 ;
  assign \$signal$17  = \$11  | shifted_0[15];
  assign \$12  = ~ \$signal$15 ;
  assign \$13  = \$signal  & \$12 ;
  assign \$14  = ~ shifted_0[15];
  assign \$15  = \$13  & \$14 ;
  assign \$20  = shifted_0[8:1] + shifted_0[0];
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

module attention_merge_scaler_2(x, shift, overflow, clk, rst, y, saturated, en);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 ,
    \$signal$15 , \$16 , \$signal$16 , \$17 , \$signal$17 , \$18 , \$19 , \$20 , \$21 ;
  wire [16:0] \$22 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  (* init = 1'h0 *)
  wire clipped_held;
  input clk;
  input en;
  wire [21:0] level_0;
  wire [21:0] level_1;
  wire lost_0;
  wire lost_1;
  input overflow;
  reg [15:0] result;
  (* init = 16'h0 *)
  wire [15:0] result_held;
  input rst;
  output saturated;
  reg saturated = 1'h0;
  input [1:0] shift;
  reg [25:0] shifted_0 = 26'h0;
  wire [21:0] widened;
  input [20:0] x;
  output [15:0] y;
  reg [15:0] y = 16'h0;
  assign level_0 = shift[0] ? { x[20], x } : { x, 1'h0 };
  assign level_1 = shift[1] ? { level_0[21], level_0[21], level_0[21:2] } : level_0;
  assign \$3  = | level_0[1:0];
  assign \$4  = shift[1] & \$3 ;
  assign \$5  = ! $signed(shifted_0[21:16]);
  assign \$6  = & { shifted_0[21], shifted_0[21:16] };
  assign \$signal  = \$5  | \$6 ;
  assign \$7  = shifted_0[16:1] == 15'h7fff;
  assign \$8  = \$signal  & \$7 ;
  assign \$signal$15  = \$8  & shifted_0[0];
  assign \$9  = shifted_0[21:1] == 21'h1f7fff;
  assign \$signal$16  = \$9  & shifted_0[0];
  assign \$10  = ~ \$signal ;
  assign \$11  = ~ \$signal$16 ;
  assign \$12  = \$10  & \$11 ;
  assign \$13  = \$12  | \$signal$15 ;
  assign \$signal$17  = \$13  | shifted_0[23];
  assign \$14  = ~ \$signal$15 ;
  assign \$15  = \$signal  & \$14 ;
  assign \$16  = ~ shifted_0[23];
  assign \$17  = \$15  & \$16 ;
  assign \$18  = ~ \$signal ;
  assign \$19  = shifted_0[21] & \$18 ;
  assign \$20  = ~ shifted_0[23];
  assign \$21  = \$19  & \$20 ;
  assign \$22  = $signed(shifted_0[16:1]) + $signed({ 1'h0, shifted_0[0] });
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
    if (\$17 ) begin
      result = \$22 [15:0];
    end else if (\$21 ) begin
      result = 16'h8000;
    end else begin
      result = 16'h7fff;
    end
  end
  assign widened = { x, 1'h0 };
  assign result_held = y;
  assign clipped_held = saturated;
  assign lost_0 = 1'h0;
  assign lost_1 = \$4 ;
endmodule
