module eviction_buffer(i_query__valid, i_tuple__payload, i_tuple__valid, i_page__payload, i_page__valid, i_bin_read__payload, i_bin_read__valid, i_bin_written__payload, i_bin_written__valid, i_frame_read__payload, i_frame_read__valid, i_frame_written__payload, i_frame_written__valid, o_version__ready, o_page__ready, o_tuple__ready, o_result__ready, o_bin_read__ready, o_bin_write__ready, o_frame_read__ready, o_frame_write__ready
, clk, rst, i_query__ready, i_tuple__ready, i_page__ready, i_bin_read__ready, i_bin_written__ready, i_frame_read__ready, i_frame_written__ready, o_version__payload, o_version__valid, o_page__payload, o_page__valid, o_tuple__payload, o_tuple__valid, o_result__payload, o_result__valid, o_bin_read__payload, o_bin_read__valid, o_bin_write__payload, o_bin_write__valid
, o_frame_read__payload, o_frame_read__valid, o_frame_write__payload, o_frame_write__valid, i_query__payload);
  reg [127:0] \block$207 ;
  reg [3:0] \$signal$205 ;
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15
    , \$16 , \$17 , \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 ,
    \$29 , \$30 , \$31 , \$32 , \$33 , \$34 , \$35 , \$36 , \$42 , \$43 , \$47 , \$48 , \$49 , \$52
    , \$53 , \$54 , \$55 , \$58 , \$59 , \$60 , \$61 , \$62 , \$63 , \$64 , \$65 , \$66 , \$67 ,
    \$69 , \$86 , \$signal$94 , \start$112 , \is_landed$118 , \open$141 , \write$142 , \takes$149 ,
    \is_wrong$169 , \$signal$175 , \is_busy$177 , \frees$183 , \takes$185 , \hides$190 ,
    \$signal$196 , \$signal$210 , \i__valid$213 , \sent$217 ;
  wire [127:0] \$40 , \$85 ;
  wire [1:0] \$57 , \$84 , \frame$209 ;
  wire [2:0] \$37 , \$38 , \$50 , \$51 , \$56 ;
  wire [3:0] \$39 , \$41 , \$68 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  reg \$signal$170  = 1'h0;
  wire [-1:0] \$signal$206 ;
  reg [2:0] address;
  (* init = 1'h0 *)
  wire appends;
  wire [71:0] asked;
  reg [71:0] \asked$104  = 72'h0;
  wire [3:0] \asked.bins ;
  wire \asked.is_clear ;
  wire [1:0] \asked.puts ;
  wire \asked.takes ;
  wire [63:0] \asked.version ;
  wire [3:0] \bins ;
  wire [127:0] block;
  wire [77:0] captured;
  wire [1:0] \captured.bin ;
  wire [75:0] \captured.record ;
  wire [1:0] \captured.record.count ;
  wire [3:0] \captured.record.frames ;
  wire [5:0] \captured.record.load ;
  wire [63:0] \captured.record.version ;
  wire captures;
  wire chooses;
  reg clear;
  input clk;
  wire [1:0] count;
  wire ends;
  wire entry;
  wire expects;
  wire fills;
  wire finds;
  (* init = 2'h0 *)
  wire [1:0] frame;
  wire [3:0] frames;
  wire frees;
  wire [77:0] front;
  wire [1:0] \front.bin ;
  wire [75:0] \front.record ;
  wire [1:0] \front.record.count ;
  wire [3:0] \front.record.frames ;
  wire [5:0] \front.record.load ;
  wire [63:0] \front.record.version ;
  reg has_captured = 1'h0;
  wire has_landed;
  wire has_room;
  wire has_spare;
  reg has_written = 1'h0;
  wire [1:0] head;
  wire [1:0] head_frame;
  wire head_is_bad;
  wire [155:0] held;
  wire [1:0] \held[0].bin ;
  wire [75:0] \held[0].record ;
  wire [1:0] \held[0].record.count ;
  wire [3:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [75:0] \held[1].record ;
  wire [1:0] \held[1].record.count ;
  wire [3:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  wire hides;
  wire i__payload;
  wire \i__payload.done ;
  wire i__ready;
  wire i__valid;
  input [76:0] i_bin_read__payload;
  wire [1:0] \i_bin_read__payload.count ;
  wire [3:0] \i_bin_read__payload.frames ;
  wire \i_bin_read__payload.is_error ;
  wire [5:0] \i_bin_read__payload.load ;
  wire [63:0] \i_bin_read__payload.version ;
  output i_bin_read__ready;
  input i_bin_read__valid;
  input i_bin_written__payload;
  wire \i_bin_written__payload.done ;
  output i_bin_written__ready;
  input i_bin_written__valid;
  input [128:0] i_frame_read__payload;
  wire [127:0] \i_frame_read__payload.data ;
  wire \i_frame_read__payload.is_error ;
  output i_frame_read__ready;
  input i_frame_read__valid;
  input i_frame_written__payload;
  wire \i_frame_written__payload.done ;
  output i_frame_written__ready;
  input i_frame_written__valid;
  input [128:0] i_page__payload;
  wire [127:0] \i_page__payload.data ;
  wire \i_page__payload.is_genuine ;
  output i_page__ready;
  input i_page__valid;
  input [73:0] i_query__payload;
  wire [2:0] \i_query__payload.mode ;
  wire [1:0] \i_query__payload.new ;
  wire [1:0] \i_query__payload.puts ;
  wire \i_query__payload.takes ;
  wire [1:0] \i_query__payload.touch ;
  wire [63:0] \i_query__payload.version ;
  output i_query__ready;
  input i_query__valid;
  input [127:0] i_tuple__payload;
  wire [127:0] \i_tuple__payload.data ;
  output i_tuple__ready;
  input i_tuple__valid;
  wire is_bad;
  wire is_busy;
  wire is_done;
  wire is_found;
  wire is_full;
  wire is_given;
  reg is_held = 1'h0;
  wire is_landed;
  reg is_placed = 1'h0;
  wire is_wrong;
  wire keeps;
  wire keeps_given;
  wire leaves;
  wire load;
  wire may_push;
  wire may_read;
  wire [-1:0] next_number;
  wire [-1:0] \next_number$219 ;
  wire [-1:0] \next_number$220 ;
  wire [-1:0] number;
  wire [-1:0] \number$138 ;
  wire [-1:0] \number$147 ;
  wire [131:0] o__payload;
  wire o__ready;
  wire o__valid;
  output [2:0] o_bin_read__payload;
  wire [2:0] \o_bin_read__payload.address ;
  input o_bin_read__ready;
  output o_bin_read__valid;
  output [78:0] o_bin_write__payload;
  wire [2:0] \o_bin_write__payload.address ;
  wire [1:0] \o_bin_write__payload.count ;
  wire [3:0] \o_bin_write__payload.frames ;
  wire [5:0] \o_bin_write__payload.load ;
  wire [63:0] \o_bin_write__payload.version ;
  input o_bin_write__ready;
  output o_bin_write__valid;
  output [3:0] o_frame_read__payload;
  wire [3:0] \o_frame_read__payload.address ;
  input o_frame_read__ready;
  output o_frame_read__valid;
  output [131:0] o_frame_write__payload;
  wire [3:0] \o_frame_write__payload.address ;
  wire [127:0] \o_frame_write__payload.data ;
  input o_frame_write__ready;
  output o_frame_write__valid;
  output [128:0] o_page__payload;
  wire [127:0] \o_page__payload.data ;
  wire \o_page__payload.last ;
  input o_page__ready;
  output o_page__valid;
  output o_result__payload;
  reg o_result__payload = 1'h0;
  wire \o_result__payload.is_stopped ;
  input o_result__ready;
  output o_result__valid;
  reg o_result__valid = 1'h0;
  output [127:0] o_tuple__payload;
  wire [127:0] \o_tuple__payload.data ;
  input o_tuple__ready;
  output o_tuple__valid;
  output [63:0] o_version__payload;
  wire [63:0] \o_version__payload.version ;
  input o_version__ready;
  output o_version__valid;
  wire open;
  wire [-1:0] page;
  wire [-1:0] \page$132 ;
  wire [-1:0] \page$148 ;
  (* enum_base_type = "Phase" *)
  (* enum_value_000 = "QUERY" *)
  (* enum_value_001 = "REPLAY" *)
  (* enum_value_010 = "SCAN" *)
  (* enum_value_011 = "DECIDE" *)
  (* enum_value_100 = "WRITE" *)
  (* enum_value_101 = "CLEAR" *)
  (* enum_value_110 = "SWEEP" *)
  (* enum_value_111 = "LAND" *)
  reg [2:0] phase = 3'h0;
  wire [127:0] placed;
  reg [1:0] placed_frame = 2'h0;
  wire places;
  wire places_given;
  wire places_word;
  wire [66:0] previous;
  wire \previous.is_valid ;
  wire [1:0] \previous.touch ;
  wire [63:0] \previous.version ;
  wire received;
  reg [75:0] record;
  wire [151:0] records;
  wire [1:0] \records[0].count ;
  wire [3:0] \records[0].frames ;
  wire [5:0] \records[0].load ;
  wire [63:0] \records[0].version ;
  wire [1:0] \records[1].count ;
  wire [3:0] \records[1].frames ;
  wire [5:0] \records[1].load ;
  wire [63:0] \records[1].version ;
  wire replays;
  input rst;
  wire seals;
  wire send;
  wire sent;
  wire settles;
  wire [1:0] spare;
  wire start;
  wire stays;
  wire stops;
  reg [2:0] sweep_address = 3'h0;
  wire [1:0] tail;
  wire take;
  wire takes;
  reg [1:0] target = 2'h0;
  wire turn;
  reg [1:0] turns_left = 2'h0;
  wire [63:0] version;
  wire waiting;
  reg words_left = 1'h0;
  wire write;
  wire writes_page;
  wire writes_taken;
  assign \$12  = has_captured | replays;
  assign \$13  = \$signal$94  & \$12 ;
  assign \$14  = ~ o_result__payload;
  assign captures = \$13  & \$14 ;
  assign replays = phase == 1'h1;
  assign \$15  = ~ asked[0];
  assign start = \$signal  & \$15 ;
  assign \$16  = ~ asked[0];
  assign \start$112  = \$signal  & \$16 ;
  assign \$17  = ~ o_frame_write__valid;
  assign has_landed = \is_landed$118  & \$17 ;
  assign \$18  = ~ asked[0];
  assign open = \$signal  & \$18 ;
  assign \$19  = ~ asked[0];
  assign \open$141  = \$signal  & \$19 ;
  assign \write$142  = keeps_given | writes_taken;
  assign \$20  = \is_wrong$169  | \$signal$170 ;
  assign is_wrong = \$20  | o_result__payload;
  assign \$21  = phase == 2'h3;
  assign \$22  = is_busy | \is_busy$177 ;
  assign \$23  = \$22  | o_result__valid;
  assign \$24  = ~ \$23 ;
  assign \$signal$175  = \$21  & \$24 ;
  assign \$25  = ~ o_result__payload;
  assign frees = \frees$183  & \$25 ;
  assign \$26  = ~ stops;
  assign ends = \$signal$175  & \$26 ;
  assign \$27  = ~ is_found;
  assign \hides$190  = stops | \$27 ;
  assign chooses = phase == 2'h3;
  assign places_given = \asked$104 [7:6] == 2'h2;
  assign \$28  = phase == 3'h6;
  assign \$29  = phase == 3'h4;
  assign \$30  = | turns_left;
  assign \$31  = \$29  & \$30 ;
  assign \$32  = has_written | is_landed;
  assign \$signal$196  = \$31  & \$32 ;
  assign \$33  = phase == 3'h6;
  assign o_bin_write__valid = \$signal$196  | \$33 ;
  assign leaves = o_bin_write__valid & o_bin_write__ready;
  assign \$34  = \$signal$196  & o_bin_write__ready;
  assign \$35  = phase == 1'h1;
  assign \$signal$94  = \$34  | \$35 ;
  assign \$36  = phase == 3'h4;
  assign \$38  = is_placed ? \$37  : 3'h4;
  assign \$39  = \$38  + 1'h0;
  assign \$40  = placed & { {128{is_placed}} };
  assign \$41  = 3'h5 + tail;
  assign \$42  = phase == 3'h4;
  assign \$signal$210  = \$42  & \$43 ;
  assign places_word = \$signal$210  & may_push;
  assign \i__valid$213  = \$signal$210  | settles;
  assign \sent$217  = o_frame_write__valid & o_frame_write__ready;
  assign \$47  = ! phase;
  assign \$48  = \$47  & is_full;
  assign \$49  = ~ asked[0];
  assign \$50  = asked[0] ? 3'h5 : 3'h2;
  assign \$51  = turns_left - 1'h1;
  assign \$52  = turns_left == 1'h1;
  assign \$53  = phase == 2'h2;
  assign \$54  = \$53  & is_done;
  assign \$55  = \$signal$196  & o_bin_write__ready;
  assign \$56  = turns_left - 1'h1;
  assign \$57  = words_left - 1'h1;
  assign \$58  = phase == 3'h4;
  assign \$59  = turns_left == \$signal$94 ;
  assign \$60  = \$58  & \$59 ;
  assign \$61  = words_left == places_word;
  assign \$62  = \$60  & \$61 ;
  assign \$63  = is_landed & has_landed;
  assign \$64  = is_busy | \is_busy$177 ;
  assign \$65  = \$64  | o_result__valid;
  assign \$66  = ~ \$65 ;
  assign \$67  = \$63  & \$66 ;
  assign \$68  = sweep_address + 1'h1;
  assign \$69  = sweep_address == 3'h4;
  always @(posedge clk) begin
    if (\$signal )
      \asked$104  <= asked;
    if (rst)
      \asked$104  <= 72'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      \$signal$170  <= is_bad;
    if (rst)
      \$signal$170  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      has_captured <= 1'h0;
    if (replays) begin
      if (\$52 )
        has_captured <= 1'h1;
    end
    if (\$signal$175 )
      has_captured <= is_full;
    if (rst)
      has_captured <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      has_written <= 1'h0;
    if (\$55 )
      has_written <= 1'h1;
    if (rst)
      has_written <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      is_held <= \$49 ;
    if (rst)
      is_held <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
      phase <= \$50 ;
    end else if (\$48 ) begin
      phase <= 3'h1;
    end
    if (replays) begin
      if (\$52 )
        phase <= 3'h0;
    end
    if (\$54 )
      phase <= 3'h3;
    if (\$signal$175 )
      phase <= 3'h4;
    if (\$62 )
      phase <= 3'h0;
    casez (phase)
      3'h5:
          if (\$67 )
            phase <= 3'h6;
      3'h6:
          if (o_bin_write__ready) begin
            if (\$69 )
              phase <= 3'h7;
          end
      3'h7:
          if (is_landed)
            phase <= 3'h0;
    endcase
    if (rst)
      phase <= 3'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (\$48 ) begin
      turns_left <= 2'h2;
    end
    if (replays)
      turns_left <= \$51 [1:0];
    if (\$signal$175 )
      turns_left <= 2'h2;
    if (\$55 )
      turns_left <= \$56 [1:0];
    if (rst)
      turns_left <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$signal$175 )
      o_result__payload <= stops;
    if (rst)
      o_result__payload <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$175 )
      is_placed <= \takes$185 ;
    casez (phase)
      3'h5:
          is_placed <= 1'h0;
    endcase
    if (rst)
      is_placed <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$175 )
      target <= held[79:78];
    if (rst)
      target <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$signal$175 )
      placed_frame <= spare;
    if (rst)
      placed_frame <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$signal$175 )
      words_left <= 1'h1;
    if (places_word)
      words_left <= \$57 [0];
    if (rst)
      words_left <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$175 ) begin
      o_result__valid <= 1'h1;
    end else if (o_result__ready) begin
      o_result__valid <= 1'h0;
    end
    casez (phase)
      3'h7:
          if (is_landed)
            o_result__valid <= 1'h1;
    endcase
    if (rst)
      o_result__valid <= 1'h0;
  end
  always @(posedge clk) begin
    casez (phase)
      3'h5:
          sweep_address <= 3'h0;
      3'h6:
          if (o_bin_write__ready)
            sweep_address <= \$68 [2:0];
    endcase
    if (rst)
      sweep_address <= 3'h0;
  end
  assign \$1  = ! phase;
  assign \$2  = \$1  & is_full;
  assign \$3  = asked[0] | has_captured;
  assign \$4  = ~ is_held;
  assign \$5  = \$3  | \$4 ;
  assign \$signal  = \$2  & \$5 ;
  assign \$6  = is_landed | has_written;
  assign \$7  = phase == 3'h5;
  assign \$8  = phase == 3'h6;
  assign \$9  = phase == 3'h7;
  assign \$10  = | { \$9 , \$8 , \$7  };
  assign \$11  = ~ \$10 ;
  assign may_read = \$6  & \$11 ;
  \eviction_buffer.bins_away  bins_away (
    .clk(clk),
    .i__ready(i_bin_written__ready),
    .i__valid(i_bin_written__valid),
    .is_landed(is_landed),
    .rst(rst),
    .sent(leaves)
  );
  \eviction_buffer.fetcher  fetcher (
    .asked(asked),
    .captured(captured),
    .captures(captures),
    .clk(clk),
    .i_bin_read__payload(i_bin_read__payload),
    .i_bin_read__ready(i_bin_read__ready),
    .i_bin_read__valid(i_bin_read__valid),
    .i_query__payload(i_query__payload),
    .i_query__ready(i_query__ready),
    .i_query__valid(i_query__valid),
    .is_bad(is_bad),
    .is_full(is_full),
    .may_read(may_read),
    .o_bin_read__ready(o_bin_read__ready),
    .o_bin_read__valid(o_bin_read__valid),
    .o_version__payload(o_version__payload),
    .o_version__ready(o_version__ready),
    .o_version__valid(o_version__valid),
    .\port$137$0 (\$84 ),
    .previous(previous),
    .records(records),
    .rst(rst),
    .take(\$signal )
  );
  \eviction_buffer.pages  pages (
    .block(block),
    .clk(clk),
    .has_room(has_room),
    .hides(stops),
    .is_busy(is_busy),
    .keeps(keeps),
    .o__ready(o_page__ready),
    .o_page__valid(o_page__valid),
    .open(open),
    .\port$462$0 (\$85 ),
    .\port$684$0 (\$86 ),
    .rst(rst),
    .start(\$signal$175 ),
    .write(write)
  );
  \eviction_buffer.placement  placement (
    .asked(\asked$104 ),
    .has_spare(has_spare),
    .held(held),
    .is_found(is_found),
    .is_wrong(is_wrong),
    .places(\takes$185 ),
    .stops(stops)
  );
  \eviction_buffer.pool  pool (
    .clear(clear),
    .clk(clk),
    .ends(ends),
    .frees(frees),
    .has_spare(has_spare),
    .head(head),
    .head_frame(head_frame),
    .head_is_bad(head_is_bad),
    .rst(rst),
    .spare(spare),
    .tail(tail),
    .takes(\takes$185 )
  );
  \eviction_buffer.reader  reader (
    .clk(clk),
    .expects(expects),
    .frames(held[77:74]),
    .head(head),
    .o__ready(o_frame_read__ready),
    .o_frame_read__payload(o_frame_read__payload),
    .o_frame_read__valid(o_frame_read__valid),
    .received(received),
    .rst(rst),
    .start(start)
  );
  \eviction_buffer.ring  ring (
    .appends(is_placed),
    .\bins (asked[4:1]),
    .clk(clk),
    .count(count),
    .entry(entry),
    .frame(placed_frame),
    .front(captured),
    .held(held),
    .load(\$signal ),
    .records(records),
    .rst(rst),
    .seals(seals),
    .settles(settles),
    .stays(stays),
    .takes(\takes$149 ),
    .target(target),
    .turn(\$signal$94 ),
    .version(\asked$104 [71:8]),
    .waiting(waiting)
  );
  \eviction_buffer.scanner  scanner (
    .block(block),
    .clk(clk),
    .count(count),
    .entry(entry),
    .expects(expects),
    .fills(keeps),
    .finds(\takes$149 ),
    .frame(\frame$209 ),
    .frees(\frees$183 ),
    .has_landed(has_landed),
    .has_room(has_room),
    .head_frame(head_frame),
    .head_is_bad(head_is_bad),
    .held(held),
    .i_frame_read__payload(i_frame_read__payload),
    .i_frame_read__ready(i_frame_read__ready),
    .i_frame_read__valid(i_frame_read__valid),
    .i_page__payload(i_page__payload),
    .i_page__ready(i_page__ready),
    .i_page__valid(i_page__valid),
    .i_tuple__payload(i_tuple__payload),
    .i_tuple__ready(i_tuple__ready),
    .i_tuple__valid(i_tuple__valid),
    .is_done(is_done),
    .is_found(is_found),
    .is_placed(is_placed),
    .is_wrong(\is_wrong$169 ),
    .may_push(may_push),
    .placed(placed),
    .placed_frame(placed_frame),
    .received(received),
    .rst(rst),
    .seals(seals),
    .settles(settles),
    .start(\start$112 ),
    .stays(stays),
    .takes(\asked$104 [5]),
    .takes_tuple(keeps_given),
    .waiting(waiting),
    .writes_page(write),
    .writes_taken(writes_taken)
  );
  \eviction_buffer.tuples  tuples (
    .block(block),
    .chooses(chooses),
    .clk(clk),
    .hides(\hides$190 ),
    .is_busy(\is_busy$177 ),
    .is_given(keeps_given),
    .o__ready(o_tuple__ready),
    .o_tuple__payload(o_tuple__payload),
    .o_tuple__valid(o_tuple__valid),
    .open(\open$141 ),
    .placed(placed),
    .places_given(places_given),
    .rst(rst),
    .start(\$signal$175 ),
    .write(\write$142 )
  );
  eviction_buffer_stream_buffer words (
    .clk(clk),
    .i__payload({ \block$207 , \$signal$205  }),
    .i__ready(may_push),
    .i__valid(\i__valid$213 ),
    .o__payload(o_frame_write__payload),
    .o__ready(o_frame_write__ready),
    .o__valid(o_frame_write__valid),
    .rst(rst)
  );
  \eviction_buffer.words_away  words_away (
    .clk(clk),
    .i__ready(i_frame_written__ready),
    .i__valid(i_frame_written__valid),
    .is_landed(\is_landed$118 ),
    .rst(rst),
    .sent(\sent$217 )
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$28 ) begin
      address = sweep_address;
    end else if (o_result__payload) begin
      address = 3'h4;
    end else begin
      address = { 1'h0, captured[1:0] };
    end
  end
  always @* begin
    if (\$start ) begin end
    record = 76'h0;
    (* full_case = 32'd1 *)
    if (\$28 ) begin
    end else if (o_result__payload) begin
    end else begin
      record = captured[77:2];
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$36 ) begin
      \$signal$205  = \$39 ;
    end else if (frees) begin
      \$signal$205  = \$41 ;
    end else begin
      \$signal$205  = 4'h4;
    end
  end
  always @* begin
    if (\$start ) begin end
    \block$207  = 128'h0;
    if (\$36 ) begin
      \block$207  = \$40 ;
    end else if (frees) begin
      \block$207  = { 126'h0, \frame$209  };
    end
  end
  always @* begin
    if (\$start ) begin end
    clear = 1'h0;
    casez (phase)
      3'h7:
          clear = is_landed;
    endcase
  end
  assign i__payload = i_bin_written__payload;
  assign i__ready = i_bin_written__ready;
  assign i__valid = i_bin_written__valid;
  assign take = \$signal ;
  assign front = captured;
  assign load = \$signal ;
  assign \bins  = asked[4:1];
  assign frames = held[77:74];
  assign takes = \asked$104 [5];
  assign o__valid = o_frame_write__valid;
  assign writes_page = write;
  assign fills = keeps;
  assign is_given = keeps_given;
  assign finds = \takes$149 ;
  assign version = \asked$104 [71:8];
  assign places = \takes$185 ;
  assign send = \$signal$175 ;
  assign hides = stops;
  assign sent = leaves;
  assign turn = \$signal$94 ;
  assign appends = is_placed;
  assign frame = placed_frame;
  assign o__payload = o_frame_write__payload;
  assign o__ready = o_frame_write__ready;
  assign o_page__payload = { \$86 , \$85  };
  assign o_bin_read__payload = { 1'h0, \$84  };
  assign o_bin_write__payload = { record, address };
  assign \i_query__payload.mode  = i_query__payload[2:0];
  assign \i_query__payload.touch  = i_query__payload[4:3];
  assign \i_query__payload.new  = i_query__payload[6:5];
  assign \i_query__payload.takes  = i_query__payload[7];
  assign \i_query__payload.puts  = i_query__payload[9:8];
  assign \i_query__payload.version  = i_query__payload[73:10];
  assign \i_tuple__payload.data  = i_tuple__payload;
  assign \i_page__payload.data  = i_page__payload[127:0];
  assign \i_page__payload.is_genuine  = i_page__payload[128];
  assign \i_bin_read__payload.load  = i_bin_read__payload[5:0];
  assign \i_bin_read__payload.count  = i_bin_read__payload[7:6];
  assign \i_bin_read__payload.version  = i_bin_read__payload[71:8];
  assign \i_bin_read__payload.frames  = i_bin_read__payload[75:72];
  assign \i_bin_read__payload.is_error  = i_bin_read__payload[76];
  assign \i_bin_written__payload.done  = i_bin_written__payload;
  assign \i_frame_read__payload.data  = i_frame_read__payload[127:0];
  assign \i_frame_read__payload.is_error  = i_frame_read__payload[128];
  assign \i_frame_written__payload.done  = i_frame_written__payload;
  assign \o_version__payload.version  = o_version__payload;
  assign \o_page__payload.data  = \$85 ;
  assign \o_page__payload.last  = \$86 ;
  assign \o_tuple__payload.data  = o_tuple__payload;
  assign \o_result__payload.is_stopped  = o_result__payload;
  assign \o_bin_read__payload.address  = { 1'h0, \$84  };
  assign \o_bin_write__payload.address  = address;
  assign \o_bin_write__payload.load  = record[5:0];
  assign \o_bin_write__payload.count  = record[7:6];
  assign \o_bin_write__payload.version  = record[71:8];
  assign \o_bin_write__payload.frames  = record[75:72];
  assign \o_frame_read__payload.address  = o_frame_read__payload;
  assign \o_frame_write__payload.address  = o_frame_write__payload[3:0];
  assign \o_frame_write__payload.data  = o_frame_write__payload[131:4];
  assign \i__payload.done  = i_bin_written__payload;
  assign \asked.is_clear  = asked[0];
  assign \asked.bins  = asked[4:1];
  assign \asked.takes  = asked[5];
  assign \asked.puts  = asked[7:6];
  assign \asked.version  = asked[71:8];
  assign \captured.bin  = captured[1:0];
  assign \captured.record  = captured[77:2];
  assign \captured.record.load  = captured[7:2];
  assign \captured.record.count  = captured[9:8];
  assign \captured.record.version  = captured[73:10];
  assign \captured.record.frames  = captured[77:74];
  assign \front.bin  = captured[1:0];
  assign \front.record  = captured[77:2];
  assign \front.record.load  = captured[7:2];
  assign \front.record.count  = captured[9:8];
  assign \front.record.version  = captured[73:10];
  assign \front.record.frames  = captured[77:74];
  assign \records[0].load  = records[5:0];
  assign \records[0].count  = records[7:6];
  assign \records[0].version  = records[71:8];
  assign \records[0].frames  = records[75:72];
  assign \records[1].load  = records[81:76];
  assign \records[1].count  = records[83:82];
  assign \records[1].version  = records[147:84];
  assign \records[1].frames  = records[151:148];
  assign \previous.is_valid  = previous[0];
  assign \previous.touch  = previous[2:1];
  assign \previous.version  = previous[66:3];
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[77:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[9:8];
  assign \held[0].record.version  = held[73:10];
  assign \held[0].record.frames  = held[77:74];
  assign \held[1].bin  = held[79:78];
  assign \held[1].record  = held[155:80];
  assign \held[1].record.load  = held[85:80];
  assign \held[1].record.count  = held[87:86];
  assign \held[1].record.version  = held[151:88];
  assign \held[1].record.frames  = held[155:152];
  assign previous[66:3] = \asked$104 [71:8];
  assign previous[2:1] = \asked$104 [2:1];
  assign previous[0] = is_held;
  assign \$37  = { 1'h0, placed_frame };
  assign \$43  = words_left;
endmodule

module \eviction_buffer.bins_away (clk, rst, sent, is_landed, i__ready, i__valid);
  wire [3:0] \$1 ;
  wire [4:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg [2:0] away = 3'h0;
  input clk;
  output i__ready;
  input i__valid;
  output is_landed;
  wire lands;
  input rst;
  input sent;
  always @(posedge clk) begin
    away <= \$2 [2:0];
    if (rst)
      away <= 3'h0;
  end
  assign is_landed = ! away;
  assign i__ready = ~ is_landed;
  assign lands = i__valid & i__ready;
  assign \$1  = away + sent;
  assign \$2  = \$1  - lands;
endmodule

module \eviction_buffer.fetcher (i_query__valid, i_bin_read__payload, i_bin_read__valid, o_version__ready, o_bin_read__ready, clk, rst, take, may_read, captures, i_query__ready, o_bin_read__valid, \port$137$0 , i_bin_read__ready, is_bad, is_full, previous, asked, records, o_version__valid, o_version__payload
, captured, i_query__payload);
  wire \$1 , \$2 , \$3 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$14 , \$15 , \$16 ,
    \$17 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 ;
  wire [1:0] \$4 , \$13 ;
  wire [2:0] \$18 , \$19 ;
  wire [3:0] \$41 , \$55 ;
  reg \$start ;
  initial \$start  = 0;
  wire arrives;
  output [71:0] asked;
  reg [71:0] asked = 72'h0;
  wire [3:0] \asked.bins ;
  wire \asked.is_clear ;
  wire [1:0] \asked.puts ;
  wire \asked.takes ;
  wire [63:0] \asked.version ;
  input [77:0] captured;
  wire [1:0] \captured.bin ;
  wire [75:0] \captured.record ;
  wire [1:0] \captured.record.count ;
  wire [3:0] \captured.record.frames ;
  wire [5:0] \captured.record.load ;
  wire [63:0] \captured.record.version ;
  input captures;
  input clk;
  reg [1:0] errors = 2'h0;
  (* init = 152'h0 *)
  wire [151:0] held;
  input [76:0] i_bin_read__payload;
  wire [1:0] \i_bin_read__payload.count ;
  wire [3:0] \i_bin_read__payload.frames ;
  wire \i_bin_read__payload.is_error ;
  wire [5:0] \i_bin_read__payload.load ;
  wire [63:0] \i_bin_read__payload.version ;
  output i_bin_read__ready;
  input i_bin_read__valid;
  input [73:0] i_query__payload;
  wire [2:0] \i_query__payload.mode ;
  wire [1:0] \i_query__payload.new ;
  wire [1:0] \i_query__payload.puts ;
  wire \i_query__payload.takes ;
  wire [1:0] \i_query__payload.touch ;
  wire [63:0] \i_query__payload.version ;
  output i_query__ready;
  input i_query__valid;
  output is_bad;
  output is_full;
  reg [1:0] issued = 2'h0;
  input may_read;
  reg [1:0] number;
  wire [2:0] o_bin_read__payload;
  wire [2:0] \o_bin_read__payload.address ;
  input o_bin_read__ready;
  output o_bin_read__valid;
  output [63:0] o_version__payload;
  reg [63:0] o_version__payload = 64'h0;
  wire [63:0] \o_version__payload.version ;
  input o_version__ready;
  output o_version__valid;
  reg o_version__valid = 1'h0;
  (* enum_base_type = "Phase" *)
  (* enum_value_00 = "QUERY" *)
  (* enum_value_01 = "RECORDS" *)
  (* enum_value_10 = "TAKE" *)
  reg [1:0] phase = 2'h0;
  output [1:0] \port$137$0 ;
  input [66:0] previous;
  wire \previous.is_valid ;
  wire [1:0] \previous.touch ;
  wire [63:0] \previous.version ;
  reg [1:0] received = 2'h0;
  output [151:0] records;
  reg [151:0] records = 152'h0;
  wire [1:0] \records[0].count ;
  wire [3:0] \records[0].frames ;
  wire [5:0] \records[0].load ;
  wire [63:0] \records[0].version ;
  wire [1:0] \records[1].count ;
  wire [3:0] \records[1].frames ;
  wire [5:0] \records[1].load ;
  wire [63:0] \records[1].version ;
  input rst;
  input take;
  (* init = 64'h0 *)
  wire [63:0] version;
  assign i_query__ready = ! phase;
  assign \$1  = phase == 1'h1;
  assign \$2  = issued != 2'h2;
  assign \$3  = \$1  & \$2 ;
  assign o_bin_read__valid = \$3  & may_read;
  assign \$41  = issued * 2'h2;
  assign \$4  = asked[4:1] >> \$41 ;
  assign \$5  = phase == 1'h1;
  assign \$6  = received != issued;
  assign \$7  = \$5  & \$6 ;
  assign \$8  = received >= 1'h1;
  assign \$9  = ~ o_version__valid;
  assign \$10  = \$8  | \$9 ;
  assign i_bin_read__ready = \$7  & \$10 ;
  assign arrives = i_bin_read__ready & i_bin_read__valid;
  assign is_bad = | errors;
  assign \$11  = received < 1'h1;
  assign \$12  = arrives & \$11 ;
  assign \$55  = received * 2'h2;
  assign \$13  = asked[4:1] >> \$55 ;
  assign is_full = phase == 2'h2;
  assign \$14  = i_query__ready & i_query__valid;
  assign \$15  = i_query__payload[2:0] == 1'h1;
  assign \$16  = i_query__payload[2:0] == 1'h1;
  assign \$17  = o_bin_read__valid & o_bin_read__ready;
  assign \$18  = issued + 1'h1;
  assign \$19  = received + 1'h1;
  assign \$20  = received == 1'h1;
  assign \$21  = asked[2:1] == captured[1:0];
  assign \$22  = asked[4:3] == captured[1:0];
  assign \$23  = received < 1'h1;
  assign \$24  = arrives & \$23 ;
  assign \$25  = previous[2:1] == number;
  assign \$27  = previous[0] & \$26 ;
  always @(posedge clk) begin
    if (\$14 ) begin
      asked[0] <= \$15 ;
      asked[4:1] <= i_query__payload[6:3];
      asked[5] <= i_query__payload[7];
      asked[7:6] <= i_query__payload[9:8];
      asked[71:8] <= i_query__payload[73:10];
    end
    if (rst)
      asked <= 72'h0;
  end
  always @(posedge clk) begin
    if (\$14 )
      issued <= 2'h0;
    if (\$17 )
      issued <= \$18 [1:0];
    if (rst)
      issued <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$14 )
      received <= 2'h0;
    if (arrives)
      received <= \$19 [1:0];
    if (rst)
      received <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$14 ) begin
      (* full_case = 32'd1 *)
      if (\$16 ) begin
        phase <= 2'h2;
      end else begin
        phase <= 2'h1;
      end
    end
    if (arrives) begin
      if (\$20 )
        phase <= 2'h2;
    end
    if (take)
      phase <= 2'h0;
    if (rst)
      phase <= 2'h0;
  end
  always @(posedge clk) begin
    if (arrives)
      records <= { i_bin_read__payload[75:0], records[151:76] };
    if (captures) begin
      if (\$21 )
        records[75:0] <= captured[77:2];
      if (\$22 )
        records[151:76] <= captured[77:2];
    end
  end
  always @(posedge clk) begin
    if (arrives)
      errors <= { i_bin_read__payload[76], errors[1] };
    if (captures) begin
      if (\$21 )
        errors[0] <= 1'h0;
      if (\$22 )
        errors[1] <= 1'h0;
    end
    if (rst)
      errors <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$24 ) begin
      o_version__valid <= 1'h1;
    end else if (o_version__ready) begin
      o_version__valid <= 1'h0;
    end
    if (rst)
      o_version__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$24 ) begin
      o_version__payload <= i_bin_read__payload[71:8];
      if (\$27 )
        o_version__payload <= previous[66:3];
    end
  end
  always @* begin
    if (\$start ) begin end
    number = 2'h0;
    if (\$12 )
      number = \$13 ;
  end
  assign o_bin_read__payload = { 1'h0, \$4  };
  assign held = records;
  assign version = o_version__payload;
  assign \port$137$0  = \$4 ;
  assign \o_bin_read__payload.address  = { 1'h0, \$4  };
  assign \asked.is_clear  = asked[0];
  assign \asked.bins  = asked[4:1];
  assign \asked.takes  = asked[5];
  assign \asked.puts  = asked[7:6];
  assign \asked.version  = asked[71:8];
  assign \records[0].load  = records[5:0];
  assign \records[0].count  = records[7:6];
  assign \records[0].version  = records[71:8];
  assign \records[0].frames  = records[75:72];
  assign \records[1].load  = records[81:76];
  assign \records[1].count  = records[83:82];
  assign \records[1].version  = records[147:84];
  assign \records[1].frames  = records[151:148];
  assign \o_version__payload.version  = o_version__payload;
  assign \i_query__payload.mode  = i_query__payload[2:0];
  assign \i_query__payload.touch  = i_query__payload[4:3];
  assign \i_query__payload.new  = i_query__payload[6:5];
  assign \i_query__payload.takes  = i_query__payload[7];
  assign \i_query__payload.puts  = i_query__payload[9:8];
  assign \i_query__payload.version  = i_query__payload[73:10];
  assign \i_bin_read__payload.load  = i_bin_read__payload[5:0];
  assign \i_bin_read__payload.count  = i_bin_read__payload[7:6];
  assign \i_bin_read__payload.version  = i_bin_read__payload[71:8];
  assign \i_bin_read__payload.frames  = i_bin_read__payload[75:72];
  assign \i_bin_read__payload.is_error  = i_bin_read__payload[76];
  assign \captured.bin  = captured[1:0];
  assign \captured.record  = captured[77:2];
  assign \captured.record.load  = captured[7:2];
  assign \captured.record.count  = captured[9:8];
  assign \captured.record.version  = captured[73:10];
  assign \captured.record.frames  = captured[77:74];
  assign \previous.is_valid  = previous[0];
  assign \previous.touch  = previous[2:1];
  assign \previous.version  = previous[66:3];
  assign \$26  = \$25 ;
endmodule

module \eviction_buffer.pages (clk, rst, open, start, write, keeps, has_room, is_busy, \port$462$0 , hides, block, \port$684$0 , o_page__valid, o__ready);
  wire \$3 , \$5 , \$14 ;
  wire [127:0] \$13 ;
  wire [1:0] \$1 , \$6 ;
  wire [2:0] \$7 , \$8 ;
  wire [3:0] \$2 , \$9 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [1:0] \$signature__addr ;
  wire [127:0] \$signature__data ;
  wire \$signature__en ;
  wire [1:0] address;
  input [127:0] block;
  input clk;
  wire [2:0] ends__0;
  reg [2:0] free_0 = 3'h0;
  output has_room;
  wire [7:0] heads__0;
  input hides;
  output is_busy;
  reg is_upper = 1'h0;
  input keeps;
  reg [1:0] kept_0 = 2'h0;
  wire [-1:0] number;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  wire o__valid;
  wire [128:0] o_page__payload;
  wire [127:0] \o_page__payload.data ;
  wire \o_page__payload.last ;
  wire o_page__ready;
  output o_page__valid;
  input open;
  wire [-1:0] page;
  output [127:0] \port$462$0 ;
  output \port$684$0 ;
  wire [1:0] read_address;
  wire [127:0] read_data;
  wire read_enable;
  wire [1:0] read_port__addr;
  wire [127:0] read_port__data;
  wire read_port__en;
  input rst;
  wire send;
  input start;
  input write;
  reg [127:0] memory [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      memory[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write)
      memory[\$2 [1:0]] <= block;
  reg [127:0] _0_;
  always @(posedge clk)
    if (read_port__en)
      _0_ <= memory[read_port__addr];
  assign read_data = _0_;
  assign ends__0 = hides ? 3'h0 : free_0;
  assign \$1  = hides ? 2'h0 : kept_0;
  assign has_room = kept_0 != 2'h2;
  assign \$2  = free_0 + 1'h0;
  assign address = is_upper ? 2'h2 : 2'h0;
  assign \$3  = ~ is_upper;
  assign \$6  = is_upper ? 2'h0 : 2'h2;
  assign \$7  = 1'h0 + \$6 ;
  assign \$8  = kept_0 + 1'h1;
  assign \$9  = free_0 + 1'h1;
  always @(posedge clk) begin
    if (open)
      is_upper <= \$3 ;
    if (rst)
      is_upper <= 1'h0;
  end
  always @(posedge clk) begin
    if (open) begin
      kept_0 <= 2'h0;
    end else if (\$5 ) begin
      kept_0 <= \$8 [1:0];
    end
    if (rst)
      kept_0 <= 2'h0;
  end
  always @(posedge clk) begin
    if (open) begin
      free_0 <= \$7 ;
    end else if (\$5 ) begin
      free_0 <= \$9 [2:0];
    end
    if (rst)
      free_0 <= 3'h0;
  end
  \eviction_buffer.pages.sender  sender (
    .\address$17 (address),
    .clk(clk),
    .ends__0(ends__0),
    .fetch(read_port__en),
    .is_busy(is_busy),
    .o__ready(o__ready),
    .o__valid(o_page__valid),
    .\port$436$0 (\$1 ),
    .\port$462$0 (\$13 ),
    .\port$684$0 (\$14 ),
    .read_address(read_port__addr),
    .read_data(read_data),
    .rst(rst),
    .start(start)
  );
  assign o_page__payload = { \$14 , \$13  };
  assign o__payload = { \$14 , \$13  };
  assign o_page__ready = o__ready;
  assign o__valid = o_page__valid;
  assign heads__0 = { 6'h0, \$1  };
  assign \$signature__en  = write;
  assign \$signature__addr  = \$2 [1:0];
  assign \$signature__data  = block;
  assign read_enable = read_port__en;
  assign read_address = read_port__addr;
  assign read_port__data = read_data;
  assign send = start;
  assign \port$462$0  = \$13 ;
  assign \port$684$0  = \$14 ;
  assign \o_page__payload.data  = \$13 ;
  assign \o_page__payload.last  = \$14 ;
  assign \o__payload.data  = \$13 ;
  assign \o__payload.last  = \$14 ;
  assign \$5  = keeps;
endmodule

module \eviction_buffer.pages.sender (clk, rst, start, ends__0, \port$436$0 , \address$17 , read_data, fetch, is_busy, \port$462$0 , \port$684$0 , read_address, o__valid, o__ready);
  wire \$1 , \$2 , \$3 , \$6 , \$7 , \$10 , \$12 , \$13 , \$14 , \$15 , \$17 ;
  wire [127:0] \$4 , \$5 ;
  wire [2:0] \$8 , \$9 ;
  wire [7:0] \$16 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$19  = 1'h0;
  reg \$signal  = 1'h0;
  (* init = 2'h0 *)
  wire [1:0] address;
  input [1:0] \address$17 ;
  reg [1:0] block = 2'h0;
  input clk;
  reg [2:0] end_0 = 3'h0;
  input [2:0] ends__0;
  output fetch;
  wire [-1:0] frame;
  reg [7:0] head_0 = 8'h0;
  wire [7:0] heads__0;
  reg [7:0] held = 8'h0;
  output is_busy;
  wire is_head;
  reg is_left = 1'h0;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input [1:0] \port$436$0 ;
  output [127:0] \port$462$0 ;
  (* init = 1'h0 *)
  output \port$684$0 ;
  output [1:0] read_address;
  reg [1:0] read_address = 2'h0;
  input [127:0] read_data;
  wire read_enable;
  input rst;
  input start;
  assign \$1  = ! block;
  assign \$2  = ~ o__valid;
  assign \$3  = \$2  | o__ready;
  assign fetch = is_left & \$3 ;
  assign is_busy = is_left | o__valid;
  assign \$4  = read_data & { {128{\$signal }} };
  assign \$5  = \$4  | { 120'h0, held };
  assign \$6  = ~ is_head;
  assign \$7  = fetch & \$6 ;
  assign \$8  = read_address + 1'h1;
  assign \$9  = block + 1'h1;
  assign \$10  = block == 2'h2;
  assign \$13  = read_address >= end_0;
  assign \$14  = is_head | \$13 ;
  assign \$15  = ~ \$14 ;
  assign \$16  = is_head ? head_0 : 8'h0;
  assign \$17  = block == 2'h2;
  always @(posedge clk) begin
    if (fetch)
      \$19  <= \$17 ;
    if (rst)
      \$19  <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      read_address <= \address$17 ;
    end else if (\$7 ) begin
      read_address <= \$8 [1:0];
    end
    if (rst)
      read_address <= 2'h0;
  end
  always @(posedge clk) begin
    if (start)
      end_0 <= ends__0;
    if (rst)
      end_0 <= 3'h0;
  end
  always @(posedge clk) begin
    if (start)
      head_0 <= { 6'h0, \port$436$0  };
    if (rst)
      head_0 <= 8'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      is_left <= 1'h1;
    end else if (fetch) begin
      if (\$10 ) begin
        if (\$12 )
          is_left <= 1'h0;
      end
    end
    if (rst)
      is_left <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
    end else if (fetch) begin
      block <= \$9 [1:0];
      if (\$10 )
        block <= 2'h0;
    end
    if (rst)
      block <= 2'h0;
  end
  always @(posedge clk) begin
    if (fetch) begin
      o__valid <= 1'h1;
    end else if (o__ready) begin
      o__valid <= 1'h0;
    end
    if (rst)
      o__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (fetch)
      \$signal  <= \$15 ;
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (fetch)
      held <= \$16 ;
    if (rst)
      held <= 8'h0;
  end
  assign read_enable = fetch;
  assign address = read_address;
  assign o__payload = { \$19 , \$5  };
  assign heads__0 = { 6'h0, \port$436$0  };
  assign \port$462$0  = \$5 ;
  assign \port$684$0  = \$19 ;
  assign \o__payload.data  = \$5 ;
  assign \o__payload.last  = \$19 ;
  assign is_head = \$1 ;
  assign \$12  = 1'h1;
endmodule

module \eviction_buffer.placement (has_spare, stops, places, asked, held, is_found, is_wrong);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$signal$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input [71:0] asked;
  wire [3:0] \asked.bins ;
  wire \asked.is_clear ;
  wire [1:0] \asked.puts ;
  wire \asked.takes ;
  wire [63:0] \asked.version ;
  reg [1:0] count_0;
  input has_spare;
  input [155:0] held;
  wire [1:0] \held[0].bin ;
  wire [75:0] \held[0].record ;
  wire [1:0] \held[0].record.count ;
  wire [3:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [75:0] \held[1].record ;
  wire [1:0] \held[1].record.count ;
  wire [3:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  input is_found;
  wire is_lost;
  input is_wrong;
  reg [5:0] load_0;
  output places;
  output stops;
  wire [1:0] target;
  assign \$1  = held[1:0] == held[79:78];
  assign \$2  = asked[7:6] == 2'h2;
  assign \$3  = asked[7:6] == 1'h1;
  assign \$4  = \$3  & asked[5];
  assign \$signal  = \$2  | \$4 ;
  assign \$5  = count_0 == 2'h2;
  assign \$6  = load_0 == 6'h3f;
  assign \$7  = \$5  | \$6 ;
  assign \$8  = ~ has_spare;
  assign \$signal$6  = \$7  | \$8 ;
  assign \$9  = ~ is_found;
  assign is_lost = asked[5] & \$9 ;
  assign \$10  = is_wrong | is_lost;
  assign \$11  = \$signal  & \$signal$6 ;
  assign stops = \$10  | \$11 ;
  assign \$12  = ~ stops;
  assign places = \$signal  & \$12 ;
  always @* begin
    if (\$start ) begin end
    load_0 = held[85:80];
    if (\$1 )
      load_0 = held[7:2];
  end
  always @* begin
    if (\$start ) begin end
    count_0 = held[87:86];
    if (\$1 )
      count_0 = held[9:8];
  end
  assign target = held[79:78];
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[77:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[9:8];
  assign \held[0].record.version  = held[73:10];
  assign \held[0].record.frames  = held[77:74];
  assign \held[1].bin  = held[79:78];
  assign \held[1].record  = held[155:80];
  assign \held[1].record.load  = held[85:80];
  assign \held[1].record.count  = held[87:86];
  assign \held[1].record.version  = held[151:88];
  assign \held[1].record.frames  = held[155:152];
  assign \asked.is_clear  = asked[0];
  assign \asked.bins  = asked[4:1];
  assign \asked.takes  = asked[5];
  assign \asked.puts  = asked[7:6];
  assign \asked.version  = asked[71:8];
endmodule

module \eviction_buffer.pool (rst, frees, ends, spare, has_spare, takes, clear, head, tail, head_frame, head_is_bad, clk);
  wire \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$10 , \$14 ;
  wire [2:0] \$1 , \$8 , \$9 , \$11 , \$12 , \$13 ;
  wire [3:0] \$15 , \$16 ;
  wire [4:0] \$17 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  reg [2:0] \$signal$1  = 3'h0;
  reg [2:0] available = 3'h0;
  input clear;
  input clk;
  input ends;
  reg [1:0] freed = 2'h0;
  input frees;
  output has_spare;
  output [1:0] head;
  reg [1:0] head = 2'h0;
  input [1:0] head_frame;
  input head_is_bad;
  reg [1:0] pending = 2'h0;
  wire pops;
  input rst;
  output [1:0] spare;
  output [1:0] tail;
  reg [1:0] tail = 2'h0;
  input takes;
  assign \$signal  = \$signal$1  != 3'h4;
  assign \$1  = \$signal  ? \$signal$1  : { 1'h0, head_frame };
  assign \$2  = | available;
  assign \$3  = ~ head_is_bad;
  assign \$4  = \$2  & \$3 ;
  assign has_spare = \$signal  | \$4 ;
  assign \$5  = ends & takes;
  assign \$6  = ~ \$signal ;
  assign pops = \$5  & \$6 ;
  assign \$7  = head == 2'h3;
  assign \$8  = head + 1'h1;
  assign \$9  = \$7  ? 3'h0 : \$8 ;
  assign \$10  = tail == 2'h3;
  assign \$11  = tail + 1'h1;
  assign \$12  = \$10  ? 3'h0 : \$11 ;
  assign \$13  = freed + 1'h1;
  assign \$14  = takes & \$signal ;
  assign \$15  = \$signal$1  + \$14 ;
  assign \$16  = available + pending;
  assign \$17  = \$16  - pops;
  always @(posedge clk) begin
    if (pops)
      head <= \$9 [1:0];
    if (clear)
      head <= 2'h0;
    if (rst)
      head <= 2'h0;
  end
  always @(posedge clk) begin
    if (frees)
      tail <= \$12 [1:0];
    if (clear)
      tail <= 2'h0;
    if (rst)
      tail <= 2'h0;
  end
  always @(posedge clk) begin
    if (frees)
      freed <= \$13 [1:0];
    if (ends)
      freed <= 2'h0;
    if (clear)
      freed <= 2'h0;
    if (rst)
      freed <= 2'h0;
  end
  always @(posedge clk) begin
    if (ends)
      \$signal$1  <= \$15 [2:0];
    if (clear)
      \$signal$1  <= 3'h0;
    if (rst)
      \$signal$1  <= 3'h0;
  end
  always @(posedge clk) begin
    if (ends)
      available <= \$17 [2:0];
    if (clear)
      available <= 3'h0;
    if (rst)
      available <= 3'h0;
  end
  always @(posedge clk) begin
    if (ends)
      pending <= freed;
    if (clear)
      pending <= 2'h0;
    if (rst)
      pending <= 2'h0;
  end
  assign spare = \$1 [1:0];
endmodule

module \eviction_buffer.reader (clk, rst, start, expects, o_frame_read__payload, o_frame_read__valid, received, frames, head, o__ready);
  wire \$5 , \$7 , \$9 , \$10 ;
  wire [1:0] \$2 , \$8 ;
  wire [2:0] \$3 , \$11 , \$18 ;
  wire [3:0] \$1 , \$4 , \$12 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$signal  = 1'h0;
  reg [3:0] address;
  reg [1:0] asked = 2'h0;
  wire asks;
  wire [-1:0] block;
  input clk;
  output expects;
  input [3:0] frames;
  input [1:0] head;
  wire [3:0] i__payload;
  wire i__ready;
  reg i__valid = 1'h0;
  reg is_head = 1'h0;
  wire [3:0] o__payload;
  input o__ready;
  wire o__valid;
  output [3:0] o_frame_read__payload;
  wire [3:0] \o_frame_read__payload.address ;
  wire o_frame_read__ready;
  output o_frame_read__valid;
  input received;
  input rst;
  input start;
  assign \$1  = head + 3'h5;
  assign \$18  = \$signal  * 2'h2;
  assign \$2  = frames >> \$18 ;
  assign \$4  = \$3  + 1'h0;
  assign asks = i__valid & i__ready;
  assign expects = | asked;
  assign \$5  = ~ is_head;
  assign \$8  = \$signal  + 1'h1;
  assign \$10  = o_frame_read__valid & o__ready;
  assign \$11  = asked + \$10 ;
  assign \$12  = \$11  - received;
  always @(posedge clk) begin
    if (start) begin
      i__valid <= 1'h1;
    end else if (asks) begin
      if (\$5 ) begin
        if (\$7 ) begin
          if (\$9 )
            i__valid <= 1'h0;
        end
      end
    end
    if (rst)
      i__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      is_head <= 1'h1;
    end else if (asks) begin
      is_head <= 1'h0;
    end
    if (rst)
      is_head <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
    end else if (asks) begin
      if (\$5 ) begin
        if (\$7 ) begin
          \$signal  <= \$8 [0];
          if (\$9 )
            \$signal  <= 1'h0;
        end
      end
    end
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    asked <= \$12 [1:0];
    if (rst)
      asked <= 2'h0;
  end
  eviction_buffer_stream_buffer_2 buffer (
    .clk(clk),
    .i__payload(address),
    .i__ready(i__ready),
    .i__valid(i__valid),
    .o__payload(o_frame_read__payload),
    .o__ready(o__ready),
    .o__valid(o_frame_read__valid),
    .rst(rst)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (is_head) begin
      address = \$1 ;
    end else begin
      address = \$4 ;
    end
  end
  assign i__payload = address;
  assign o__valid = o_frame_read__valid;
  assign o__payload = o_frame_read__payload;
  assign o_frame_read__ready = o__ready;
  assign \o_frame_read__payload.address  = o_frame_read__payload;
  assign \$3  = { 1'h0, \$2  };
  assign \$7  = 1'h1;
  assign \$9  = \$signal ;
endmodule

module \eviction_buffer.ring (rst, load, turn, takes, settles, stays, seals, count, version, appends, target, frame, \bins , records, front, held, entry, waiting, clk);
  wire \$1 , \$2 , \$5 , \$6 , \$7 , \$8 , \$9 , \$11 , \$12 , \$13 , \$14 , \$15 , \$17 , \$18 ,
    \$19 , \$20 , \$21 , \$23 , \$24 ;
  wire [1:0] \$16 , \$22 ;
  wire [2:0] \$4 , \$45 , \$53 ;
  wire [6:0] \$3 , \$10 ;
  wire [77:0] \$25 ;
  reg \$start ;
  initial \$start  = 0;
  input appends;
  wire appends_here;
  input [3:0] \bins ;
  input clk;
  input [1:0] count;
  input entry;
  input [1:0] frame;
  output [77:0] front;
  reg [77:0] front;
  wire [1:0] \front.bin ;
  wire [75:0] \front.record ;
  wire [1:0] \front.record.count ;
  wire [3:0] \front.record.frames ;
  wire [5:0] \front.record.load ;
  wire [63:0] \front.record.version ;
  output [155:0] held;
  reg [155:0] held = 156'h0;
  wire [1:0] \held[0].bin ;
  wire [75:0] \held[0].record ;
  wire [1:0] \held[0].record.count ;
  wire [3:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [75:0] \held[1].record ;
  wire [1:0] \held[1].record.count ;
  wire [3:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  wire is_target;
  input load;
  wire [-1:0] page;
  input [151:0] records;
  wire [1:0] \records[0].count ;
  wire [3:0] \records[0].frames ;
  wire [5:0] \records[0].load ;
  wire [63:0] \records[0].version ;
  wire [1:0] \records[1].count ;
  wire [3:0] \records[1].frames ;
  wire [5:0] \records[1].load ;
  wire [63:0] \records[1].version ;
  input rst;
  input seals;
  input settles;
  input stays;
  (* init = 156'h0 *)
  wire [155:0] stored;
  wire [1:0] \stored[0].bin ;
  wire [75:0] \stored[0].record ;
  wire [1:0] \stored[0].record.count ;
  wire [3:0] \stored[0].record.frames ;
  wire [5:0] \stored[0].record.load ;
  wire [63:0] \stored[0].record.version ;
  wire [1:0] \stored[1].bin ;
  wire [75:0] \stored[1].record ;
  wire [1:0] \stored[1].record.count ;
  wire [3:0] \stored[1].record.frames ;
  wire [5:0] \stored[1].record.load ;
  wire [63:0] \stored[1].record.version ;
  input takes;
  input [1:0] target;
  input turn;
  input [63:0] version;
  input waiting;
  reg was_appended = 1'h0;
  assign \$1  = ~ was_appended;
  assign \$2  = held[1:0] == target;
  assign is_target = \$1  & \$2 ;
  assign appends_here = appends & is_target;
  assign \$3  = held[7:2] + appends_here;
  assign \$4  = held[9:8] + appends_here;
  assign \$5  = ! held[9:8];
  assign \$6  = appends_here & \$5 ;
  assign \$7  = held[9:8] == 1'h1;
  assign \$8  = appends_here & \$7 ;
  assign \$10  = held[7:2] - 1'h1;
  assign \$11  = settles & stays;
  assign \$12  = ! waiting;
  assign \$13  = \$11  & \$12 ;
  assign \$14  = ! entry;
  assign \$15  = settles & \$14 ;
  assign \$45  = entry * 2'h2;
  assign \$16  = held[77:74] >> \$45 ;
  assign \$17  = settles & stays;
  assign \$19  = \$17  & \$18 ;
  assign \$21  = settles & \$20 ;
  assign \$53  = entry * 2'h2;
  assign \$22  = held[77:74] >> \$53 ;
  assign \$23  = turn & appends_here;
  assign \$24  = held[79:78] == front[1:0];
  assign \$25  = \$24  ? front : held[155:78];
  always @(posedge clk) begin
    if (\$9 ) begin
      if (takes)
        held[7:2] <= \$10 [5:0];
      if (\$13 ) begin
        held[75:74] <= \$16 ;
      end else if (\$15 ) begin
        held[75:74] <= 2'h0;
      end
      if (\$19 ) begin
        held[77:76] <= \$22 ;
      end else if (\$21 ) begin
        held[77:76] <= 2'h0;
      end
      if (seals) begin
        held[9:8] <= count;
        held[73:10] <= version;
      end
    end
    if (turn) begin
      held[155:78] <= front;
      held[77:0] <= \$25 ;
    end
    if (load) begin
      held[1:0] <= \bins [1:0];
      held[77:2] <= records[75:0];
      held[79:78] <= \bins [3:2];
      held[155:80] <= records[151:76];
    end
  end
  always @(posedge clk) begin
    if (load) begin
      was_appended <= 1'h0;
    end else if (\$23 ) begin
      was_appended <= 1'h1;
    end
    if (rst)
      was_appended <= 1'h0;
  end
  always @* begin
    if (\$start ) begin end
    front[77:74] = held[77:74];
    if (\$6 )
      front[75:74] = frame;
    if (\$8 )
      front[77:76] = frame;
  end
  assign stored = held;
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[77:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[9:8];
  assign \held[0].record.version  = held[73:10];
  assign \held[0].record.frames  = held[77:74];
  assign \held[1].bin  = held[79:78];
  assign \held[1].record  = held[155:80];
  assign \held[1].record.load  = held[85:80];
  assign \held[1].record.count  = held[87:86];
  assign \held[1].record.version  = held[151:88];
  assign \held[1].record.frames  = held[155:152];
  assign \stored[0].bin  = held[1:0];
  assign \stored[0].record  = held[77:2];
  assign \stored[0].record.load  = held[7:2];
  assign \stored[0].record.count  = held[9:8];
  assign \stored[0].record.version  = held[73:10];
  assign \stored[0].record.frames  = held[77:74];
  assign \stored[1].bin  = held[79:78];
  assign \stored[1].record  = held[155:80];
  assign \stored[1].record.load  = held[85:80];
  assign \stored[1].record.count  = held[87:86];
  assign \stored[1].record.version  = held[151:88];
  assign \stored[1].record.frames  = held[155:152];
  assign \front.bin  = front[1:0];
  assign \front.record  = front[77:2];
  assign \front.record.load  = front[7:2];
  assign \front.record.count  = front[9:8];
  assign \front.record.version  = front[73:10];
  assign \front.record.frames  = front[77:74];
  assign \records[0].load  = records[5:0];
  assign \records[0].count  = records[7:6];
  assign \records[0].version  = records[71:8];
  assign \records[0].frames  = records[75:72];
  assign \records[1].load  = records[81:76];
  assign \records[1].count  = records[83:82];
  assign \records[1].version  = records[147:84];
  assign \records[1].frames  = records[151:148];
  always @* begin
    if (\$start ) begin end
    front[9:8] = \$4 [1:0];
    front[7:2] = \$3 [5:0];
    front[1:0] = held[1:0];
    front[73:10] = held[73:10];
  end
  assign \$9  = 1'h1;
  assign \$18  = waiting;
  assign \$20  = entry;
endmodule

module \eviction_buffer.scanner (i_tuple__valid, i_page__payload, i_page__valid, i_frame_read__payload, i_frame_read__valid, clk, rst, start, has_landed, expects, is_done, i_tuple__ready, i_page__ready, takes_tuple, received, frame, writes_taken, writes_page, finds, fills, settles
, stays, frees, seals, count, has_room, placed, may_push, takes, is_placed, placed_frame, held, i_frame_read__ready, block, entry, is_found, head_frame, head_is_bad, is_wrong, waiting, i_tuple__payload);
  wire \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$12 , \$14 , \$15 , \$16 , \$17 , \$18 , \$19 ,
    \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 , \$29 , \$31 , \$32 , \$33 , \$34
    , \$35 , \$36 , \$37 , \$39 , \$41 , \$43 , \$45 , \$46 , \$47 , \$48 , \$49 , \$50 , \$51 ,
    \is_same$51 ;
  wire [127:0] \$13 ;
  wire [1:0] \$38 , \$42 ;
  wire [2:0] \$85 ;
  wire [77:0] \$1 ;
  wire [7:0] \$30 ;
  reg \$start ;
  initial \$start  = 0;
  reg [7:0] \$signal  = 8'h0;
  output [127:0] block;
  reg [127:0] block;
  wire [7:0] came;
  input clk;
  output [1:0] count;
  output entry;
  reg entry = 1'h0;
  input expects;
  output fills;
  output finds;
  output [1:0] frame;
  output frees;
  input has_landed;
  wire has_page;
  input has_room;
  output [1:0] head_frame;
  reg [1:0] head_frame = 2'h0;
  output head_is_bad;
  reg head_is_bad = 1'h0;
  input [155:0] held;
  wire [1:0] \held[0].bin ;
  wire [75:0] \held[0].record ;
  wire [1:0] \held[0].record.count ;
  wire [3:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [75:0] \held[1].record ;
  wire [1:0] \held[1].record.count ;
  wire [3:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  input [128:0] i_frame_read__payload;
  wire [127:0] \i_frame_read__payload.data ;
  wire \i_frame_read__payload.is_error ;
  output i_frame_read__ready;
  reg i_frame_read__ready;
  input i_frame_read__valid;
  input [128:0] i_page__payload;
  wire [127:0] \i_page__payload.data ;
  wire \i_page__payload.is_genuine ;
  output i_page__ready;
  input i_page__valid;
  input [127:0] i_tuple__payload;
  wire [127:0] \i_tuple__payload.data ;
  output i_tuple__ready;
  input i_tuple__valid;
  output is_done;
  wire is_forwarded;
  output is_found;
  reg is_found = 1'h0;
  reg is_head = 1'h1;
  input is_placed;
  wire is_same;
  wire is_searched;
  wire is_tuple;
  wire is_valid;
  wire is_whole;
  output is_wrong;
  reg is_wrong = 1'h0;
  wire keeps;
  wire keeps_given;
  input may_push;
  wire [-1:0] next_number;
  wire [-1:0] number;
  wire [-1:0] \number$38 ;
  wire [-1:0] page;
  wire page_is_wrong;
  wire passes;
  (* enum_base_type = "Phase" *)
  (* enum_value_000 = "NOTHING" *)
  (* enum_value_001 = "TUPLE" *)
  (* enum_value_010 = "PAGES" *)
  (* enum_value_011 = "HEAD" *)
  (* enum_value_100 = "LISTS" *)
  reg [2:0] phase = 3'h0;
  (* init = 1'h0 *)
  wire place;
  input [127:0] placed;
  input [1:0] placed_frame;
  output received;
  wire [75:0] record;
  wire [1:0] \record.count ;
  wire [3:0] \record.frames ;
  wire [5:0] \record.load ;
  wire [63:0] \record.version ;
  input rst;
  output seals;
  output settles;
  input start;
  output stays;
  wire steps;
  input takes;
  wire takes_head;
  wire takes_page;
  output takes_tuple;
  wire takes_word;
  wire [8:0] total;
  output waiting;
  reg waiting = 1'h0;
  wire wants;
  output writes_page;
  output writes_taken;
  assign is_same = wants & \is_same$51 ;
  assign \$19  = passes & is_whole;
  assign finds = \$19  & is_same;
  assign \$20  = writes_page & is_whole;
  assign \$21  = ~ is_same;
  assign fills = \$20  & \$21 ;
  assign came = has_page ? i_page__payload[7:0] : 8'h0;
  assign total = came + \$1 [9:8];
  assign \$22  = came > 2'h2;
  assign \$23  = total != \$1 [7:2];
  assign \$24  = \$22  | \$23 ;
  assign \$25  = is_head & \$24 ;
  assign \$26  = ~ i_page__payload[128];
  assign \$27  = has_page & \$26 ;
  assign \$28  = \$25  | \$27 ;
  assign page_is_wrong = takes_page & \$28 ;
  assign \$29  = phase == 2'h2;
  assign \$30  = \$29  ? \$signal  : { 6'h0, \$1 [9:8] };
  assign is_valid = entry < \$30 ;
  assign settles = takes_word & is_whole;
  assign \$31  = ~ is_same;
  assign \$32  = is_valid & \$31 ;
  assign \$33  = ~ has_room;
  assign stays = \$32  & \$33 ;
  assign \$34  = settles & is_valid;
  assign \$35  = ~ stays;
  assign frees = \$34  & \$35 ;
  assign seals = settles & \$36 ;
  assign count = waiting + stays;
  assign \$37  = takes_page & is_head;
  assign \$38  = entry + 1'h1;
  assign \$42  = entry + 1'h1;
  assign \$46  = takes_page & is_head;
  assign \$47  = takes_word & is_valid;
  assign \$48  = \$47  & i_frame_read__payload[128];
  assign \$49  = ~ is_forwarded;
  assign \$50  = \$48  & \$49 ;
  assign \$51  = page_is_wrong | \$50 ;
  always @(posedge clk) begin
    if (\$37 )
      is_head <= 1'h0;
    casez (phase)
      3'h2:
          if (is_whole) begin
            if (\$39 )
              is_head <= 1'h1;
          end
      3'h4:
          if (is_whole) begin
            if (\$43 )
              is_head <= 1'h1;
          end
    endcase
    if (rst)
      is_head <= 1'h1;
  end
  always @(posedge clk) begin
    casez (phase)
      3'h0:
          if (start)
            phase <= 3'h1;
      3'h1:
          if (is_whole)
            phase <= 3'h2;
      3'h2:
          if (is_whole) begin
            if (\$39 ) begin
              if (\$41 )
                phase <= 3'h3;
            end
          end
      3'h3:
          if (takes_head)
            phase <= 3'h4;
      3'h4:
          if (is_whole) begin
            if (\$43 ) begin
              if (\$45 )
                phase <= 3'h0;
            end
          end
    endcase
    if (rst)
      phase <= 3'h0;
  end
  always @(posedge clk) begin
    casez (phase)
      3'h2:
          if (is_whole) begin
            entry <= \$38 [0];
            if (\$39 )
              entry <= 1'h0;
          end
      3'h4:
          if (is_whole) begin
            entry <= \$42 [0];
            if (\$43 )
              entry <= 1'h0;
          end
    endcase
    if (rst)
      entry <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      is_found <= 1'h0;
    end else if (finds) begin
      is_found <= 1'h1;
    end
    if (rst)
      is_found <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$46 )
      \$signal  <= came;
    if (rst)
      \$signal  <= 8'h0;
  end
  always @(posedge clk) begin
    if (takes_head)
      head_frame <= i_frame_read__payload[1:0];
    if (rst)
      head_frame <= 2'h0;
  end
  always @(posedge clk) begin
    if (takes_head)
      head_is_bad <= i_frame_read__payload[128];
    if (rst)
      head_is_bad <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      is_wrong <= 1'h0;
    end else if (\$51 ) begin
      is_wrong <= 1'h1;
    end
    if (rst)
      is_wrong <= 1'h0;
  end
  always @(posedge clk) begin
    if (seals) begin
      waiting <= 1'h0;
    end else if (settles) begin
      waiting <= count[0];
    end
    if (rst)
      waiting <= 1'h0;
  end
  assign has_page = | \$1 [73:10];
  assign is_done = ! phase;
  assign i_tuple__ready = phase == 1'h1;
  assign i_page__ready = phase == 2'h2;
  assign takes_tuple = i_tuple__ready & i_tuple__valid;
  assign takes_page = i_page__ready & i_page__valid;
  assign received = i_frame_read__ready & i_frame_read__valid;
  assign \$2  = phase == 2'h3;
  assign takes_head = received & \$2 ;
  assign \$3  = phase == 3'h4;
  assign takes_word = received & \$3 ;
  assign \$4  = expects & has_landed;
  assign \$5  = expects & may_push;
  assign \$6  = ~ is_head;
  assign \$7  = takes_page & \$6 ;
  assign \$8  = takes_tuple | \$7 ;
  assign steps = \$8  | takes_word;
  assign \$85  = entry * 2'h2;
  assign frame = \$1 [77:74] >> \$85 ;
  assign \$12  = frame == placed_frame;
  assign is_forwarded = is_placed & \$12 ;
  assign \$13  = is_forwarded ? placed : i_frame_read__payload[127:0];
  assign \$14  = ~ is_head;
  assign \$15  = takes_page & \$14 ;
  assign \$16  = \$15  | takes_word;
  assign passes = \$16  & is_valid;
  assign \$17  = ~ is_found;
  assign \$18  = takes & \$17 ;
  assign writes_taken = passes & wants;
  assign writes_page = passes & has_room;
  \eviction_buffer.scanner.comparator  comparator (
    .block(block),
    .clk(clk),
    .is_same(\is_same$51 ),
    .keeps(takes_tuple),
    .passes(passes),
    .rst(rst)
  );
  always @* begin
    if (\$start ) begin end
    i_frame_read__ready = 1'h0;
    casez (phase)
      3'h3:
          i_frame_read__ready = \$4 ;
      3'h4:
          i_frame_read__ready = \$5 ;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (phase)
      3'h1:
          block = i_tuple__payload;
      3'h2:
          block = i_page__payload[127:0];
      default:
          block = \$13 ;
    endcase
  end
  assign record = \$1 [77:2];
  assign is_searched = 1'h1;
  assign place = entry;
  assign keeps = takes_tuple;
  assign is_tuple = passes;
  assign keeps_given = takes_tuple;
  assign \record.load  = \$1 [7:2];
  assign \record.count  = \$1 [9:8];
  assign \record.version  = \$1 [73:10];
  assign \record.frames  = \$1 [77:74];
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[77:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[9:8];
  assign \held[0].record.version  = held[73:10];
  assign \held[0].record.frames  = held[77:74];
  assign \held[1].bin  = held[79:78];
  assign \held[1].record  = held[155:80];
  assign \held[1].record.load  = held[85:80];
  assign \held[1].record.count  = held[87:86];
  assign \held[1].record.version  = held[151:88];
  assign \held[1].record.frames  = held[155:152];
  assign \i_tuple__payload.data  = i_tuple__payload;
  assign \i_page__payload.data  = i_page__payload[127:0];
  assign \i_page__payload.is_genuine  = i_page__payload[128];
  assign \i_frame_read__payload.data  = i_frame_read__payload[127:0];
  assign \i_frame_read__payload.is_error  = i_frame_read__payload[128];
  assign \$1  = held[77:0];
  assign is_whole = steps;
  assign wants = \$18 ;
  assign \$36  = entry;
  assign \$39  = entry;
  assign \$41  = 1'h1;
  assign \$43  = entry;
  assign \$45  = 1'h1;
endmodule

module \eviction_buffer.scanner.comparator (rst, keeps, passes, is_same, block, clk);
  wire \$2 , \$4 ;
  reg \$start ;
  initial \$start  = 0;
  input [127:0] block;
  input clk;
  output is_same;
  input keeps;
  reg [31:0] key = 32'h0;
  wire [-1:0] number;
  input passes;
  input rst;
  reg was_same = 1'h0;
  assign \$4  = key == block[31:0];
  always @(posedge clk)
    if (\$2 )
      key <= block[31:0];
  always @(posedge clk)
    if (passes)
      was_same <= is_same;
  assign \$2  = keeps;
  assign is_same = \$4 ;
endmodule

module \eviction_buffer.tuples (clk, rst, open, write, start, hides, chooses, places_given, is_given, placed, is_busy, o_tuple__payload, block, o_tuple__valid, o__ready);
  wire \$2 ;
  wire [2:0] \$1 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [1:0] \$signal ;
  wire [1:0] \$signature__addr ;
  wire [127:0] \$signature__data ;
  wire \$signature__en ;
  wire [1:0] address;
  reg bank = 1'h0;
  input [127:0] block;
  input chooses;
  input clk;
  wire [2:0] ends__0;
  input hides;
  output is_busy;
  input is_given;
  reg [1:0] last_source = 2'h0;
  wire [-1:0] next_number;
  wire [-1:0] number;
  wire [127:0] o__payload;
  wire [127:0] \o__payload.data ;
  input o__ready;
  wire o__valid;
  output [127:0] o_tuple__payload;
  wire [127:0] \o_tuple__payload.data ;
  wire o_tuple__ready;
  output o_tuple__valid;
  input open;
  output [127:0] placed;
  input places_given;
  wire [1:0] read_address;
  wire [127:0] read_data;
  wire read_enable;
  input rst;
  wire send;
  wire [1:0] sent_port__addr;
  wire [127:0] sent_port__data;
  wire sent_port__en;
  input start;
  input write;
  reg [127:0] memory [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      memory[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write)
      memory[{ bank, is_given }] <= block;
  reg [127:0] _0_;
  reg [127:0] _1_;
  always @(posedge clk) begin
    if (sent_port__en)
      _0_ <= memory[sent_port__addr];
    _1_ <= memory[\$signal ];
  end
  assign read_data = _0_;
  assign placed = _1_;
  always @(posedge clk) begin
    if (open)
      bank <= \$2 ;
    if (rst)
      bank <= 1'h0;
  end
  always @(posedge clk) begin
    last_source <= \$signal ;
    if (rst)
      last_source <= 2'h0;
  end
  assign \$signal  = chooses ? { bank, places_given } : last_source;
  assign \$1  = { bank, 1'h0 } + 1'h1;
  assign ends__0 = hides ? 3'h0 : \$1 ;
  assign \$2  = ~ bank;
  \eviction_buffer.tuples.sender  sender (
    .clk(clk),
    .ends__0(ends__0),
    .fetch(sent_port__en),
    .is_busy(is_busy),
    .o__payload(o_tuple__payload),
    .o__ready(o__ready),
    .o__valid(o_tuple__valid),
    .\port$704$0 (bank),
    .read_address(sent_port__addr),
    .read_data(read_data),
    .rst(rst),
    .start(start)
  );
  assign o__payload = o_tuple__payload;
  assign o_tuple__ready = o__ready;
  assign o__valid = o_tuple__valid;
  assign \$signature__en  = write;
  assign \$signature__addr  = { bank, is_given };
  assign \$signature__data  = block;
  assign read_enable = sent_port__en;
  assign read_address = sent_port__addr;
  assign sent_port__data = read_data;
  assign send = start;
  assign address = { bank, 1'h0 };
  assign \o_tuple__payload.data  = o_tuple__payload;
  assign \o__payload.data  = o_tuple__payload;
endmodule

module \eviction_buffer.tuples.sender (clk, rst, start, ends__0, read_data, fetch, is_busy, o__payload, \port$704$0 , read_address, o__valid, o__ready);
  wire \$2 , \$3 , \$6 , \$9 , \$11 , \$12 , \$13 , \$14 ;
  wire [127:0] \$4 ;
  wire [2:0] \$7 ;
  wire [7:0] \$15 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$signal  = 1'h0;
  (* init = 2'h0 *)
  wire [1:0] address;
  wire [-1:0] block;
  input clk;
  reg [2:0] end_0 = 3'h0;
  input [2:0] ends__0;
  output fetch;
  wire [-1:0] frame;
  reg [7:0] head_0 = 8'h0;
  wire [7:0] heads__0;
  reg [7:0] held = 8'h0;
  output is_busy;
  wire is_head;
  reg is_left = 1'h0;
  output [127:0] o__payload;
  wire [127:0] \o__payload.data ;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input \port$704$0 ;
  output [1:0] read_address;
  reg [1:0] read_address = 2'h0;
  input [127:0] read_data;
  wire read_enable;
  input rst;
  input start;
  assign \$2  = ~ o__valid;
  assign \$3  = \$2  | o__ready;
  assign fetch = is_left & \$3 ;
  assign is_busy = is_left | o__valid;
  assign \$4  = read_data & { {128{\$signal }} };
  assign o__payload = \$4  | { 120'h0, held };
  assign \$7  = read_address + 1'h1;
  assign \$12  = read_address >= end_0;
  assign \$14  = ~ \$13 ;
  always @(posedge clk) begin
    if (start) begin
      read_address <= { \port$704$0 , 1'h0 };
    end else if (\$6 ) begin
      read_address <= \$7 [1:0];
    end
    if (rst)
      read_address <= 2'h0;
  end
  always @(posedge clk) begin
    if (start)
      end_0 <= ends__0;
    if (rst)
      end_0 <= 3'h0;
  end
  always @(posedge clk) begin
    if (start)
      head_0 <= 8'h0;
    if (rst)
      head_0 <= 8'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      is_left <= 1'h1;
    end else if (fetch) begin
      if (\$9 ) begin
        if (\$11 )
          is_left <= 1'h0;
      end
    end
    if (rst)
      is_left <= 1'h0;
  end
  always @(posedge clk) begin
    if (fetch) begin
      o__valid <= 1'h1;
    end else if (o__ready) begin
      o__valid <= 1'h0;
    end
    if (rst)
      o__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (fetch)
      \$signal  <= \$14 ;
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (fetch)
      held <= \$15 ;
    if (rst)
      held <= 8'h0;
  end
  assign read_enable = fetch;
  assign address = read_address;
  assign heads__0 = 8'h0;
  assign \o__payload.data  = o__payload;
  assign is_head = 1'h0;
  assign \$6  = fetch;
  assign \$9  = 1'h1;
  assign \$11  = 1'h1;
  assign \$13  = \$12 ;
  assign \$15  = 8'h0;
endmodule

module \eviction_buffer.words_away (clk, rst, sent, is_landed, i__ready, i__valid);
  wire [2:0] \$1 ;
  wire [3:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg [1:0] away = 2'h0;
  input clk;
  output i__ready;
  input i__valid;
  output is_landed;
  wire lands;
  input rst;
  input sent;
  always @(posedge clk) begin
    away <= \$2 [1:0];
    if (rst)
      away <= 2'h0;
  end
  assign is_landed = ! away;
  assign i__ready = ~ is_landed;
  assign lands = i__valid & i__ready;
  assign \$1  = away + sent;
  assign \$2  = \$1  - lands;
endmodule

module eviction_buffer_stream_buffer(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  (* init = 132'h0 *)
  wire [131:0] front;
  (* init = 1'h0 *)
  wire front_valid;
  input [131:0] i__payload;
  output i__ready;
  input i__valid;
  output [131:0] o__payload;
  reg [131:0] o__payload = 132'h0;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input rst;
  reg [131:0] spare = 132'h0;
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

module eviction_buffer_stream_buffer_2(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  (* init = 4'h0 *)
  wire [3:0] front;
  (* init = 1'h0 *)
  wire front_valid;
  input [3:0] i__payload;
  output i__ready;
  input i__valid;
  output [3:0] o__payload;
  reg [3:0] o__payload = 4'h0;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input rst;
  reg [3:0] spare = 4'h0;
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
