module topk(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \i__valid$8 , \$9 , \$10 , \$11 , \$12 , \$13
    , \$17 , \$18 , \$21 , \$22 , \refill$56 , \shift$61 ;
  wire [2:0] \$20 , \result_index$64 ;
  wire [3:0] \$14 , \$15 , \$16 , \$19 , \result_key$63 ;
  wire [7:0] \i__payload$10 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  reg \$signal$22  = 1'h0;
  wire above_beats;
  wire [2:0] above_index;
  wire [3:0] above_key;
  wire above_raw;
  wire above_valid;
  wire advance;
  wire beats;
  reg beats_previous = 1'h0;
  wire [2:0] below_index;
  wire [3:0] below_key;
  wire below_valid;
  input clk;
  reg [5:0] compared = 6'h0;
  wire \compared.first ;
  wire [3:0] \compared.key ;
  wire \compared.last ;
  input [4:0] i__payload;
  wire \i__payload.last ;
  wire [3:0] \i__payload.value ;
  output i__ready;
  input i__valid;
  wire [2:0] index;
  reg [5:0] inserted = 6'h0;
  wire \inserted.first ;
  wire [3:0] \inserted.key ;
  wire \inserted.last ;
  wire inserted_ready;
  reg inserted_valid = 1'h0;
  reg is_done = 1'h0;
  wire [3:0] key;
  reg [2:0] new_index = 3'h0;
  wire [3:0] new_key;
  wire [3:0] next_key;
  (* init = 1'h0 *)
  wire next_valid;
  output [7:0] o__payload;
  wire [2:0] \o__payload.index ;
  wire \o__payload.last ;
  wire [3:0] \o__payload.value ;
  input o__ready;
  output o__valid;
  wire raw;
  wire refill;
  wire [2:0] result_index;
  wire [3:0] result_key;
  wire result_valid;
  wire [7:0] results__payload;
  wire [2:0] \results__payload.index ;
  wire \results__payload.last ;
  wire [3:0] \results__payload.value ;
  wire results__ready;
  wire results__valid;
  reg row_ended = 1'h1;
  input rst;
  wire shift;
  wire unload;
  wire valid;
  assign \$1  = ~ \i__valid$8 ;
  assign \$2  = results__ready & \i__payload$10 [7];
  assign \$3  = \$1  | \$2 ;
  assign unload = is_done & \$3 ;
  assign \$4  = ~ inserted_valid;
  assign \$5  = ~ is_done;
  assign \$6  = \$4  | \$5 ;
  assign inserted_ready = \$6  | unload;
  assign \$7  = ~ \$signal$22 ;
  assign i__ready = \$7  | inserted_ready;
  assign \$8  = ~ i__payload[3];
  assign \$9  = ~ inserted[4];
  assign above_valid = valid & \$9 ;
  assign shift = \i__valid$8  & results__ready;
  assign \refill$56  = compared[4] | inserted[4];
  assign \shift$61  = \i__valid$8  & results__ready;
  assign \$10  = ~ \result_key$63 [3];
  assign \$11  = ~ below_valid;
  assign \$12  = compared[3:0] < { \$8 , i__payload[2:0] };
  assign \$13  = new_index == 3'h7;
  assign \$14  = new_index + 1'h1;
  assign \$15  = \$13  ? { 1'h0, new_index } : \$14 ;
  assign \$16  = compared[4] ? 4'h0 : \$15 ;
  assign \$17  = inserted_valid & inserted_ready;
  always @(posedge clk) begin
    if (i__ready)
      \$signal$22  <= i__valid;
    if (rst)
      \$signal$22  <= 1'h0;
  end
  always @(posedge clk) begin
    if (i__ready) begin
      if (i__valid) begin
        compared[3:0] <= { \$8 , i__payload[2:0] };
        compared[4] <= row_ended;
        compared[5] <= i__payload[4];
      end
    end
  end
  always @(posedge clk) begin
    if (i__ready) begin
      if (i__valid)
        row_ended <= i__payload[4];
    end
    if (rst)
      row_ended <= 1'h1;
  end
  always @(posedge clk) begin
    if (i__ready) begin
      if (i__valid)
        beats_previous <= \$12 ;
    end
  end
  always @(posedge clk) begin
    if (inserted_ready)
      inserted_valid <= \$signal$22 ;
    if (rst)
      inserted_valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (inserted_ready) begin
      if (\$signal$22 )
        inserted <= compared;
    end
  end
  always @(posedge clk) begin
    if (inserted_ready) begin
      if (\$signal$22 )
        new_index <= \$16 [2:0];
    end
  end
  always @(posedge clk) begin
    if (\$17 ) begin
      is_done <= inserted[5];
    end else if (unload) begin
      is_done <= 1'h0;
    end
    if (rst)
      is_done <= 1'h0;
  end
  topk_stream_buffer buffer (
    .clk(clk),
    .i__payload(\i__payload$10 ),
    .i__ready(results__ready),
    .i__valid(\i__valid$8 ),
    .o__payload(o__payload),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .rst(rst)
  );
  topk_topk_cell cell_0 (
    .above_beats(1'h0),
    .above_index(3'h0),
    .above_key(4'h0),
    .above_raw(1'h0),
    .above_valid(1'h0),
    .advance(inserted_ready),
    .beats(above_beats),
    .beats_previous(beats_previous),
    .below_index(below_index),
    .below_key(below_key),
    .below_valid(below_valid),
    .clk(clk),
    .index(above_index),
    .key(above_key),
    .new_index(new_index),
    .new_key(inserted[3:0]),
    .next_key(compared[3:0]),
    .next_valid(\$signal$22 ),
    .raw(above_raw),
    .refill(refill),
    .result_index(\result_index$64 ),
    .result_key(\result_key$63 ),
    .result_valid(\i__valid$8 ),
    .rst(rst),
    .shift(shift),
    .unload(unload),
    .valid(valid)
  );
  topk_topk_cell cell_1 (
    .above_beats(above_beats),
    .above_index(above_index),
    .above_key(above_key),
    .above_raw(above_raw),
    .above_valid(above_valid),
    .advance(inserted_ready),
    .beats(\$21 ),
    .beats_previous(beats_previous),
    .below_index(3'h0),
    .below_key(4'h0),
    .below_valid(1'h0),
    .clk(clk),
    .index(\$20 ),
    .key(\$19 ),
    .new_index(new_index),
    .new_key(inserted[3:0]),
    .next_key(compared[3:0]),
    .next_valid(\$signal$22 ),
    .raw(\$22 ),
    .refill(\refill$56 ),
    .result_index(below_index),
    .result_key(below_key),
    .result_valid(below_valid),
    .rst(rst),
    .shift(\shift$61 ),
    .unload(unload),
    .valid(\$18 )
  );
  assign results__valid = \i__valid$8 ;
  assign results__payload = \i__payload$10 ;
  assign \$signal  = i__ready;
  assign key = { \$8 , i__payload[2:0] };
  assign index = above_index;
  assign beats = above_beats;
  assign raw = above_raw;
  assign result_valid = below_valid;
  assign result_key = below_key;
  assign result_index = below_index;
  assign next_key = compared[3:0];
  assign next_valid = \$signal$22 ;
  assign advance = inserted_ready;
  assign new_key = inserted[3:0];
  assign \i__payload.value  = i__payload[3:0];
  assign \i__payload.last  = i__payload[4];
  assign \o__payload.value  = o__payload[3:0];
  assign \o__payload.index  = o__payload[6:4];
  assign \o__payload.last  = o__payload[7];
  assign \results__payload.value  = \i__payload$10 [3:0];
  assign \results__payload.index  = \i__payload$10 [6:4];
  assign \results__payload.last  = \i__payload$10 [7];
  assign \inserted.key  = inserted[3:0];
  assign \inserted.first  = inserted[4];
  assign \inserted.last  = inserted[5];
  assign \compared.key  = compared[3:0];
  assign \compared.first  = compared[4];
  assign \compared.last  = compared[5];
  assign \i__payload$10 [7] = \$11 ;
  assign \i__payload$10 [6:4] = \result_index$64 ;
  assign \i__payload$10 [3:0] = { \$10 , \result_key$63 [2:0] };
  assign refill = compared[4];
endmodule

module topk_stream_buffer(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  (* init = 8'h0 *)
  wire [7:0] front;
  (* init = 1'h0 *)
  wire front_valid;
  input [7:0] i__payload;
  output i__ready;
  input i__valid;
  output [7:0] o__payload;
  reg [7:0] o__payload = 8'h0;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input rst;
  reg [7:0] spare = 8'h0;
  reg spare_valid = 1'h0;
  assign \$2  = ~ o__valid;
  assign \$3  = o__ready | \$2 ;
  always @(posedge clk) begin
    if (\$1 ) begin
      if (\$3 )
        o__payload <= i__payload;
    end else if (o__ready) begin
      o__payload <= spare;
    end
  end
  always @(posedge clk) begin
    if (\$1 ) begin
      if (\$3 )
        o__valid <= 1'h1;
    end else if (o__ready) begin
      o__valid <= spare_valid;
    end
    if (rst)
      o__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$1 ) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        spare <= i__payload;
      end
    end
  end
  always @(posedge clk) begin
    if (\$1 ) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        spare_valid <= 1'h1;
      end
    end else if (o__ready) begin
      spare_valid <= 1'h0;
    end
    if (rst)
      spare_valid <= 1'h0;
  end
  assign i__ready = ~ spare_valid;
  assign \$1  = i__valid & i__ready;
  assign front_valid = o__valid;
  assign front = o__payload;
endmodule

module topk_topk_cell(beats_previous, next_valid, refill, advance, new_key, new_index, above_valid, above_key, above_index, above_beats, above_raw, unload, shift, below_valid, below_key, below_index, clk, rst, valid, key, index
, beats, raw, result_valid, result_key, result_index, next_key);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$11 , \$12 , \beats$27 ;
  wire [2:0] \$10 , \$14 ;
  wire [3:0] \$9 , \$13 ;
  reg \$start ;
  initial \$start  = 0;
  input above_beats;
  input [2:0] above_index;
  input [3:0] above_key;
  input above_raw;
  input above_valid;
  input advance;
  output beats;
  reg beats = 1'h0;
  input beats_previous;
  input [2:0] below_index;
  input [3:0] below_key;
  input below_valid;
  input clk;
  (* init = 3'h0 *)
  wire [2:0] held_index;
  (* init = 4'h0 *)
  wire [3:0] held_key;
  (* init = 3'h0 *)
  wire [2:0] held_result_index;
  (* init = 4'h0 *)
  wire [3:0] held_result_key;
  output [2:0] index;
  reg [2:0] index = 3'h0;
  output [3:0] key;
  reg [3:0] key = 4'h0;
  input [2:0] new_index;
  input [3:0] new_key;
  input [3:0] next_key;
  input next_valid;
  output raw;
  input refill;
  output [2:0] result_index;
  reg [2:0] result_index = 3'h0;
  output [3:0] result_key;
  reg [3:0] result_key = 4'h0;
  output result_valid;
  reg result_valid = 1'h0;
  input rst;
  input shift;
  input unload;
  output valid;
  reg valid = 1'h0;
  assign \$1  = ~ valid;
  assign \$2  = key < next_key;
  assign raw = \$1  | \$2 ;
  assign \$3  = above_beats ? above_raw : beats_previous;
  assign \$4  = beats ? \$3  : raw;
  assign \beats$27  = refill | \$4 ;
  assign \$5  = next_valid & \beats$27 ;
  assign \$6  = advance & beats;
  assign \$7  = ~ above_beats;
  assign \$8  = \$7  | above_valid;
  assign \$9  = above_beats ? above_key : new_key;
  assign \$10  = above_beats ? above_index : new_index;
  assign \$11  = unload | shift;
  assign \$12  = unload ? valid : below_valid;
  assign \$13  = unload ? key : below_key;
  assign \$14  = unload ? index : below_index;
  always @(posedge clk) begin
    if (advance)
      beats <= \$5 ;
    if (rst)
      beats <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$6 )
      valid <= \$8 ;
    if (rst)
      valid <= 1'h0;
  end
  always @(posedge clk)
    if (\$6 )
      key <= \$9 ;
  always @(posedge clk)
    if (\$6 )
      index <= \$10 ;
  always @(posedge clk) begin
    if (\$11 )
      result_valid <= \$12 ;
    if (rst)
      result_valid <= 1'h0;
  end
  always @(posedge clk)
    if (\$11 )
      result_key <= \$13 ;
  always @(posedge clk)
    if (\$11 )
      result_index <= \$14 ;
  assign held_key = key;
  assign held_index = index;
  assign held_result_key = result_key;
  assign held_result_index = result_index;
endmodule
