module position_map(i_command__valid, i_hash__payload, i_hash__valid, i_read__payload, i_read__valid, i_written__payload, i_written__valid, o_result__ready, o_hash__ready, o_read__ready, o_write__ready, clk, rst, i_command__ready, i_hash__ready, i_read__ready, i_written__ready, o_result__payload, o_result__valid, o_hash__payload, o_hash__valid
, o_read__payload, o_read__valid, o_write__payload, o_write__valid, i_command__payload);
  reg \write$99 ;
  reg [38:0] \entry$104 ;
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15
    , \$16 , \$17 , \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 ,
    \$29 , \$30 , \$31 , \$32 , \$35 , \$36 , \$37 , \$38 , \$40 , \$41 , \$43 , \$44 , \$45 , \$46
    , \$47 , \$48 , \$49 , \$50 , \$52 , \$53 , \take$57 , \$58 , \$59 , \$60 , \$61 , \$62 , \$64 ,
    \$65 , \$66 , \$67 , \$signal$68 , \$70 , \$71 , \$signal$71 , \$72 , \$73 , \$74 , \$76 , \$77
    , \$signal$77 , \$80 , \$82 , \$83 , \$84 , \$85 , \$signal$86 , \$signal$87 , \stops$107 ,
    \$signal$108 ;
  wire [1:0] \$33 , \$51 , \$54 , \$116 , \$117 , \number$120 ;
  wire [2:0] \$118 ;
  wire [31:0] \$39 , \$56 , \$68 ;
  wire [38:0] \$69 ;
  wire [3:0] \$86 , \slot$93 , \slot$110 ;
  wire [5:0] \$34 , \$42 , \$55 , \$57 , \$75 , \$78 , \$79 ;
  wire [6:0] \$63 , \$81 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  reg \$signal$79  = 1'h0;
  reg \$signal$83  = 1'h0;
  reg [5:0] address;
  wire asks;
  wire begins;
  wire [1:0] candidate;
  reg clear;
  input clk;
  wire deletes;
  reg ends = 1'h0;
  reg enters = 1'h0;
  reg [38:0] entry;
  wire \entry.is_valid ;
  wire [31:0] \entry.key ;
  wire [5:0] \entry.position ;
  wire exists;
  wire found;
  reg [1:0] found_place = 2'h0;
  reg found_side = 1'h0;
  reg [3:0] found_slot = 4'h0;
  wire [1:0] free;
  wire [38:0] given;
  wire \given.is_valid ;
  wire [31:0] \given.key ;
  wire [5:0] \given.position ;
  wire has_candidate;
  reg has_error = 1'h0;
  wire has_free;
  wire has_room;
  (* init = 1'h0 *)
  wire has_word;
  input [39:0] i_command__payload;
  wire [31:0] \i_command__payload.key ;
  wire [1:0] \i_command__payload.operation ;
  wire [5:0] \i_command__payload.position ;
  output i_command__ready;
  input i_command__valid;
  input [63:0] i_hash__payload;
  wire [31:0] \i_hash__payload.index_0 ;
  wire [31:0] \i_hash__payload.index_1 ;
  output i_hash__ready;
  input i_hash__valid;
  input [39:0] i_read__payload;
  wire \i_read__payload.is_error ;
  wire \i_read__payload.is_valid ;
  wire [31:0] \i_read__payload.key ;
  wire [5:0] \i_read__payload.position ;
  output i_read__ready;
  input i_read__valid;
  input i_written__payload;
  wire \i_written__payload.done ;
  output i_written__ready;
  input i_written__valid;
  reg in_stash = 1'h0;
  wire is_awaited;
  reg is_busy = 1'h1;
  wire is_clear;
  wire is_first;
  wire is_found;
  reg is_fresh = 1'h1;
  wire is_full;
  reg is_obeyed = 1'h0;
  wire is_recent;
  wire is_scanned;
  wire is_second;
  reg is_stopped = 1'h0;
  reg is_swept = 1'h0;
  wire is_taken;
  (* init = 32'h0 *)
  wire [31:0] key;
  reg [4:0] live = 5'h0;
  wire [5:0] look_up;
  (* init = 1'h0 *)
  wire may_end;
  reg may_obey = 1'h0;
  wire [4:0] number;
  output [31:0] o_hash__payload;
  reg [31:0] o_hash__payload = 32'h0;
  wire [31:0] \o_hash__payload.key ;
  input o_hash__ready;
  output o_hash__valid;
  reg o_hash__valid = 1'h0;
  output [5:0] o_read__payload;
  wire [5:0] \o_read__payload.address ;
  input o_read__ready;
  output o_read__valid;
  output [8:0] o_result__payload;
  reg [8:0] o_result__payload = 9'h0;
  wire \o_result__payload.is_full ;
  wire \o_result__payload.is_hit ;
  wire \o_result__payload.is_stopped ;
  wire [5:0] \o_result__payload.position ;
  input o_result__ready;
  output o_result__valid;
  reg o_result__valid = 1'h0;
  output [44:0] o_write__payload;
  wire [5:0] \o_write__payload.address ;
  wire \o_write__payload.is_valid ;
  wire [31:0] \o_write__payload.key ;
  wire [5:0] \o_write__payload.position ;
  input o_write__ready;
  output o_write__valid;
  wire offers;
  reg [5:0] old = 6'h0;
  (* enum_base_type = "Operation" *)
  (* enum_value_00 = "NOP" *)
  (* enum_value_01 = "GET" *)
  (* enum_value_10 = "PUT" *)
  (* enum_value_11 = "DEL" *)
  reg [1:0] operation = 2'h0;
  wire [1:0] other_0;
  wire [1:0] other_1;
  wire [1:0] own_0;
  wire [1:0] own_1;
  wire [38:0] place;
  wire [31:0] \place.key ;
  wire [5:0] \place.position ;
  wire \place.side ;
  reg [5:0] position = 6'h0;
  wire [38:0] recent;
  wire \recent.is_valid ;
  wire [31:0] \recent.key ;
  wire [5:0] \recent.position ;
  wire refuses;
  input rst;
  wire [3:0] slot;
  reg [31:0] sought = 32'h0;
  wire stops;
  reg [5:0] swept = 6'h0;
  wire take;
  reg [1:0] target;
  wire to_table;
  reg [2:0] turn = 3'h0;
  reg [38:0] victim = 39'h0;
  wire \victim.is_valid ;
  wire [31:0] \victim.key ;
  wire [5:0] \victim.position ;
  reg [38:0] word = 39'h0;
  wire \word.is_valid ;
  wire [31:0] \word.key ;
  wire [5:0] \word.position ;
  reg [4:0] word_number = 5'h0;
  reg write;
  assign \$1  = ~ is_swept;
  assign i_command__ready = ~ is_busy;
  assign \$2  = ~ is_busy;
  assign \$signal  = i_command__valid & \$2 ;
  assign asks = o_hash__valid & o_hash__ready;
  assign \$3  = ~ o_hash__valid;
  assign \$4  = \$3  | o_hash__ready;
  assign take = offers & \$4 ;
  assign \$5  = ~ number[4];
  assign \$6  = \$5  | is_obeyed;
  assign i_read__ready = is_awaited & \$6 ;
  assign \take$57  = i_read__valid & i_read__ready;
  assign is_first = ! word_number[3:0];
  assign \$7  = enters & word[0];
  assign \$8  = word[32:1] == sought;
  assign \$signal$68  = \$7  & \$8 ;
  assign found = \$signal$68  | is_found;
  assign \$9  = may_obey & is_scanned;
  assign \$10  = \$9  & is_clear;
  assign \$11  = ~ o_result__valid;
  assign \$signal$71  = \$10  & \$11 ;
  assign is_full = live == 5'h10;
  assign \$12  = operation == 2'h2;
  assign \$13  = ~ \$signal$79 ;
  assign \$signal$77  = \$12  & \$13 ;
  assign \$14  = is_stopped | has_error;
  assign \$15  = \$14  | \$signal$83 ;
  assign \$16  = ~ is_full;
  assign \$17  = \$signal$77  & \$16 ;
  assign \$18  = ~ exists;
  assign \$19  = \$17  & \$18 ;
  assign \$20  = ~ has_free;
  assign \$21  = \$19  & \$20 ;
  assign stops = \$15  | \$21 ;
  assign \$22  = ~ stops;
  assign \$23  = \$22  & \$signal$79 ;
  assign \$24  = | operation;
  assign \$signal$86  = \$23  & \$24 ;
  assign \$25  = ~ stops;
  assign \$26  = \$25  & \$signal$77 ;
  assign \$27  = ~ is_full;
  assign \$signal$87  = \$26  & \$27 ;
  assign \$28  = ~ stops;
  assign \$29  = \$28  & \$signal$77 ;
  assign refuses = \$29  & is_full;
  assign deletes = operation == 2'h3;
  assign \$30  = ~ in_stash;
  assign \$31  = \$signal$86  & \$30 ;
  assign \$32  = \$signal$87  & exists;
  assign to_table = \$31  | \$32 ;
  assign slot = \$signal$86  ? found_slot : \slot$93 ;
  assign \$33  = slot[3] ? own_1 : own_0;
  assign \$34  = to_table ? { 1'h0, \$33 , slot[2:0] } : 6'h20;
  assign \$35  = ~ deletes;
  assign \$36  = to_table & \$35 ;
  assign \$37  = ~ deletes;
  assign \$38  = to_table & \$37 ;
  assign \$39  = \$38  ? sought : 32'h0;
  assign \$40  = ~ deletes;
  assign \$41  = to_table & \$40 ;
  assign \$42  = \$41  ? position : 6'h0;
  assign \$43  = \$signal$86  & in_stash;
  assign \$44  = ~ deletes;
  assign \$45  = \$43  & \$44 ;
  assign \$46  = ~ exists;
  assign \$47  = \$signal$87  & \$46 ;
  assign \$48  = \$45  | \$47 ;
  assign \$49  = \$signal$86  & in_stash;
  assign \$50  = \$49  & deletes;
  assign \$51  = \$signal$86  ? found_place : free;
  assign \$52  = \$signal$86  & found_side;
  assign \stops$107  = is_stopped | has_error;
  assign \$53  = ~ \stops$107 ;
  assign \$signal$108  = has_candidate & \$53 ;
  assign \slot$110  = exists ? \slot$93  : { place[38], turn };
  assign \$54  = \slot$110 [3] ? other_1 : other_0;
  assign \$55  = \$signal$108  ? { 1'h0, \$54 , \slot$110 [2:0] } : 6'h20;
  assign \$56  = \$signal$108  ? place[31:0] : 32'h0;
  assign \$57  = \$signal$108  ? place[37:32] : 6'h0;
  assign \$58  = ~ exists;
  assign \$59  = \$signal$108  & \$58 ;
  assign \$60  = \$signal$108  & exists;
  assign \$61  = ~ place[38];
  assign \$62  = ~ is_swept;
  assign \$63  = swept + 1'h1;
  assign \$64  = swept == 6'h20;
  assign \$65  = is_fresh & is_swept;
  assign \$66  = \$65  & is_clear;
  assign \$67  = ends | \$66 ;
  assign \$68  = has_candidate ? place[31:0] : 32'h0;
  assign \$69  = is_recent ? recent : given;
  assign \$70  = \$signal  | \$signal$71 ;
  assign \$71  = \take$57  & i_read__payload[39];
  assign \$72  = \$signal$83  | \$signal$79 ;
  assign \$73  = \$signal$68  & is_found;
  assign \$74  = \$72  | \$73 ;
  assign \$75  = is_found ? place[37:32] : word[38:33];
  assign \$76  = word_number == 4'hf;
  assign \$77  = enters & \$76 ;
  assign \$78  = \$signal$86  ? old : 6'h0;
  assign \$79  = live + \$signal$87 ;
  assign \$80  = \$signal$86  & deletes;
  assign \$81  = \$79  - \$80 ;
  assign \$82  = word_number == 5'h1f;
  assign \$83  = enters & \$82 ;
  assign \$84  = word_number[3:0] == { place[38], turn };
  assign \$85  = enters & \$84 ;
  assign \$86  = turn + 1'h1;
  always @(posedge clk) begin
    if (\$62 ) begin
      if (has_room)
        swept <= \$63 [5:0];
    end
    if (rst)
      swept <= 6'h0;
  end
  always @(posedge clk) begin
    if (\$62 ) begin
      if (has_room)
        is_swept <= \$64 ;
    end
    if (rst)
      is_swept <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
      is_busy <= 1'h1;
    end else if (\$67 ) begin
      is_busy <= 1'h0;
    end
    if (rst)
      is_busy <= 1'h1;
  end
  always @(posedge clk) begin
    if (\$signal )
      is_fresh <= 1'h0;
    if (rst)
      is_fresh <= 1'h1;
  end
  always @(posedge clk) begin
    if (\$signal )
      is_obeyed <= 1'h0;
    if (\$signal$71 )
      is_obeyed <= 1'h1;
    if (rst)
      is_obeyed <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      operation <= i_command__payload[1:0];
    if (rst)
      operation <= 2'h0;
  end
  always @(posedge clk)
    if (\$signal )
      sought <= i_command__payload[33:2];
  always @(posedge clk)
    if (\$signal )
      position <= i_command__payload[39:34];
  always @(posedge clk) begin
    if (\$signal ) begin
      o_hash__valid <= 1'h1;
    end else if (take) begin
      o_hash__valid <= 1'h1;
    end else if (o_hash__ready) begin
      o_hash__valid <= 1'h0;
    end
    if (rst)
      o_hash__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
      o_hash__payload <= i_command__payload[33:2];
    end else if (take) begin
      o_hash__payload <= \$68 ;
    end
    if (rst)
      o_hash__payload <= 32'h0;
  end
  always @(posedge clk) begin
    enters <= \take$57 ;
    if (rst)
      enters <= 1'h0;
  end
  always @(posedge clk)
    if (\take$57 )
      word <= \$69 ;
  always @(posedge clk)
    if (\take$57 )
      word_number <= number;
  always @(posedge clk) begin
    if (\$70 ) begin
      has_error <= 1'h0;
    end else if (\$71 ) begin
      has_error <= 1'h1;
    end
    if (rst)
      has_error <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
      \$signal$79  <= 1'h0;
    end else if (found) begin
      \$signal$79  <= 1'h1;
    end
    if (rst)
      \$signal$79  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
      \$signal$83  <= 1'h0;
    end else if (found) begin
      \$signal$83  <= \$74 ;
    end
    if (rst)
      \$signal$83  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (found) begin
      in_stash <= is_found;
    end
    if (rst)
      in_stash <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (found) begin
      found_slot <= word_number[3:0];
    end
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (found) begin
      found_place <= \number$120 ;
    end
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (found) begin
      found_side <= place[38];
    end
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (found) begin
      old <= \$75 ;
    end
  end
  always @(posedge clk) begin
    if (\$signal$71 ) begin
      may_obey <= 1'h0;
    end else if (\$77 ) begin
      may_obey <= 1'h1;
    end
    if (rst)
      may_obey <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$71 ) begin
      o_result__valid <= 1'h1;
    end else if (o_result__ready) begin
      o_result__valid <= 1'h0;
    end
    if (rst)
      o_result__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$71 ) begin
      o_result__payload[0] <= \$signal$86 ;
      o_result__payload[1] <= refuses;
      o_result__payload[2] <= stops;
      o_result__payload[8:3] <= \$78 ;
    end
    if (rst)
      o_result__payload <= 9'h0;
  end
  always @(posedge clk) begin
    if (\$signal$71 )
      is_stopped <= stops;
    if (ends)
      is_stopped <= \stops$107 ;
    if (rst)
      is_stopped <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$71 )
      live <= \$81 [4:0];
    if (rst)
      live <= 5'h0;
  end
  always @(posedge clk) begin
    ends <= \$83 ;
    if (rst)
      ends <= 1'h0;
  end
  always @(posedge clk)
    if (\$85 )
      victim <= word;
  always @(posedge clk) begin
    if (ends)
      turn <= \$86 [2:0];
    if (rst)
      turn <= 3'h0;
  end
  \position_map.reader  reader (
    .asks(asks),
    .begins(\$signal ),
    .clk(clk),
    .i_hash__payload(i_hash__payload),
    .i_hash__ready(i_hash__ready),
    .i_hash__valid(i_hash__valid),
    .is_awaited(is_awaited),
    .number(number),
    .o_read__ready(o_read__ready),
    .o_read__valid(o_read__valid),
    .other_0(other_0),
    .other_1(other_1),
    .own_0(own_0),
    .own_1(own_1),
    .\port$226$0 (\$116 ),
    .\port$233$0 (\$117 ),
    .\port$430$0 (\$118 ),
    .rst(rst),
    .take(\take$57 )
  );
  \position_map.recent$124  \recent$124  (
    .address(address),
    .clk(clk),
    .entry(entry),
    .has_room(has_room),
    .i__payload(i_written__payload),
    .i__valid(i_written__valid),
    .i_written__ready(i_written__ready),
    .is_clear(is_clear),
    .is_recent(is_recent),
    .o_write__payload(o_write__payload),
    .o_write__ready(o_write__ready),
    .o_write__valid(o_write__valid),
    .\port$233$0 (\$117 ),
    .\port$432$0 (number[2:0]),
    .recent(recent),
    .rst(rst),
    .write(write)
  );
  \position_map.room  room (
    .clk(clk),
    .enters(enters),
    .exists(exists),
    .is_first(is_first),
    .is_second(word_number[3]),
    .is_taken(word[0]),
    .rst(rst),
    .slot(\slot$93 )
  );
  \position_map.stash  stash (
    .begins(\$signal ),
    .candidate(candidate),
    .clear(clear),
    .clk(clk),
    .ends(ends),
    .entry(\entry$104 ),
    .free(free),
    .has_candidate(has_candidate),
    .has_free(has_free),
    .is_found(is_found),
    .is_scanned(is_scanned),
    .number(\number$120 ),
    .offers(offers),
    .place(place),
    .rst(rst),
    .sought(sought),
    .take(take),
    .target(target),
    .write(\write$99 )
  );
  always @* begin
    if (\$start ) begin end
    write = 1'h0;
    if (\$1 )
      write = has_room;
    if (\$signal$71 )
      write = 1'h1;
    if (ends)
      write = 1'h1;
  end
  always @* begin
    if (\$start ) begin end
    address = 6'h0;
    if (\$1 )
      address = swept;
    if (\$signal$71 )
      address = \$34 ;
    if (ends)
      address = \$55 ;
  end
  always @* begin
    if (\$start ) begin end
    entry = 39'h0;
    if (\$signal$71 ) begin
      entry[0] = \$36 ;
      entry[32:1] = \$39 ;
      entry[38:33] = \$42 ;
    end
    if (ends) begin
      entry[0] = \$signal$108 ;
      entry[32:1] = \$56 ;
      entry[38:33] = \$57 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    \write$99  = 1'h0;
    if (\$signal$71 )
      \write$99  = \$48 ;
    if (ends)
      \write$99  = \$59 ;
  end
  always @* begin
    if (\$start ) begin end
    clear = 1'h0;
    if (\$signal$71 )
      clear = \$50 ;
    if (ends)
      clear = \$60 ;
  end
  always @* begin
    if (\$start ) begin end
    target = 2'h0;
    if (\$signal$71 )
      target = \$51 ;
    if (ends)
      target = candidate;
  end
  always @* begin
    if (\$start ) begin end
    \entry$104  = 39'h0;
    if (\$signal$71 ) begin
      \entry$104 [31:0] = sought;
      \entry$104 [37:32] = position;
      \entry$104 [38] = \$52 ;
    end
    if (ends) begin
      \entry$104 [31:0] = victim[32:1];
      \entry$104 [37:32] = victim[38:33];
      \entry$104 [38] = \$61 ;
    end
  end
  assign begins = \$signal ;
  assign key = sought;
  assign look_up = { 1'h0, \$117 , number[2:0] };
  assign has_word = enters;
  assign is_second = word_number[3];
  assign is_taken = word[0];
  assign may_end = ends;
  assign o_read__payload = { 1'h0, \$116 , \$118  };
  assign \i_command__payload.operation  = i_command__payload[1:0];
  assign \i_command__payload.key  = i_command__payload[33:2];
  assign \i_command__payload.position  = i_command__payload[39:34];
  assign \i_hash__payload.index_0  = i_hash__payload[31:0];
  assign \i_hash__payload.index_1  = i_hash__payload[63:32];
  assign \i_read__payload.is_valid  = i_read__payload[0];
  assign \i_read__payload.key  = i_read__payload[32:1];
  assign \i_read__payload.position  = i_read__payload[38:33];
  assign \i_read__payload.is_error  = i_read__payload[39];
  assign \i_written__payload.done  = i_written__payload;
  assign \o_result__payload.is_hit  = o_result__payload[0];
  assign \o_result__payload.is_full  = o_result__payload[1];
  assign \o_result__payload.is_stopped  = o_result__payload[2];
  assign \o_result__payload.position  = o_result__payload[8:3];
  assign \o_hash__payload.key  = o_hash__payload;
  assign \o_read__payload.address  = { 1'h0, \$116 , \$118  };
  assign \o_write__payload.address  = o_write__payload[5:0];
  assign \o_write__payload.is_valid  = o_write__payload[6];
  assign \o_write__payload.key  = o_write__payload[38:7];
  assign \o_write__payload.position  = o_write__payload[44:39];
  assign \given.is_valid  = given[0];
  assign \given.key  = given[32:1];
  assign \given.position  = given[38:33];
  assign \word.is_valid  = word[0];
  assign \word.key  = word[32:1];
  assign \word.position  = word[38:33];
  assign \entry.is_valid  = entry[0];
  assign \entry.key  = entry[32:1];
  assign \entry.position  = entry[38:33];
  assign \place.key  = place[31:0];
  assign \place.position  = place[37:32];
  assign \place.side  = place[38];
  assign \victim.is_valid  = victim[0];
  assign \victim.key  = victim[32:1];
  assign \victim.position  = victim[38:33];
  assign \recent.is_valid  = recent[0];
  assign \recent.key  = recent[32:1];
  assign \recent.position  = recent[38:33];
  assign given[38:33] = i_read__payload[38:33];
  assign given[32:1] = i_read__payload[32:1];
  assign given[0] = i_read__payload[0];
endmodule

module \position_map.reader (i_hash__valid, o_read__ready, clk, rst, begins, asks, take, i_hash__ready, o_read__valid, \port$226$0 , is_awaited, \port$233$0 , own_0, other_0, own_1, other_1, \port$430$0 , number, i_hash__payload);
  reg [1:0] \$4 , \$5 ;
  reg [5:0] \$20 , \$21 ;
  wire \$9 , \$10 , \$11 ;
  wire [2:0] \$1 , \$2 , \$6 , \$8 ;
  wire [3:0] \$7 ;
  wire [6:0] \$3 , \$12 , \$13 ;
  reg \$start ;
  initial \$start  = 0;
  reg [1:0] \$signal  = 2'h0;
  reg [5:0] \$signal$10  = 6'h0;
  reg [1:0] \$signal$11  = 2'h0;
  reg [5:0] \$signal$18  = 6'h0;
  wire [5:0] address;
  input asks;
  input begins;
  wire [1:0] bucket_0;
  wire [1:0] bucket_1;
  input clk;
  input [63:0] i_hash__payload;
  wire [31:0] \i_hash__payload.index_0 ;
  wire [31:0] \i_hash__payload.index_1 ;
  output i_hash__ready;
  input i_hash__valid;
  output is_awaited;
  output [4:0] number;
  wire [5:0] o_read__payload;
  wire [5:0] \o_read__payload.address ;
  input o_read__ready;
  output o_read__valid;
  output [1:0] other_0;
  reg [1:0] other_0 = 2'h0;
  output [1:0] other_1;
  reg [1:0] other_1 = 2'h0;
  output [1:0] own_0;
  reg [1:0] own_0 = 2'h0;
  output [1:0] own_1;
  reg [1:0] own_1 = 2'h0;
  output [1:0] \port$226$0 ;
  output [1:0] \port$233$0 ;
  output [2:0] \port$430$0 ;
  input rst;
  wire [32:0] scaled_0;
  wire [32:0] scaled_1;
  input take;
  wire takes;
  assign i_hash__ready = | \$signal ;
  assign takes = i_hash__valid & i_hash__ready;
  assign scaled_0 = 1'h0 + i_hash__payload[31:0];
  assign \$1  = 1'h0 + scaled_0[32:31];
  assign scaled_1 = 1'h0 + i_hash__payload[63:32];
  assign \$2  = 2'h2 + scaled_1[32:31];
  assign \$3  = \$signal$11  * 5'h10;
  assign o_read__valid = \$signal$10  < \$3 ;
  assign is_awaited = \$signal$10  != \$signal$18 ;
  assign \$6  = \$signal  + asks;
  assign \$7  = \$6  - takes;
  assign \$8  = \$signal$11  + 1'h1;
  assign \$9  = ! \$signal$11 ;
  assign \$10  = ! \$signal$11 ;
  assign \$11  = o_read__valid & o_read__ready;
  assign \$12  = \$signal$10  + \$11 ;
  assign \$13  = \$signal$18  + take;
  always @(posedge clk) begin
    \$signal  <= \$7 [1:0];
    if (rst)
      \$signal  <= 2'h0;
  end
  always @(posedge clk) begin
    if (begins) begin
      \$signal$11  <= 2'h0;
    end else if (takes) begin
      \$signal$11  <= \$8 [1:0];
    end
    if (rst)
      \$signal$11  <= 2'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      if (\$9 )
        own_0 <= \$1 [1:0];
    end
    if (rst)
      own_0 <= 2'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      (* full_case = 32'd1 *)
      if (\$9 ) begin
      end else begin
        other_0 <= \$1 [1:0];
      end
    end
    if (rst)
      other_0 <= 2'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      if (\$10 )
        own_1 <= \$2 [1:0];
    end
    if (rst)
      own_1 <= 2'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      (* full_case = 32'd1 *)
      if (\$10 ) begin
      end else begin
        other_1 <= \$2 [1:0];
      end
    end
    if (rst)
      other_1 <= 2'h0;
  end
  always @(posedge clk) begin
    \$signal$10  <= \$20 ;
    \$signal$18  <= \$21 ;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\$signal$10 [4:3])
      2'h0:
          \$4  = own_0;
      2'h1:
          \$4  = own_1;
      2'h2:
          \$4  = other_0;
      2'h3:
          \$4  = other_1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\$signal$18 [4:3])
      2'h0:
          \$5  = own_0;
      2'h1:
          \$5  = own_1;
      2'h2:
          \$5  = other_0;
      2'h3:
          \$5  = other_1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (begins) begin
      \$20  = 6'h0;
    end else begin
      \$20  = \$12 [5:0];
    end
    if (rst)
      \$20  = 6'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (begins) begin
      \$21  = 6'h0;
    end else begin
      \$21  = \$13 [5:0];
    end
    if (rst)
      \$21  = 6'h0;
  end
  assign bucket_0 = \$1 [1:0];
  assign bucket_1 = \$2 [1:0];
  assign o_read__payload = { 1'h0, \$4 , \$signal$10 [2:0] };
  assign address = { 1'h0, \$5 , \$signal$18 [2:0] };
  assign \port$226$0  = \$4 ;
  assign \port$233$0  = \$5 ;
  assign \port$430$0  = \$signal$10 [2:0];
  assign number = \$signal$18 [4:0];
  assign \i_hash__payload.index_0  = i_hash__payload[31:0];
  assign \i_hash__payload.index_1  = i_hash__payload[63:32];
  assign \o_read__payload.address  = { 1'h0, \$4 , \$signal$10 [2:0] };
endmodule

module \position_map.recent$124 (i__valid, o_write__ready, clk, rst, \port$233$0 , o_write__valid, has_room, is_clear, i_written__ready, write, address, entry, \port$432$0 , is_recent, recent, o_write__payload, i__payload);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$11 , \$12 , \$13 , \$15 , \$17 ;
  wire [2:0] \$1 ;
  wire [31:0] \$14 ;
  wire [3:0] \$2 ;
  wire [5:0] \$10 , \$16 ;
  reg \$start ;
  initial \$start  = 0;
  input [5:0] address;
  reg [5:0] address_0 = 6'h0;
  reg [5:0] address_1 = 6'h0;
  reg [5:0] address_2 = 6'h0;
  input clk;
  input [38:0] entry;
  wire \entry.is_valid ;
  wire [31:0] \entry.key ;
  wire [5:0] \entry.position ;
  reg [38:0] entry_0 = 39'h0;
  wire \entry_0.is_valid ;
  wire [31:0] \entry_0.key ;
  wire [5:0] \entry_0.position ;
  reg [38:0] entry_1 = 39'h0;
  wire \entry_1.is_valid ;
  wire [31:0] \entry_1.key ;
  wire [5:0] \entry_1.position ;
  reg [38:0] entry_2 = 39'h0;
  wire \entry_2.is_valid ;
  wire [31:0] \entry_2.key ;
  wire [5:0] \entry_2.position ;
  output has_room;
  input i__payload;
  wire \i__payload.done ;
  wire i__ready;
  input i__valid;
  wire i_written__payload;
  wire \i_written__payload.done ;
  output i_written__ready;
  wire i_written__valid;
  output is_clear;
  wire is_landed;
  output is_recent;
  reg is_recent;
  wire [5:0] look_up;
  output [44:0] o_write__payload;
  wire [5:0] \o_write__payload.address ;
  wire \o_write__payload.is_valid ;
  wire [31:0] \o_write__payload.key ;
  wire [5:0] \o_write__payload.position ;
  input o_write__ready;
  output o_write__valid;
  input [1:0] \port$233$0 ;
  input [2:0] \port$432$0 ;
  output [38:0] recent;
  reg [38:0] recent;
  wire \recent.is_valid ;
  wire [31:0] \recent.key ;
  wire [5:0] \recent.position ;
  input rst;
  wire sent;
  reg [1:0] unsent = 2'h0;
  input write;
  assign \$1  = unsent + write;
  assign \$2  = \$1  - sent;
  assign \$3  = address_2 == { \port$233$0 , \port$432$0  };
  assign \$4  = address_1 == { \port$233$0 , \port$432$0  };
  assign \$5  = address_0 == { \port$233$0 , \port$432$0  };
  assign o_write__valid = | unsent;
  assign sent = o_write__valid & o_write__ready;
  assign \$6  = ! unsent;
  assign \$7  = unsent == 1'h1;
  assign \$8  = \$7  & sent;
  assign has_room = \$6  | \$8 ;
  assign \$9  = unsent == 2'h2;
  assign \$10  = \$9  ? address_1 : address_0;
  assign \$11  = unsent == 2'h2;
  assign \$12  = \$11  ? entry_1[0] : entry_0[0];
  assign \$13  = unsent == 2'h2;
  assign \$14  = \$13  ? entry_1[32:1] : entry_0[32:1];
  assign \$15  = unsent == 2'h2;
  assign \$16  = \$15  ? entry_1[38:33] : entry_0[38:33];
  assign \$17  = ! unsent;
  assign is_clear = \$17  & is_landed;
  always @(posedge clk)
    if (write)
      address_0 <= address;
  always @(posedge clk)
    if (write)
      entry_0 <= entry;
  always @(posedge clk)
    if (write)
      address_1 <= address_0;
  always @(posedge clk)
    if (write)
      entry_1 <= entry_0;
  always @(posedge clk)
    if (write)
      address_2 <= address_1;
  always @(posedge clk)
    if (write)
      entry_2 <= entry_1;
  always @(posedge clk) begin
    unsent <= \$2 [1:0];
    if (rst)
      unsent <= 2'h0;
  end
  \position_map.recent$124.landing  landing (
    .clk(clk),
    .i__ready(i_written__ready),
    .i__valid(i__valid),
    .is_landed(is_landed),
    .rst(rst),
    .sent(sent)
  );
  always @* begin
    if (\$start ) begin end
    is_recent = 1'h0;
    if (\$3 )
      is_recent = 1'h1;
    if (\$4 )
      is_recent = 1'h1;
    if (\$5 )
      is_recent = 1'h1;
  end
  always @* begin
    if (\$start ) begin end
    recent = 39'h0;
    if (\$3 )
      recent = entry_2;
    if (\$4 )
      recent = entry_1;
    if (\$5 )
      recent = entry_0;
  end
  assign look_up = { 1'h0, \port$233$0 , \port$432$0  };
  assign i_written__payload = i__payload;
  assign i__ready = i_written__ready;
  assign i_written__valid = i__valid;
  assign \entry_0.is_valid  = entry_0[0];
  assign \entry_0.key  = entry_0[32:1];
  assign \entry_0.position  = entry_0[38:33];
  assign \entry.is_valid  = entry[0];
  assign \entry.key  = entry[32:1];
  assign \entry.position  = entry[38:33];
  assign \entry_1.is_valid  = entry_1[0];
  assign \entry_1.key  = entry_1[32:1];
  assign \entry_1.position  = entry_1[38:33];
  assign \entry_2.is_valid  = entry_2[0];
  assign \entry_2.key  = entry_2[32:1];
  assign \entry_2.position  = entry_2[38:33];
  assign \recent.is_valid  = recent[0];
  assign \recent.key  = recent[32:1];
  assign \recent.position  = recent[38:33];
  assign \o_write__payload.address  = o_write__payload[5:0];
  assign \o_write__payload.is_valid  = o_write__payload[6];
  assign \o_write__payload.key  = o_write__payload[38:7];
  assign \o_write__payload.position  = o_write__payload[44:39];
  assign \i__payload.done  = i__payload;
  assign \i_written__payload.done  = i__payload;
  assign o_write__payload[44:39] = \$16 ;
  assign o_write__payload[38:7] = \$14 ;
  assign o_write__payload[6] = \$12 ;
  assign o_write__payload[5:0] = \$10 ;
endmodule

module \position_map.recent$124.landing (clk, rst, sent, is_landed, i__ready, i__valid);
  wire [6:0] \$1 ;
  wire [7:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg [5:0] away = 6'h0;
  input clk;
  output i__ready;
  input i__valid;
  output is_landed;
  wire lands;
  input rst;
  input sent;
  always @(posedge clk) begin
    away <= \$2 [5:0];
    if (rst)
      away <= 6'h0;
  end
  assign is_landed = ! away;
  assign i__ready = ~ is_landed;
  assign lands = i__valid & i__ready;
  assign \$1  = away + sent;
  assign \$2  = \$1  - lands;
endmodule

module \position_map.room (rst, is_first, exists, enters, is_taken, is_second, slot, clk);
  wire \$8 , \is_second$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$16 ;
  wire [1:0] \$5 , \$6 ;
  wire [31:0] \$1 , \$2 , \$3 ;
  wire [4:0] \$4 , \$27 ;
  wire [5:0] \$7 ;
  reg \$start ;
  initial \$start  = 0;
  wire [7:0] chosen;
  input clk;
  input enters;
  output exists;
  input is_first;
  input is_second;
  input is_taken;
  input rst;
  output [3:0] slot;
  reg [3:0] slot;
  reg [4:0] surplus = 5'h0;
  reg [15:0] taken = 16'h0;
  assign \$2  = { 16'h0, taken } | \$1 ;
  assign \$4  = is_first ? 5'h0 : surplus;
  assign \$5  = is_second ? 2'h3 : 2'h1;
  assign \$6  = is_taken ? 2'h0 : \$5 ;
  assign \$7  = $signed(\$4 ) + $signed(\$6 );
  assign \is_second$8  = $signed(surplus) < $signed(1'h0);
  assign \$27  = \is_second$8  * 4'h8;
  assign chosen = taken >> \$27 ;
  assign \$8  = & taken;
  assign exists = ~ \$8 ;
  assign \$9  = ~ chosen[7];
  assign \$10  = ~ chosen[6];
  assign \$11  = ~ chosen[5];
  assign \$12  = ~ chosen[4];
  assign \$13  = ~ chosen[3];
  assign \$14  = ~ chosen[2];
  assign \$15  = ~ chosen[1];
  assign \$16  = ~ chosen[0];
  always @(posedge clk) begin
    if (enters)
      taken <= \$3 [15:0];
    if (rst)
      taken <= 16'h0;
  end
  always @(posedge clk) begin
    if (enters)
      surplus <= \$7 [4:0];
    if (rst)
      surplus <= 5'h0;
  end
  always @* begin
    if (\$start ) begin end
    slot[2:0] = 3'h0;
    if (\$9 )
      slot[2:0] = 3'h7;
    if (\$10 )
      slot[2:0] = 3'h6;
    if (\$11 )
      slot[2:0] = 3'h5;
    if (\$12 )
      slot[2:0] = 3'h4;
    if (\$13 )
      slot[2:0] = 3'h3;
    if (\$14 )
      slot[2:0] = 3'h2;
    if (\$15 )
      slot[2:0] = 3'h1;
    if (\$16 )
      slot[2:0] = 3'h0;
  end
  always @* begin
    if (\$start ) begin end
    slot[3] = \is_second$8 ;
  end
  assign \$1  = { 15'h0, is_taken, 16'h0 };
  assign \$3  = { 1'h0, \$2 [31:1] };
endmodule

module \position_map.stash (rst, begins, take, has_free, has_candidate, offers, is_found, place, write, clear, target, entry, sought, ends, free, candidate, number, is_scanned, clk);
  reg [1:0] \$signal$18 ;
  wire \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$9 , \$12 , \$13 , \$14 , \$15 , \$16 , \$17 ;
  wire [1:0] \$8 ;
  wire [2:0] \$10 , \$11 , \$18 ;
  wire [6:0] \$1 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  wire [3:0] \$signal_bits ;
  wire [1:0] \$signature__addr ;
  wire [38:0] \$signature__data ;
  wire [31:0] \$signature__data.key ;
  wire [5:0] \$signature__data.position ;
  wire \$signature__data.side ;
  wire \$signature__en ;
  wire [1:0] address;
  reg [1:0] anywhere;
  (* init = 4'h0 *)
  wire [3:0] anywhere_bits;
  input begins;
  output [1:0] candidate;
  reg [1:0] candidate = 2'h0;
  input clear;
  input clk;
  input ends;
  input [38:0] entry;
  wire [31:0] \entry.key ;
  wire [5:0] \entry.position ;
  wire \entry.side ;
  output [1:0] free;
  reg [1:0] free;
  wire [3:0] free_bits;
  wire [3:0] from_pointer;
  output has_candidate;
  output has_free;
  wire is_anywhere;
  reg is_compared = 1'h0;
  output is_found;
  wire is_last;
  output is_scanned;
  reg is_scanned = 1'h0;
  reg [1:0] next_number = 2'h0;
  output [1:0] number;
  reg [1:0] number = 2'h0;
  output offers;
  (* enum_base_type = "Phase" *)
  (* enum_value_00 = "PICK" *)
  (* enum_value_01 = "OFFER" *)
  (* enum_value_10 = "SCAN" *)
  (* enum_value_11 = "RECALL" *)
  reg [1:0] phase = 2'h3;
  output [38:0] place;
  wire [31:0] \place.key ;
  wire [5:0] \place.position ;
  wire \place.side ;
  reg [1:0] pointer = 2'h0;
  wire [1:0] read_port__addr;
  wire [38:0] read_port__data;
  wire [31:0] \read_port__data.key ;
  wire [5:0] \read_port__data.position ;
  wire \read_port__data.side ;
  input rst;
  input [31:0] sought;
  input take;
  reg [3:0] taken = 4'h0;
  input [1:0] target;
  reg was_picked = 1'h0;
  input write;
  reg [38:0] memory [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      memory[\$row ] = 39'h0;
  end
  always @(posedge clk)
    if (write)
      memory[target] <= entry;
  reg [38:0] _0_;
  always @(posedge clk)
    _0_ <= memory[read_port__addr];
  assign place = _0_;
  assign free_bits = ~ taken;
  assign has_free = | free_bits;
  assign \$1  = 4'hf << pointer;
  assign \$signal_bits  = taken & \$1 [3:0];
  assign \$signal  = | \$signal_bits ;
  assign is_anywhere = | taken;
  assign \$2  = taken >> candidate;
  assign has_candidate = was_picked & \$2 ;
  assign offers = phase == 1'h1;
  assign \$3  = phase == 2'h2;
  assign read_port__addr = \$3  ? next_number : candidate;
  assign is_last = next_number == 2'h3;
  assign \$4  = taken >> number;
  assign \$5  = is_compared & \$4 ;
  assign \$6  = place[31:0] == sought;
  assign is_found = \$5  & \$6 ;
  assign \$7  = write | clear;
  assign \$8  = \$signal  ? \$signal$18  : anywhere;
  assign \$9  = pointer == 2'h3;
  assign \$10  = pointer + 1'h1;
  assign \$11  = \$9  ? 3'h0 : \$10 ;
  assign \$12  = phase == 2'h2;
  assign \$13  = phase == 2'h3;
  assign \$14  = ~ begins;
  assign \$15  = \$13  & \$14 ;
  assign \$16  = ! phase;
  assign \$17  = phase == 2'h2;
  assign \$18  = next_number + 1'h1;
  always @(posedge clk) begin
    if (\$7 ) begin
      (* full_case = 32'd1 *)
      casez (target)
        2'h0:
            taken[0] <= write;
        2'h1:
            taken[1] <= write;
        2'h2:
            taken[2] <= write;
        2'h3:
            taken[3] <= write;
      endcase
    end
    if (rst)
      taken <= 4'h0;
  end
  always @(posedge clk) begin
    if (begins)
      candidate <= \$8 ;
    if (rst)
      candidate <= 2'h0;
  end
  always @(posedge clk) begin
    if (begins)
      was_picked <= is_anywhere;
    if (rst)
      was_picked <= 1'h0;
  end
  always @(posedge clk) begin
    if (ends)
      pointer <= \$11 [1:0];
    if (rst)
      pointer <= 2'h0;
  end
  always @(posedge clk) begin
    number <= read_port__addr;
    if (rst)
      number <= 2'h0;
  end
  always @(posedge clk) begin
    is_compared <= \$12 ;
    if (rst)
      is_compared <= 1'h0;
  end
  always @(posedge clk) begin
    is_scanned <= \$15 ;
    if (rst)
      is_scanned <= 1'h0;
  end
  always @(posedge clk) begin
    if (begins) begin
      phase <= 2'h0;
    end else if (\$16 ) begin
      phase <= 2'h1;
    end else if (take) begin
      phase <= 2'h2;
    end else if (\$17 ) begin
      if (is_last)
        phase <= 2'h3;
    end
    if (rst)
      phase <= 2'h3;
  end
  always @(posedge clk) begin
    if (begins) begin
    end else if (\$16 ) begin
    end else if (take) begin
      next_number <= 2'h0;
    end else if (\$17 ) begin
      next_number <= \$18 [1:0];
    end
    if (rst)
      next_number <= 2'h0;
  end
  always @* begin
    if (\$start ) begin end
    free = 2'h0;
    if (free_bits[3])
      free = 2'h3;
    if (free_bits[2])
      free = 2'h2;
    if (free_bits[1])
      free = 2'h1;
    if (free_bits[0])
      free = 2'h0;
  end
  always @* begin
    if (\$start ) begin end
    \$signal$18  = 2'h0;
    if (\$signal_bits [3])
      \$signal$18  = 2'h3;
    if (\$signal_bits [2])
      \$signal$18  = 2'h2;
    if (\$signal_bits [1])
      \$signal$18  = 2'h1;
    if (\$signal_bits [0])
      \$signal$18  = 2'h0;
  end
  always @* begin
    if (\$start ) begin end
    anywhere = 2'h0;
    if (taken[3])
      anywhere = 2'h3;
    if (taken[2])
      anywhere = 2'h2;
    if (taken[1])
      anywhere = 2'h1;
    if (taken[0])
      anywhere = 2'h0;
  end
  assign \$signature__en  = write;
  assign \$signature__addr  = target;
  assign \$signature__data  = entry;
  assign address = read_port__addr;
  assign read_port__data = place;
  assign from_pointer = \$1 [3:0];
  assign anywhere_bits = taken;
  assign \$signature__data.key  = entry[31:0];
  assign \$signature__data.position  = entry[37:32];
  assign \$signature__data.side  = entry[38];
  assign \entry.key  = entry[31:0];
  assign \entry.position  = entry[37:32];
  assign \entry.side  = entry[38];
  assign \place.key  = place[31:0];
  assign \place.position  = place[37:32];
  assign \place.side  = place[38];
  assign \read_port__data.key  = place[31:0];
  assign \read_port__data.position  = place[37:32];
  assign \read_port__data.side  = place[38];
endmodule
