module pim_unit(i_command__valid, i_activation__payload, i_activation__valid, i_weight__payload, i_weight__valid, o__ready, o_partial__ready, o_status__ready, clk, rst, i_command__ready, i_activation__ready, i_weight__ready, o__payload, o__valid, o_partial__payload, o_partial__valid, o_status__payload, o_status__valid, i_command__payload);
  wire \$1 , \$2 , \$4 , \$6 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$17 , \$18 ,
    \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 , \$29 , \$30 , \$31 , \$32
    , \$33 , \$34 , \$35 , \$36 , \$37 , \$38 , \$39 , \$40 , \$41 , \$46 , \$47 , \$48 , \$49 ,
    \$50 , \$51 , \$52 , \$53 , \$54 , \$55 , \write$55 , \$62 , \$63 , \$65 , \$66 , \$67 , \$70 ,
    \writes$70 , \$71 , \$73 , \$74 , \$75 , \begins$75 , \$76 , \gives$79 , \writes$80 ,
    \completes$82 , \settled$85 , \settled$86 , \is_written$88 , \is_written$89 , \ready$101 ,
    \take$102 , \valid$103 , \start$106 , \write$140 , \pop$144 ;
  wire [100:0] \entry$127 ;
  wire [13:0] \$56 , \$57 , \$59 , \$60 , \maximum$137 , \denominator$138 ;
  wire [18:0] \total$177 ;
  wire [21:0] \$58 , \$61 , \numerator$139 ;
  wire [29:0] \o$37 ;
  wire [31:0] \$3 , \$5 , \value$40 ;
  wire [37:0] \row$167 ;
  wire [39:0] \product$176 ;
  wire [3:0] \$7 , \$16 , \word$57 ;
  wire [4:0] \$64 , \$69 ;
  wire [5:0] \$68 , \$72 ;
  wire [7:0] \$42 , \$43 , \$44 , \$45 , \regions$96 , \regions$97 , \in_use$99 ;
  reg \$start ;
  initial \$start  = 0;
  wire [31:0] beat;
  reg [63:0] beat_past = 64'h0;
  wire beat_valid;
  wire begins;
  wire begins_writing;
  wire blocked;
  wire busy;
  input clk;
  wire column;
  wire [304:0] command;
  wire [31:0] \command.address ;
  wire [15:0] \command.beats ;
  wire [31:0] \command.count ;
  wire [15:0] \command.features ;
  wire [7:0] \command.flags ;
  wire [5:0] \command.gate_shift ;
  wire [15:0] \command.group ;
  wire [7:0] \command.opcode ;
  wire [7:0] \command.passes ;
  wire [7:0] \command.regions ;
  wire [5:0] \command.result_shift ;
  wire [25:0] \command.scale ;
  wire [5:0] \command.shift ;
  wire [15:0] \command.source ;
  wire [15:0] \command.tag ;
  wire [15:0] \command.target ;
  wire [12:0] \command.target_end ;
  wire [15:0] \command.tokens ;
  wire [31:0] \command.value_address ;
  wire [7:0] \command.writes ;
  wire completes;
  wire computes;
  wire counts_0;
  wire counts_1;
  reg [31:0] data_0;
  reg [31:0] data_1;
  wire [13:0] denominator;
  wire ends_tile;
  wire [64:0] entry;
  wire \entry.last ;
  wire [63:0] \entry.value ;
  wire fires;
  wire [66:0] given;
  wire [3:0] \given.counted ;
  wire \given.ends_command ;
  wire \given.ends_group ;
  wire \given.ends_row ;
  wire \given.ends_tile ;
  wire \given.gives ;
  wire \given.is_first ;
  wire \given.is_key ;
  wire \given.is_last ;
  wire \given.is_value ;
  wire [1:0] \given.lane ;
  wire [1:0] \given.live ;
  wire \given.number ;
  wire [18:0] \given.result ;
  wire \given.result.has_function ;
  wire \given.result.is_gate ;
  wire \given.result.is_gated ;
  wire \given.result.is_plain ;
  wire \given.result.number ;
  wire [5:0] \given.result.result_shift ;
  wire [5:0] \given.result.shift ;
  wire \given.result.to_buffer ;
  wire \given.result.tracker ;
  wire [3:0] \given.row ;
  wire [17:0] \given.scale ;
  wire \given.slot ;
  wire \given.starts_group ;
  wire \given.starts_row ;
  wire \given.starts_tile ;
  wire [3:0] \given.target ;
  wire gives;
  reg [14:0] gives_past = 15'h0;
  wire [64:0] head;
  wire \head.last ;
  wire [63:0] \head.value ;
  input [31:0] i_activation__payload;
  wire [31:0] \i_activation__payload.activation ;
  output i_activation__ready;
  input i_activation__valid;
  input [31:0] i_command__payload;
  wire [31:0] \i_command__payload.word ;
  output i_command__ready;
  input i_command__valid;
  input [31:0] i_weight__payload;
  wire [31:0] \i_weight__payload.weight ;
  output i_weight__ready;
  input i_weight__valid;
  wire [7:0] in_use;
  wire is_first;
  wire is_load;
  wire is_written;
  wire [13:0] maximum;
  wire may_compute;
  wire may_give;
  wire may_give_partial;
  wire may_load;
  wire may_weigh;
  wire [21:0] numerator;
  wire [39:0] o;
  output [64:0] o__payload;
  wire \o__payload.last ;
  wire [63:0] \o__payload.value ;
  input o__ready;
  output o__valid;
  output [100:0] o_partial__payload;
  wire [27:0] \o_partial__payload.denominator ;
  wire \o_partial__payload.last ;
  wire [27:0] \o_partial__payload.maximum ;
  wire [43:0] \o_partial__payload.numerator ;
  input o_partial__ready;
  output o_partial__valid;
  output [18:0] o_status__payload;
  reg [18:0] o_status__payload = 19'h0;
  wire [2:0] \o_status__payload.status ;
  wire [15:0] \o_status__payload.tag ;
  input o_status__ready;
  output o_status__valid;
  reg o_status__valid = 1'h0;
  reg [3:0] places_o = 4'h8;
  reg [3:0] places_o_partial = 4'h8;
  wire pop;
  wire [7:0] probability;
  wire [7:0] probability_0;
  wire [7:0] probability_1;
  wire [1:0] probability_lane;
  wire [1:0] probability_lane_0;
  wire [1:0] probability_lane_1;
  wire probability_slot;
  wire probability_slot_0;
  wire probability_slot_1;
  wire probability_write;
  wire probability_write_0;
  wire probability_write_1;
  wire [39:0] product;
  wire [3:0] reads;
  wire ready;
  wire [7:0] regions;
  wire replay_ends;
  wire replay_first;
  wire [1:0] replay_row;
  wire replay_slot;
  wire replay_starts;
  wire replay_valid;
  wire [18:0] result_control;
  wire \result_control.has_function ;
  wire \result_control.is_gate ;
  wire \result_control.is_gated ;
  wire \result_control.is_plain ;
  wire \result_control.number ;
  wire [5:0] \result_control.result_shift ;
  wire [5:0] \result_control.shift ;
  wire \result_control.to_buffer ;
  wire \result_control.tracker ;
  wire [37:0] row;
  input rst;
  wire [1:0] score_row;
  wire score_slot;
  wire score_valid;
  wire [121:0] segment;
  wire [4:0] \segment.beats ;
  wire [5:0] \segment.gate_shift ;
  wire [15:0] \segment.group ;
  wire \segment.has_function ;
  wire \segment.is_first ;
  wire \segment.is_gated ;
  wire \segment.is_key ;
  wire \segment.is_last ;
  wire \segment.is_value ;
  wire [1:0] \segment.live ;
  wire [1:0] \segment.passes ;
  wire [7:0] \segment.regions ;
  wire [5:0] \segment.result_shift ;
  wire [20:0] \segment.rows ;
  wire [17:0] \segment.scale ;
  wire [5:0] \segment.shift ;
  wire \segment.slot ;
  wire [3:0] \segment.source ;
  wire [3:0] \segment.target ;
  wire [4:0] \segment.target_end ;
  wire \segment.to_buffer ;
  wire [2:0] \segment.tokens ;
  wire [7:0] \segment.writes ;
  wire segment_valid;
  wire settled;
  wire start;
  wire [2:0] status;
  wire [66:0] step;
  wire [3:0] \step.counted ;
  wire \step.ends_command ;
  wire \step.ends_group ;
  wire \step.ends_row ;
  wire \step.ends_tile ;
  wire \step.gives ;
  wire \step.is_first ;
  wire \step.is_key ;
  wire \step.is_last ;
  wire \step.is_value ;
  wire [1:0] \step.lane ;
  wire [1:0] \step.live ;
  wire \step.number ;
  wire [18:0] \step.result ;
  wire \step.result.has_function ;
  wire \step.result.is_gate ;
  wire \step.result.is_gated ;
  wire \step.result.is_plain ;
  wire \step.result.number ;
  wire [5:0] \step.result.result_shift ;
  wire [5:0] \step.result.shift ;
  wire \step.result.to_buffer ;
  wire \step.result.tracker ;
  wire [3:0] \step.row ;
  wire [17:0] \step.scale ;
  wire \step.slot ;
  wire \step.starts_group ;
  wire \step.starts_row ;
  wire \step.starts_tile ;
  wire [3:0] \step.target ;
  reg [66:0] step_1 = 67'h0;
  wire [3:0] \step_1.counted ;
  wire \step_1.ends_command ;
  wire \step_1.ends_group ;
  wire \step_1.ends_row ;
  wire \step_1.ends_tile ;
  wire \step_1.gives ;
  wire \step_1.is_first ;
  wire \step_1.is_key ;
  wire \step_1.is_last ;
  wire \step_1.is_value ;
  wire [1:0] \step_1.lane ;
  wire [1:0] \step_1.live ;
  wire \step_1.number ;
  wire [18:0] \step_1.result ;
  wire \step_1.result.has_function ;
  wire \step_1.result.is_gate ;
  wire \step_1.result.is_gated ;
  wire \step_1.result.is_plain ;
  wire \step_1.result.number ;
  wire [5:0] \step_1.result.result_shift ;
  wire [5:0] \step_1.result.shift ;
  wire \step_1.result.to_buffer ;
  wire \step_1.result.tracker ;
  wire [3:0] \step_1.row ;
  wire [17:0] \step_1.scale ;
  wire \step_1.slot ;
  wire \step_1.starts_group ;
  wire \step_1.starts_row ;
  wire \step_1.starts_tile ;
  wire [3:0] \step_1.target ;
  reg [66:0] step_10 = 67'h0;
  wire [3:0] \step_10.counted ;
  wire \step_10.ends_command ;
  wire \step_10.ends_group ;
  wire \step_10.ends_row ;
  wire \step_10.ends_tile ;
  wire \step_10.gives ;
  wire \step_10.is_first ;
  wire \step_10.is_key ;
  wire \step_10.is_last ;
  wire \step_10.is_value ;
  wire [1:0] \step_10.lane ;
  wire [1:0] \step_10.live ;
  wire \step_10.number ;
  wire [18:0] \step_10.result ;
  wire \step_10.result.has_function ;
  wire \step_10.result.is_gate ;
  wire \step_10.result.is_gated ;
  wire \step_10.result.is_plain ;
  wire \step_10.result.number ;
  wire [5:0] \step_10.result.result_shift ;
  wire [5:0] \step_10.result.shift ;
  wire \step_10.result.to_buffer ;
  wire \step_10.result.tracker ;
  wire [3:0] \step_10.row ;
  wire [17:0] \step_10.scale ;
  wire \step_10.slot ;
  wire \step_10.starts_group ;
  wire \step_10.starts_row ;
  wire \step_10.starts_tile ;
  wire [3:0] \step_10.target ;
  wire [66:0] step_11;
  wire [3:0] \step_11.counted ;
  wire \step_11.ends_command ;
  wire \step_11.ends_group ;
  wire \step_11.ends_row ;
  wire \step_11.ends_tile ;
  wire \step_11.gives ;
  wire \step_11.is_first ;
  wire \step_11.is_key ;
  wire \step_11.is_last ;
  wire \step_11.is_value ;
  wire [1:0] \step_11.lane ;
  wire [1:0] \step_11.live ;
  wire \step_11.number ;
  wire [18:0] \step_11.result ;
  wire \step_11.result.has_function ;
  wire \step_11.result.is_gate ;
  wire \step_11.result.is_gated ;
  wire \step_11.result.is_plain ;
  wire \step_11.result.number ;
  wire [5:0] \step_11.result.result_shift ;
  wire [5:0] \step_11.result.shift ;
  wire \step_11.result.to_buffer ;
  wire \step_11.result.tracker ;
  wire [3:0] \step_11.row ;
  wire [17:0] \step_11.scale ;
  wire \step_11.slot ;
  wire \step_11.starts_group ;
  wire \step_11.starts_row ;
  wire \step_11.starts_tile ;
  wire [3:0] \step_11.target ;
  reg [66:0] step_2 = 67'h0;
  wire [3:0] \step_2.counted ;
  wire \step_2.ends_command ;
  wire \step_2.ends_group ;
  wire \step_2.ends_row ;
  wire \step_2.ends_tile ;
  wire \step_2.gives ;
  wire \step_2.is_first ;
  wire \step_2.is_key ;
  wire \step_2.is_last ;
  wire \step_2.is_value ;
  wire [1:0] \step_2.lane ;
  wire [1:0] \step_2.live ;
  wire \step_2.number ;
  wire [18:0] \step_2.result ;
  wire \step_2.result.has_function ;
  wire \step_2.result.is_gate ;
  wire \step_2.result.is_gated ;
  wire \step_2.result.is_plain ;
  wire \step_2.result.number ;
  wire [5:0] \step_2.result.result_shift ;
  wire [5:0] \step_2.result.shift ;
  wire \step_2.result.to_buffer ;
  wire \step_2.result.tracker ;
  wire [3:0] \step_2.row ;
  wire [17:0] \step_2.scale ;
  wire \step_2.slot ;
  wire \step_2.starts_group ;
  wire \step_2.starts_row ;
  wire \step_2.starts_tile ;
  wire [3:0] \step_2.target ;
  reg [66:0] step_3 = 67'h0;
  wire [3:0] \step_3.counted ;
  wire \step_3.ends_command ;
  wire \step_3.ends_group ;
  wire \step_3.ends_row ;
  wire \step_3.ends_tile ;
  wire \step_3.gives ;
  wire \step_3.is_first ;
  wire \step_3.is_key ;
  wire \step_3.is_last ;
  wire \step_3.is_value ;
  wire [1:0] \step_3.lane ;
  wire [1:0] \step_3.live ;
  wire \step_3.number ;
  wire [18:0] \step_3.result ;
  wire \step_3.result.has_function ;
  wire \step_3.result.is_gate ;
  wire \step_3.result.is_gated ;
  wire \step_3.result.is_plain ;
  wire \step_3.result.number ;
  wire [5:0] \step_3.result.result_shift ;
  wire [5:0] \step_3.result.shift ;
  wire \step_3.result.to_buffer ;
  wire \step_3.result.tracker ;
  wire [3:0] \step_3.row ;
  wire [17:0] \step_3.scale ;
  wire \step_3.slot ;
  wire \step_3.starts_group ;
  wire \step_3.starts_row ;
  wire \step_3.starts_tile ;
  wire [3:0] \step_3.target ;
  reg [66:0] step_4 = 67'h0;
  wire [3:0] \step_4.counted ;
  wire \step_4.ends_command ;
  wire \step_4.ends_group ;
  wire \step_4.ends_row ;
  wire \step_4.ends_tile ;
  wire \step_4.gives ;
  wire \step_4.is_first ;
  wire \step_4.is_key ;
  wire \step_4.is_last ;
  wire \step_4.is_value ;
  wire [1:0] \step_4.lane ;
  wire [1:0] \step_4.live ;
  wire \step_4.number ;
  wire [18:0] \step_4.result ;
  wire \step_4.result.has_function ;
  wire \step_4.result.is_gate ;
  wire \step_4.result.is_gated ;
  wire \step_4.result.is_plain ;
  wire \step_4.result.number ;
  wire [5:0] \step_4.result.result_shift ;
  wire [5:0] \step_4.result.shift ;
  wire \step_4.result.to_buffer ;
  wire \step_4.result.tracker ;
  wire [3:0] \step_4.row ;
  wire [17:0] \step_4.scale ;
  wire \step_4.slot ;
  wire \step_4.starts_group ;
  wire \step_4.starts_row ;
  wire \step_4.starts_tile ;
  wire [3:0] \step_4.target ;
  reg [66:0] step_5 = 67'h0;
  wire [3:0] \step_5.counted ;
  wire \step_5.ends_command ;
  wire \step_5.ends_group ;
  wire \step_5.ends_row ;
  wire \step_5.ends_tile ;
  wire \step_5.gives ;
  wire \step_5.is_first ;
  wire \step_5.is_key ;
  wire \step_5.is_last ;
  wire \step_5.is_value ;
  wire [1:0] \step_5.lane ;
  wire [1:0] \step_5.live ;
  wire \step_5.number ;
  wire [18:0] \step_5.result ;
  wire \step_5.result.has_function ;
  wire \step_5.result.is_gate ;
  wire \step_5.result.is_gated ;
  wire \step_5.result.is_plain ;
  wire \step_5.result.number ;
  wire [5:0] \step_5.result.result_shift ;
  wire [5:0] \step_5.result.shift ;
  wire \step_5.result.to_buffer ;
  wire \step_5.result.tracker ;
  wire [3:0] \step_5.row ;
  wire [17:0] \step_5.scale ;
  wire \step_5.slot ;
  wire \step_5.starts_group ;
  wire \step_5.starts_row ;
  wire \step_5.starts_tile ;
  wire [3:0] \step_5.target ;
  reg [66:0] step_6 = 67'h0;
  wire [3:0] \step_6.counted ;
  wire \step_6.ends_command ;
  wire \step_6.ends_group ;
  wire \step_6.ends_row ;
  wire \step_6.ends_tile ;
  wire \step_6.gives ;
  wire \step_6.is_first ;
  wire \step_6.is_key ;
  wire \step_6.is_last ;
  wire \step_6.is_value ;
  wire [1:0] \step_6.lane ;
  wire [1:0] \step_6.live ;
  wire \step_6.number ;
  wire [18:0] \step_6.result ;
  wire \step_6.result.has_function ;
  wire \step_6.result.is_gate ;
  wire \step_6.result.is_gated ;
  wire \step_6.result.is_plain ;
  wire \step_6.result.number ;
  wire [5:0] \step_6.result.result_shift ;
  wire [5:0] \step_6.result.shift ;
  wire \step_6.result.to_buffer ;
  wire \step_6.result.tracker ;
  wire [3:0] \step_6.row ;
  wire [17:0] \step_6.scale ;
  wire \step_6.slot ;
  wire \step_6.starts_group ;
  wire \step_6.starts_row ;
  wire \step_6.starts_tile ;
  wire [3:0] \step_6.target ;
  reg [66:0] step_7 = 67'h0;
  wire [3:0] \step_7.counted ;
  wire \step_7.ends_command ;
  wire \step_7.ends_group ;
  wire \step_7.ends_row ;
  wire \step_7.ends_tile ;
  wire \step_7.gives ;
  wire \step_7.is_first ;
  wire \step_7.is_key ;
  wire \step_7.is_last ;
  wire \step_7.is_value ;
  wire [1:0] \step_7.lane ;
  wire [1:0] \step_7.live ;
  wire \step_7.number ;
  wire [18:0] \step_7.result ;
  wire \step_7.result.has_function ;
  wire \step_7.result.is_gate ;
  wire \step_7.result.is_gated ;
  wire \step_7.result.is_plain ;
  wire \step_7.result.number ;
  wire [5:0] \step_7.result.result_shift ;
  wire [5:0] \step_7.result.shift ;
  wire \step_7.result.to_buffer ;
  wire \step_7.result.tracker ;
  wire [3:0] \step_7.row ;
  wire [17:0] \step_7.scale ;
  wire \step_7.slot ;
  wire \step_7.starts_group ;
  wire \step_7.starts_row ;
  wire \step_7.starts_tile ;
  wire [3:0] \step_7.target ;
  reg [66:0] step_8 = 67'h0;
  wire [3:0] \step_8.counted ;
  wire \step_8.ends_command ;
  wire \step_8.ends_group ;
  wire \step_8.ends_row ;
  wire \step_8.ends_tile ;
  wire \step_8.gives ;
  wire \step_8.is_first ;
  wire \step_8.is_key ;
  wire \step_8.is_last ;
  wire \step_8.is_value ;
  wire [1:0] \step_8.lane ;
  wire [1:0] \step_8.live ;
  wire \step_8.number ;
  wire [18:0] \step_8.result ;
  wire \step_8.result.has_function ;
  wire \step_8.result.is_gate ;
  wire \step_8.result.is_gated ;
  wire \step_8.result.is_plain ;
  wire \step_8.result.number ;
  wire [5:0] \step_8.result.result_shift ;
  wire [5:0] \step_8.result.shift ;
  wire \step_8.result.to_buffer ;
  wire \step_8.result.tracker ;
  wire [3:0] \step_8.row ;
  wire [17:0] \step_8.scale ;
  wire \step_8.slot ;
  wire \step_8.starts_group ;
  wire \step_8.starts_row ;
  wire \step_8.starts_tile ;
  wire [3:0] \step_8.target ;
  reg [66:0] step_9 = 67'h0;
  wire [3:0] \step_9.counted ;
  wire \step_9.ends_command ;
  wire \step_9.ends_group ;
  wire \step_9.ends_row ;
  wire \step_9.ends_tile ;
  wire \step_9.gives ;
  wire \step_9.is_first ;
  wire \step_9.is_key ;
  wire \step_9.is_last ;
  wire \step_9.is_value ;
  wire [1:0] \step_9.lane ;
  wire [1:0] \step_9.live ;
  wire \step_9.number ;
  wire [18:0] \step_9.result ;
  wire \step_9.result.has_function ;
  wire \step_9.result.is_gate ;
  wire \step_9.result.is_gated ;
  wire \step_9.result.is_plain ;
  wire \step_9.result.number ;
  wire [5:0] \step_9.result.result_shift ;
  wire [5:0] \step_9.result.shift ;
  wire \step_9.result.to_buffer ;
  wire \step_9.result.tracker ;
  wire [3:0] \step_9.row ;
  wire [17:0] \step_9.scale ;
  wire \step_9.slot ;
  wire \step_9.starts_group ;
  wire \step_9.starts_row ;
  wire \step_9.starts_tile ;
  wire [3:0] \step_9.target ;
  reg step_valid_1 = 1'h0;
  reg step_valid_10 = 1'h0;
  reg step_valid_11 = 1'h0;
  reg step_valid_2 = 1'h0;
  reg step_valid_3 = 1'h0;
  reg step_valid_4 = 1'h0;
  reg step_valid_5 = 1'h0;
  reg step_valid_6 = 1'h0;
  reg step_valid_7 = 1'h0;
  reg step_valid_8 = 1'h0;
  reg step_valid_9 = 1'h0;
  wire take;
  wire [3:0] target;
  wire [4:0] target_end;
  wire [18:0] total;
  wire tracker;
  wire valid;
  wire [31:0] value;
  wire weighed;
  wire [31:0] word;
  wire word_ready;
  wire word_valid;
  wire write;
  reg [3:0] write_0;
  reg [3:0] write_1;
  reg [3:0] write_word_0;
  reg [3:0] write_word_1;
  wire writes;
  assign \$6  = ~ given[44];
  assign write = gives_past[14] & \$6 ;
  assign pop = o__valid & o__ready;
  assign may_give = | places_o;
  assign \$7  = 1'h1 << given[66:65];
  assign \$8  = ! column;
  assign \$9  = \write$55  & \$8 ;
  assign \$10  = ! column;
  assign \$11  = \write$55  & \$10 ;
  assign \$12  = ! column;
  assign \$13  = \write$55  & \$12 ;
  assign \$14  = ! column;
  assign \$15  = \write$55  & \$14 ;
  assign \$16  = 1'h1 << given[66:65];
  assign \$18  = \write$55  & \$17 ;
  assign \$20  = \write$55  & \$19 ;
  assign \$22  = \write$55  & \$21 ;
  assign \$24  = \write$55  & \$23 ;
  assign begins = begins_writing & \$25 ;
  assign \$26  = fires & step[59];
  assign \$27  = \$26  & step[44];
  assign \$28  = ! tracker;
  assign gives = \$27  & \$28 ;
  assign \$29  = ! given[45];
  assign \writes$70  = writes & \$29 ;
  assign completes = given[66:65] == 2'h3;
  assign \$30  = ~ tracker;
  assign \begins$75  = begins_writing & \$30 ;
  assign \$31  = fires & step[59];
  assign \$32  = \$31  & step[44];
  assign \gives$79  = \$32  & \$33 ;
  assign \writes$80  = writes & \$34 ;
  assign \completes$82  = given[66:65] == 2'h3;
  assign settled = tracker ? \settled$86  : \settled$85 ;
  assign is_written = \is_written$88  & \is_written$89 ;
  assign \$35  = ! status;
  assign \$36  = command[7:0] == 1'h1;
  assign is_load = \$35  & \$36 ;
  assign \$37  = ! status;
  assign \$38  = ~ is_load;
  assign \$39  = \$37  & \$38 ;
  assign \$40  = | command[7:0];
  assign computes = \$39  & \$40 ;
  assign \$41  = ~ busy;
  assign \$42  = \regions$96  | \regions$97 ;
  assign \$43  = in_use | \in_use$99 ;
  assign \$44  = \$42  | \$43 ;
  assign \$45  = command[283:276] & \$44 ;
  assign \$46  = ! \$45 ;
  assign may_load = \$41  & \$46 ;
  assign \$47  = ~ busy;
  assign may_compute = \$47  & \ready$101 ;
  assign \$48  = ~ o_status__valid;
  assign \$49  = \valid$103  & \$48 ;
  assign \$50  = ~ is_load;
  assign \$51  = may_load | \$50 ;
  assign \$52  = \$49  & \$51 ;
  assign \$53  = ~ computes;
  assign \$54  = may_compute | \$53 ;
  assign \take$102  = \$52  & \$54 ;
  assign start = \take$102  & is_load;
  assign \start$106  = \take$102  & computes;
  assign \$55  = step_valid_11 & step_11[23];
  assign score_valid = \$55  & step_11[4];
  assign counts_0 = step_8[39:38] > 1'h0;
  assign \$56  = counts_0 ? maximum : 14'h2000;
  assign \$57  = counts_0 ? denominator : 14'h0;
  assign \$58  = counts_0 ? numerator : 22'h0;
  assign counts_1 = step_8[39:38] > 1'h1;
  assign \$59  = counts_1 ? \maximum$137  : 14'h2000;
  assign \$60  = counts_1 ? \denominator$138  : 14'h0;
  assign \$61  = counts_1 ? \numerator$139  : 22'h0;
  assign \$62  = step_valid_8 & step_8[24];
  assign \write$140  = \$62  & step_8[33];
  assign \pop$144  = o_partial__valid & o_partial__ready;
  assign may_give_partial = | places_o_partial;
  assign \$63  = step_valid_11 & step_11[59];
  assign \$64  = places_o + pop;
  assign \$65  = fires & step[59];
  assign \$66  = ~ step[44];
  assign \$67  = \$65  & \$66 ;
  assign \$68  = \$64  - \$67 ;
  assign \$69  = places_o_partial + \pop$144 ;
  assign \$70  = fires & step[24];
  assign \$71  = \$70  & step[33];
  assign \$72  = \$69  - \$71 ;
  assign \$73  = step_valid_10 & step_10[2];
  assign \$74  = step_valid_10 & step_10[2];
  assign \$75  = step_valid_6 & step_6[24];
  assign \$76  = step_valid_6 & step_6[24];
  always @(posedge clk) begin
    step_valid_1 <= fires;
    if (rst)
      step_valid_1 <= 1'h0;
  end
  always @(posedge clk)
    step_1 <= step;
  always @(posedge clk) begin
    step_valid_2 <= step_valid_1;
    if (rst)
      step_valid_2 <= 1'h0;
  end
  always @(posedge clk)
    step_2 <= step_1;
  always @(posedge clk) begin
    step_valid_3 <= step_valid_2;
    if (rst)
      step_valid_3 <= 1'h0;
  end
  always @(posedge clk)
    step_3 <= step_2;
  always @(posedge clk) begin
    step_valid_4 <= step_valid_3;
    if (rst)
      step_valid_4 <= 1'h0;
  end
  always @(posedge clk)
    step_4 <= step_3;
  always @(posedge clk) begin
    step_valid_5 <= step_valid_4;
    if (rst)
      step_valid_5 <= 1'h0;
  end
  always @(posedge clk)
    step_5 <= step_4;
  always @(posedge clk) begin
    step_valid_6 <= step_valid_5;
    if (rst)
      step_valid_6 <= 1'h0;
  end
  always @(posedge clk)
    step_6 <= step_5;
  always @(posedge clk) begin
    step_valid_7 <= step_valid_6;
    if (rst)
      step_valid_7 <= 1'h0;
  end
  always @(posedge clk)
    step_7 <= step_6;
  always @(posedge clk) begin
    step_valid_8 <= step_valid_7;
    if (rst)
      step_valid_8 <= 1'h0;
  end
  always @(posedge clk)
    step_8 <= step_7;
  always @(posedge clk) begin
    step_valid_9 <= step_valid_8;
    if (rst)
      step_valid_9 <= 1'h0;
  end
  always @(posedge clk)
    step_9 <= step_8;
  always @(posedge clk) begin
    step_valid_10 <= step_valid_9;
    if (rst)
      step_valid_10 <= 1'h0;
  end
  always @(posedge clk)
    step_10 <= step_9;
  always @(posedge clk) begin
    step_valid_11 <= step_valid_10;
    if (rst)
      step_valid_11 <= 1'h0;
  end
  always @(posedge clk)
    beat_past <= { beat_past[31:0], i_weight__payload };
  always @(posedge clk) begin
    gives_past <= { gives_past[13:0], \$63  };
    if (rst)
      gives_past <= 15'h0;
  end
  always @(posedge clk) begin
    places_o <= \$68 [3:0];
    if (rst)
      places_o <= 4'h8;
  end
  always @(posedge clk) begin
    if (\take$102 ) begin
      o_status__valid <= 1'h1;
    end else if (o_status__ready) begin
      o_status__valid <= 1'h0;
    end
    if (rst)
      o_status__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (\take$102 ) begin
      o_status__payload[15:0] <= command[31:16];
      o_status__payload[18:16] <= status;
    end
    if (rst)
      o_status__payload <= 19'h0;
  end
  always @(posedge clk) begin
    places_o_partial <= \$72 [3:0];
    if (rst)
      places_o_partial <= 4'h8;
  end
  assign \$1  = step_valid_11 & step_11[42];
  assign \$2  = given[39:38] > 1'h0;
  assign \$3  = \$2  ? value : 32'h0;
  assign \$4  = given[39:38] > 1'h1;
  assign \$5  = \$4  ? \value$40  : 32'h0;
  assign writes = gives_past[14] & given[44];
  pim_unit_pim_column column_0 (
    .adds(\$73 ),
    .clk(clk),
    .data(data_0),
    .group_pass(step_6[0]),
    .is_value(step_2[24]),
    .lanes_counted(step_2[37:34]),
    .probability(probability_0),
    .probability_lane(probability_lane_0),
    .probability_slot(probability_slot_0),
    .probability_write(probability_write_0),
    .product(product),
    .row(row),
    .row_pass(step_10[0]),
    .rst(rst),
    .scale(step_7[22:5]),
    .slot(step[25]),
    .starts_group(step_6[1]),
    .starts_row(step_10[3]),
    .sums(step_valid_6),
    .total(total),
    .weights(beat_past[63:32]),
    .word(reads),
    .write(write_0),
    .write_word(write_word_0)
  );
  pim_unit_pim_column column_1 (
    .adds(\$74 ),
    .clk(clk),
    .data(data_1),
    .group_pass(step_6[0]),
    .is_value(step_2[24]),
    .lanes_counted(step_2[37:34]),
    .probability(probability_1),
    .probability_lane(probability_lane_0),
    .probability_slot(probability_slot_0),
    .probability_write(probability_write_0),
    .product(\product$176 ),
    .row(\row$167 ),
    .row_pass(step_10[0]),
    .rst(rst),
    .scale(step_7[22:5]),
    .slot(step[25]),
    .starts_group(step_6[1]),
    .starts_row(step_10[3]),
    .sums(step_valid_6),
    .total(\total$177 ),
    .weights(beat_past[63:32]),
    .word(reads),
    .write(write_1),
    .write_word(write_word_1)
  );
  pim_unit_delay_line_2 given_line (
    .clk(clk),
    .i({ step_11[66:61], step_11[39:38], step_11[60:59], step_11[0], step_11[58:40] }),
    .o(\o$37 ),
    .rst(rst)
  );
  \pim_unit.loader  loader (
    .beat_valid(i_activation__valid),
    .blocked(writes),
    .busy(busy),
    .clk(clk),
    .column(column),
    .command(command),
    .ready(i_activation__ready),
    .rst(rst),
    .start(start),
    .word(\word$57 ),
    .write(\write$55 )
  );
  \pim_unit.partials  partials (
    .clk(clk),
    .head(o_partial__payload),
    .pop(\pop$144 ),
    .rst(rst),
    .valid(o_partial__valid),
    .write(\write$140 ),
    .write_port__data(\entry$127 )
  );
  \pim_unit.planner  planner (
    .clk(clk),
    .command(command),
    .ready(\ready$101 ),
    .regions(\regions$96 ),
    .rst(rst),
    .segment(segment),
    .start(\start$106 ),
    .take(take),
    .valid(segment_valid)
  );
  \pim_unit.queue  queue (
    .clk(clk),
    .head(o__payload),
    .pop(pop),
    .rst(rst),
    .valid(o__valid),
    .write(write),
    .write_port__data(entry)
  );
  \pim_unit.reader  reader (
    .clk(clk),
    .command(command),
    .entry(i_command__payload),
    .rst(rst),
    .status(status),
    .take(\take$102 ),
    .\valid$42 (\valid$103 ),
    .word_ready(i_command__ready),
    .word_valid(i_command__valid)
  );
  pim_unit_result_column result_0 (
    .clk(clk),
    .control(result_control),
    .row(row),
    .rst(rst),
    .value(value)
  );
  pim_unit_result_column result_1 (
    .clk(clk),
    .control(result_control),
    .row(\row$167 ),
    .rst(rst),
    .value(\value$40 )
  );
  pim_unit_delay_line row_line (
    .clk(clk),
    .i({ step[32:30], step[4], step[29:25], step[23], step[66:61], step[39:38], step[60:59], step[0], step[58:40] }),
    .o(o),
    .rst(rst)
  );
  \pim_unit.softmax  softmax (
    .clk(clk),
    .finishes(replay_ends),
    .may_weigh(may_weigh),
    .\port$815$25 (step_11[27:25]),
    .\port$815$31 (step_11[32:31]),
    .probability_lane(probability_lane_0),
    .probability_slot(probability_slot_0),
    .probability_write(probability_write_0),
    .replay_first(replay_first),
    .replay_starts(replay_starts),
    .row(replay_row),
    .rst(rst),
    .running(replay_valid),
    .score_valid(score_valid),
    .slot(replay_slot),
    .weighed(weighed)
  );
  pim_unit_softmax_column softmax_0 (
    .clk(clk),
    .denominator(denominator),
    .ends_tile(step_11[31]),
    .feature(step_4[29:26]),
    .is_first(step_11[32]),
    .maximum(maximum),
    .numerator(numerator),
    .partial_slot(step_8[25]),
    .probability(probability_0),
    .product(product),
    .replay_ends(replay_ends),
    .replay_first(replay_first),
    .replay_row(replay_row),
    .replay_slot(replay_slot),
    .replay_starts(replay_starts),
    .replay_valid(replay_valid),
    .rst(rst),
    .score_row(step_11[27:26]),
    .score_slot(step_11[25]),
    .score_valid(score_valid),
    .starts_tile(step_11[30]),
    .total(total),
    .total_slot(step_6[25]),
    .total_valid(\$75 )
  );
  pim_unit_softmax_column softmax_1 (
    .clk(clk),
    .denominator(\denominator$138 ),
    .ends_tile(step_11[31]),
    .feature(step_4[29:26]),
    .is_first(step_11[32]),
    .maximum(\maximum$137 ),
    .numerator(\numerator$139 ),
    .partial_slot(step_8[25]),
    .probability(probability_1),
    .product(\product$176 ),
    .replay_ends(replay_ends),
    .replay_first(replay_first),
    .replay_row(replay_row),
    .replay_slot(replay_slot),
    .replay_starts(replay_starts),
    .replay_valid(replay_valid),
    .rst(rst),
    .score_row(step_11[27:26]),
    .score_slot(step_11[25]),
    .score_valid(score_valid),
    .starts_tile(step_11[30]),
    .total(\total$177 ),
    .total_slot(step_6[25]),
    .total_valid(\$76 )
  );
  \pim_unit.tracker_0  tracker_0 (
    .begins(begins),
    .clk(clk),
    .completes(completes),
    .gives(gives),
    .in_use(in_use),
    .is_written(\is_written$88 ),
    .\port$960$50 (segment[58:50]),
    .reads(reads),
    .regions(segment[121:114]),
    .rst(rst),
    .settled(\settled$86 ),
    .word(given[64:61]),
    .writes(\writes$70 )
  );
  \pim_unit.tracker_1  tracker_1 (
    .begins(\begins$75 ),
    .clk(clk),
    .completes(\completes$82 ),
    .gives(\gives$79 ),
    .in_use(\in_use$99 ),
    .is_written(\is_written$89 ),
    .\port$960$50 (segment[58:50]),
    .reads(reads),
    .regions(segment[121:114]),
    .rst(rst),
    .settled(\settled$85 ),
    .word(given[64:61]),
    .writes(\writes$80 )
  );
  \pim_unit.walker  walker (
    .\beat$43 (i_weight__payload),
    .beat_valid(i_weight__valid),
    .begins_writing(begins_writing),
    .clk(clk),
    .fires(fires),
    .is_written(is_written),
    .may_give(may_give),
    .may_give_partial(may_give_partial),
    .may_weigh(may_weigh),
    .ready(i_weight__ready),
    .regions(\regions$97 ),
    .rst(rst),
    .segment(segment),
    .segment_valid(segment_valid),
    .settled(settled),
    .step(step),
    .take(take),
    .tracker(tracker),
    .weighed(weighed),
    .word(reads)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (writes) begin
      write_0 = \$7 ;
    end else begin
      write_0 = { \$15 , \$13 , \$11 , \$9  };
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (writes) begin
      write_word_0 = given[64:61];
    end else begin
      write_word_0 = \word$57 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (writes) begin
      data_0 = { value[7:0], value[7:0], value[7:0], value[7:0] };
    end else begin
      data_0 = i_activation__payload;
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (writes) begin
      write_1 = \$16 ;
    end else begin
      write_1 = { \$24 , \$22 , \$20 , \$18  };
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (writes) begin
      write_word_1 = given[64:61];
    end else begin
      write_word_1 = \word$57 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (writes) begin
      data_1 = { \value$40 [7:0], \value$40 [7:0], \value$40 [7:0], \value$40 [7:0] };
    end else begin
      data_1 = i_activation__payload;
    end
  end
  assign word = i_command__payload;
  assign word_valid = i_command__valid;
  assign word_ready = i_command__ready;
  assign valid = segment_valid;
  assign beat = i_weight__payload;
  assign beat_valid = i_weight__valid;
  assign ready = i_weight__ready;
  assign head = o__payload;
  assign blocked = writes;
  assign target = segment[53:50];
  assign target_end = segment[58:54];
  assign regions = segment[121:114];
  assign score_slot = step_11[25];
  assign score_row = step_11[27:26];
  assign ends_tile = step_11[31];
  assign is_first = step_11[32];
  assign probability_write = probability_write_0;
  assign probability_slot = probability_slot_0;
  assign probability_lane = probability_lane_0;
  assign probability = probability_0;
  assign probability_write_1 = probability_write_0;
  assign probability_slot_1 = probability_slot_0;
  assign probability_lane_1 = probability_lane_0;
  assign \i_command__payload.word  = i_command__payload;
  assign \i_activation__payload.activation  = i_activation__payload;
  assign \i_weight__payload.weight  = i_weight__payload;
  assign \o__payload.value  = o__payload[63:0];
  assign \o__payload.last  = o__payload[64];
  assign \o_partial__payload.maximum  = o_partial__payload[27:0];
  assign \o_partial__payload.denominator  = o_partial__payload[55:28];
  assign \o_partial__payload.numerator  = o_partial__payload[99:56];
  assign \o_partial__payload.last  = o_partial__payload[100];
  assign \o_status__payload.tag  = o_status__payload[15:0];
  assign \o_status__payload.status  = o_status__payload[18:16];
  assign \segment.is_key  = segment[0];
  assign \segment.is_value  = segment[1];
  assign \segment.rows  = segment[22:2];
  assign \segment.beats  = segment[27:23];
  assign \segment.passes  = segment[29:28];
  assign \segment.group  = segment[45:30];
  assign \segment.source  = segment[49:46];
  assign \segment.target  = segment[53:50];
  assign \segment.target_end  = segment[58:54];
  assign \segment.to_buffer  = segment[59];
  assign \segment.has_function  = segment[60];
  assign \segment.is_gated  = segment[61];
  assign \segment.shift  = segment[67:62];
  assign \segment.gate_shift  = segment[73:68];
  assign \segment.result_shift  = segment[79:74];
  assign \segment.live  = segment[81:80];
  assign \segment.scale  = segment[99:82];
  assign \segment.slot  = segment[100];
  assign \segment.tokens  = segment[103:101];
  assign \segment.is_first  = segment[104];
  assign \segment.is_last  = segment[105];
  assign \segment.regions  = segment[113:106];
  assign \segment.writes  = segment[121:114];
  assign \step_11.number  = step_11[0];
  assign \step_11.starts_group  = step_11[1];
  assign \step_11.ends_group  = step_11[2];
  assign \step_11.starts_row  = step_11[3];
  assign \step_11.ends_row  = step_11[4];
  assign \step_11.scale  = step_11[22:5];
  assign \step_11.is_key  = step_11[23];
  assign \step_11.is_value  = step_11[24];
  assign \step_11.slot  = step_11[25];
  assign \step_11.row  = step_11[29:26];
  assign \step_11.starts_tile  = step_11[30];
  assign \step_11.ends_tile  = step_11[31];
  assign \step_11.is_first  = step_11[32];
  assign \step_11.is_last  = step_11[33];
  assign \step_11.counted  = step_11[37:34];
  assign \step_11.live  = step_11[39:38];
  assign \step_11.result  = step_11[58:40];
  assign \step_11.result.is_plain  = step_11[40];
  assign \step_11.result.has_function  = step_11[41];
  assign \step_11.result.is_gate  = step_11[42];
  assign \step_11.result.is_gated  = step_11[43];
  assign \step_11.result.to_buffer  = step_11[44];
  assign \step_11.result.tracker  = step_11[45];
  assign \step_11.result.number  = step_11[46];
  assign \step_11.result.shift  = step_11[52:47];
  assign \step_11.result.result_shift  = step_11[58:53];
  assign \step_11.gives  = step_11[59];
  assign \step_11.ends_command  = step_11[60];
  assign \step_11.target  = step_11[64:61];
  assign \step_11.lane  = step_11[66:65];
  assign \result_control.is_plain  = result_control[0];
  assign \result_control.has_function  = result_control[1];
  assign \result_control.is_gate  = result_control[2];
  assign \result_control.is_gated  = result_control[3];
  assign \result_control.to_buffer  = result_control[4];
  assign \result_control.tracker  = result_control[5];
  assign \result_control.number  = result_control[6];
  assign \result_control.shift  = result_control[12:7];
  assign \result_control.result_shift  = result_control[18:13];
  assign \given.number  = given[0];
  assign \given.starts_group  = given[1];
  assign \given.ends_group  = given[2];
  assign \given.starts_row  = given[3];
  assign \given.ends_row  = given[4];
  assign \given.scale  = given[22:5];
  assign \given.is_key  = given[23];
  assign \given.is_value  = given[24];
  assign \given.slot  = given[25];
  assign \given.row  = given[29:26];
  assign \given.starts_tile  = given[30];
  assign \given.ends_tile  = given[31];
  assign \given.is_first  = given[32];
  assign \given.is_last  = given[33];
  assign \given.counted  = given[37:34];
  assign \given.live  = given[39:38];
  assign \given.result  = given[58:40];
  assign \given.result.is_plain  = given[40];
  assign \given.result.has_function  = given[41];
  assign \given.result.is_gate  = given[42];
  assign \given.result.is_gated  = given[43];
  assign \given.result.to_buffer  = given[44];
  assign \given.result.tracker  = given[45];
  assign \given.result.number  = given[46];
  assign \given.result.shift  = given[52:47];
  assign \given.result.result_shift  = given[58:53];
  assign \given.gives  = given[59];
  assign \given.ends_command  = given[60];
  assign \given.target  = given[64:61];
  assign \given.lane  = given[66:65];
  assign \entry.value  = entry[63:0];
  assign \entry.last  = entry[64];
  assign \head.value  = o__payload[63:0];
  assign \head.last  = o__payload[64];
  assign \step.number  = step[0];
  assign \step.starts_group  = step[1];
  assign \step.ends_group  = step[2];
  assign \step.starts_row  = step[3];
  assign \step.ends_row  = step[4];
  assign \step.scale  = step[22:5];
  assign \step.is_key  = step[23];
  assign \step.is_value  = step[24];
  assign \step.slot  = step[25];
  assign \step.row  = step[29:26];
  assign \step.starts_tile  = step[30];
  assign \step.ends_tile  = step[31];
  assign \step.is_first  = step[32];
  assign \step.is_last  = step[33];
  assign \step.counted  = step[37:34];
  assign \step.live  = step[39:38];
  assign \step.result  = step[58:40];
  assign \step.result.is_plain  = step[40];
  assign \step.result.has_function  = step[41];
  assign \step.result.is_gate  = step[42];
  assign \step.result.is_gated  = step[43];
  assign \step.result.to_buffer  = step[44];
  assign \step.result.tracker  = step[45];
  assign \step.result.number  = step[46];
  assign \step.result.shift  = step[52:47];
  assign \step.result.result_shift  = step[58:53];
  assign \step.gives  = step[59];
  assign \step.ends_command  = step[60];
  assign \step.target  = step[64:61];
  assign \step.lane  = step[66:65];
  assign \command.opcode  = command[7:0];
  assign \command.flags  = command[15:8];
  assign \command.tag  = command[31:16];
  assign \command.count  = command[63:32];
  assign \command.beats  = command[79:64];
  assign \command.group  = command[95:80];
  assign \command.source  = command[111:96];
  assign \command.target  = command[127:112];
  assign \command.tokens  = command[143:128];
  assign \command.passes  = command[151:144];
  assign \command.features  = command[167:152];
  assign \command.shift  = command[173:168];
  assign \command.gate_shift  = command[179:174];
  assign \command.result_shift  = command[185:180];
  assign \command.scale  = command[211:186];
  assign \command.address  = command[243:212];
  assign \command.value_address  = command[275:244];
  assign \command.regions  = command[283:276];
  assign \command.writes  = command[291:284];
  assign \command.target_end  = command[304:292];
  assign \step_8.number  = step_8[0];
  assign \step_8.starts_group  = step_8[1];
  assign \step_8.ends_group  = step_8[2];
  assign \step_8.starts_row  = step_8[3];
  assign \step_8.ends_row  = step_8[4];
  assign \step_8.scale  = step_8[22:5];
  assign \step_8.is_key  = step_8[23];
  assign \step_8.is_value  = step_8[24];
  assign \step_8.slot  = step_8[25];
  assign \step_8.row  = step_8[29:26];
  assign \step_8.starts_tile  = step_8[30];
  assign \step_8.ends_tile  = step_8[31];
  assign \step_8.is_first  = step_8[32];
  assign \step_8.is_last  = step_8[33];
  assign \step_8.counted  = step_8[37:34];
  assign \step_8.live  = step_8[39:38];
  assign \step_8.result  = step_8[58:40];
  assign \step_8.result.is_plain  = step_8[40];
  assign \step_8.result.has_function  = step_8[41];
  assign \step_8.result.is_gate  = step_8[42];
  assign \step_8.result.is_gated  = step_8[43];
  assign \step_8.result.to_buffer  = step_8[44];
  assign \step_8.result.tracker  = step_8[45];
  assign \step_8.result.number  = step_8[46];
  assign \step_8.result.shift  = step_8[52:47];
  assign \step_8.result.result_shift  = step_8[58:53];
  assign \step_8.gives  = step_8[59];
  assign \step_8.ends_command  = step_8[60];
  assign \step_8.target  = step_8[64:61];
  assign \step_8.lane  = step_8[66:65];
  assign \step_1.number  = step_1[0];
  assign \step_1.starts_group  = step_1[1];
  assign \step_1.ends_group  = step_1[2];
  assign \step_1.starts_row  = step_1[3];
  assign \step_1.ends_row  = step_1[4];
  assign \step_1.scale  = step_1[22:5];
  assign \step_1.is_key  = step_1[23];
  assign \step_1.is_value  = step_1[24];
  assign \step_1.slot  = step_1[25];
  assign \step_1.row  = step_1[29:26];
  assign \step_1.starts_tile  = step_1[30];
  assign \step_1.ends_tile  = step_1[31];
  assign \step_1.is_first  = step_1[32];
  assign \step_1.is_last  = step_1[33];
  assign \step_1.counted  = step_1[37:34];
  assign \step_1.live  = step_1[39:38];
  assign \step_1.result  = step_1[58:40];
  assign \step_1.result.is_plain  = step_1[40];
  assign \step_1.result.has_function  = step_1[41];
  assign \step_1.result.is_gate  = step_1[42];
  assign \step_1.result.is_gated  = step_1[43];
  assign \step_1.result.to_buffer  = step_1[44];
  assign \step_1.result.tracker  = step_1[45];
  assign \step_1.result.number  = step_1[46];
  assign \step_1.result.shift  = step_1[52:47];
  assign \step_1.result.result_shift  = step_1[58:53];
  assign \step_1.gives  = step_1[59];
  assign \step_1.ends_command  = step_1[60];
  assign \step_1.target  = step_1[64:61];
  assign \step_1.lane  = step_1[66:65];
  assign \step_2.number  = step_2[0];
  assign \step_2.starts_group  = step_2[1];
  assign \step_2.ends_group  = step_2[2];
  assign \step_2.starts_row  = step_2[3];
  assign \step_2.ends_row  = step_2[4];
  assign \step_2.scale  = step_2[22:5];
  assign \step_2.is_key  = step_2[23];
  assign \step_2.is_value  = step_2[24];
  assign \step_2.slot  = step_2[25];
  assign \step_2.row  = step_2[29:26];
  assign \step_2.starts_tile  = step_2[30];
  assign \step_2.ends_tile  = step_2[31];
  assign \step_2.is_first  = step_2[32];
  assign \step_2.is_last  = step_2[33];
  assign \step_2.counted  = step_2[37:34];
  assign \step_2.live  = step_2[39:38];
  assign \step_2.result  = step_2[58:40];
  assign \step_2.result.is_plain  = step_2[40];
  assign \step_2.result.has_function  = step_2[41];
  assign \step_2.result.is_gate  = step_2[42];
  assign \step_2.result.is_gated  = step_2[43];
  assign \step_2.result.to_buffer  = step_2[44];
  assign \step_2.result.tracker  = step_2[45];
  assign \step_2.result.number  = step_2[46];
  assign \step_2.result.shift  = step_2[52:47];
  assign \step_2.result.result_shift  = step_2[58:53];
  assign \step_2.gives  = step_2[59];
  assign \step_2.ends_command  = step_2[60];
  assign \step_2.target  = step_2[64:61];
  assign \step_2.lane  = step_2[66:65];
  assign \step_3.number  = step_3[0];
  assign \step_3.starts_group  = step_3[1];
  assign \step_3.ends_group  = step_3[2];
  assign \step_3.starts_row  = step_3[3];
  assign \step_3.ends_row  = step_3[4];
  assign \step_3.scale  = step_3[22:5];
  assign \step_3.is_key  = step_3[23];
  assign \step_3.is_value  = step_3[24];
  assign \step_3.slot  = step_3[25];
  assign \step_3.row  = step_3[29:26];
  assign \step_3.starts_tile  = step_3[30];
  assign \step_3.ends_tile  = step_3[31];
  assign \step_3.is_first  = step_3[32];
  assign \step_3.is_last  = step_3[33];
  assign \step_3.counted  = step_3[37:34];
  assign \step_3.live  = step_3[39:38];
  assign \step_3.result  = step_3[58:40];
  assign \step_3.result.is_plain  = step_3[40];
  assign \step_3.result.has_function  = step_3[41];
  assign \step_3.result.is_gate  = step_3[42];
  assign \step_3.result.is_gated  = step_3[43];
  assign \step_3.result.to_buffer  = step_3[44];
  assign \step_3.result.tracker  = step_3[45];
  assign \step_3.result.number  = step_3[46];
  assign \step_3.result.shift  = step_3[52:47];
  assign \step_3.result.result_shift  = step_3[58:53];
  assign \step_3.gives  = step_3[59];
  assign \step_3.ends_command  = step_3[60];
  assign \step_3.target  = step_3[64:61];
  assign \step_3.lane  = step_3[66:65];
  assign \step_4.number  = step_4[0];
  assign \step_4.starts_group  = step_4[1];
  assign \step_4.ends_group  = step_4[2];
  assign \step_4.starts_row  = step_4[3];
  assign \step_4.ends_row  = step_4[4];
  assign \step_4.scale  = step_4[22:5];
  assign \step_4.is_key  = step_4[23];
  assign \step_4.is_value  = step_4[24];
  assign \step_4.slot  = step_4[25];
  assign \step_4.row  = step_4[29:26];
  assign \step_4.starts_tile  = step_4[30];
  assign \step_4.ends_tile  = step_4[31];
  assign \step_4.is_first  = step_4[32];
  assign \step_4.is_last  = step_4[33];
  assign \step_4.counted  = step_4[37:34];
  assign \step_4.live  = step_4[39:38];
  assign \step_4.result  = step_4[58:40];
  assign \step_4.result.is_plain  = step_4[40];
  assign \step_4.result.has_function  = step_4[41];
  assign \step_4.result.is_gate  = step_4[42];
  assign \step_4.result.is_gated  = step_4[43];
  assign \step_4.result.to_buffer  = step_4[44];
  assign \step_4.result.tracker  = step_4[45];
  assign \step_4.result.number  = step_4[46];
  assign \step_4.result.shift  = step_4[52:47];
  assign \step_4.result.result_shift  = step_4[58:53];
  assign \step_4.gives  = step_4[59];
  assign \step_4.ends_command  = step_4[60];
  assign \step_4.target  = step_4[64:61];
  assign \step_4.lane  = step_4[66:65];
  assign \step_5.number  = step_5[0];
  assign \step_5.starts_group  = step_5[1];
  assign \step_5.ends_group  = step_5[2];
  assign \step_5.starts_row  = step_5[3];
  assign \step_5.ends_row  = step_5[4];
  assign \step_5.scale  = step_5[22:5];
  assign \step_5.is_key  = step_5[23];
  assign \step_5.is_value  = step_5[24];
  assign \step_5.slot  = step_5[25];
  assign \step_5.row  = step_5[29:26];
  assign \step_5.starts_tile  = step_5[30];
  assign \step_5.ends_tile  = step_5[31];
  assign \step_5.is_first  = step_5[32];
  assign \step_5.is_last  = step_5[33];
  assign \step_5.counted  = step_5[37:34];
  assign \step_5.live  = step_5[39:38];
  assign \step_5.result  = step_5[58:40];
  assign \step_5.result.is_plain  = step_5[40];
  assign \step_5.result.has_function  = step_5[41];
  assign \step_5.result.is_gate  = step_5[42];
  assign \step_5.result.is_gated  = step_5[43];
  assign \step_5.result.to_buffer  = step_5[44];
  assign \step_5.result.tracker  = step_5[45];
  assign \step_5.result.number  = step_5[46];
  assign \step_5.result.shift  = step_5[52:47];
  assign \step_5.result.result_shift  = step_5[58:53];
  assign \step_5.gives  = step_5[59];
  assign \step_5.ends_command  = step_5[60];
  assign \step_5.target  = step_5[64:61];
  assign \step_5.lane  = step_5[66:65];
  assign \step_6.number  = step_6[0];
  assign \step_6.starts_group  = step_6[1];
  assign \step_6.ends_group  = step_6[2];
  assign \step_6.starts_row  = step_6[3];
  assign \step_6.ends_row  = step_6[4];
  assign \step_6.scale  = step_6[22:5];
  assign \step_6.is_key  = step_6[23];
  assign \step_6.is_value  = step_6[24];
  assign \step_6.slot  = step_6[25];
  assign \step_6.row  = step_6[29:26];
  assign \step_6.starts_tile  = step_6[30];
  assign \step_6.ends_tile  = step_6[31];
  assign \step_6.is_first  = step_6[32];
  assign \step_6.is_last  = step_6[33];
  assign \step_6.counted  = step_6[37:34];
  assign \step_6.live  = step_6[39:38];
  assign \step_6.result  = step_6[58:40];
  assign \step_6.result.is_plain  = step_6[40];
  assign \step_6.result.has_function  = step_6[41];
  assign \step_6.result.is_gate  = step_6[42];
  assign \step_6.result.is_gated  = step_6[43];
  assign \step_6.result.to_buffer  = step_6[44];
  assign \step_6.result.tracker  = step_6[45];
  assign \step_6.result.number  = step_6[46];
  assign \step_6.result.shift  = step_6[52:47];
  assign \step_6.result.result_shift  = step_6[58:53];
  assign \step_6.gives  = step_6[59];
  assign \step_6.ends_command  = step_6[60];
  assign \step_6.target  = step_6[64:61];
  assign \step_6.lane  = step_6[66:65];
  assign \step_7.number  = step_7[0];
  assign \step_7.starts_group  = step_7[1];
  assign \step_7.ends_group  = step_7[2];
  assign \step_7.starts_row  = step_7[3];
  assign \step_7.ends_row  = step_7[4];
  assign \step_7.scale  = step_7[22:5];
  assign \step_7.is_key  = step_7[23];
  assign \step_7.is_value  = step_7[24];
  assign \step_7.slot  = step_7[25];
  assign \step_7.row  = step_7[29:26];
  assign \step_7.starts_tile  = step_7[30];
  assign \step_7.ends_tile  = step_7[31];
  assign \step_7.is_first  = step_7[32];
  assign \step_7.is_last  = step_7[33];
  assign \step_7.counted  = step_7[37:34];
  assign \step_7.live  = step_7[39:38];
  assign \step_7.result  = step_7[58:40];
  assign \step_7.result.is_plain  = step_7[40];
  assign \step_7.result.has_function  = step_7[41];
  assign \step_7.result.is_gate  = step_7[42];
  assign \step_7.result.is_gated  = step_7[43];
  assign \step_7.result.to_buffer  = step_7[44];
  assign \step_7.result.tracker  = step_7[45];
  assign \step_7.result.number  = step_7[46];
  assign \step_7.result.shift  = step_7[52:47];
  assign \step_7.result.result_shift  = step_7[58:53];
  assign \step_7.gives  = step_7[59];
  assign \step_7.ends_command  = step_7[60];
  assign \step_7.target  = step_7[64:61];
  assign \step_7.lane  = step_7[66:65];
  assign \step_9.number  = step_9[0];
  assign \step_9.starts_group  = step_9[1];
  assign \step_9.ends_group  = step_9[2];
  assign \step_9.starts_row  = step_9[3];
  assign \step_9.ends_row  = step_9[4];
  assign \step_9.scale  = step_9[22:5];
  assign \step_9.is_key  = step_9[23];
  assign \step_9.is_value  = step_9[24];
  assign \step_9.slot  = step_9[25];
  assign \step_9.row  = step_9[29:26];
  assign \step_9.starts_tile  = step_9[30];
  assign \step_9.ends_tile  = step_9[31];
  assign \step_9.is_first  = step_9[32];
  assign \step_9.is_last  = step_9[33];
  assign \step_9.counted  = step_9[37:34];
  assign \step_9.live  = step_9[39:38];
  assign \step_9.result  = step_9[58:40];
  assign \step_9.result.is_plain  = step_9[40];
  assign \step_9.result.has_function  = step_9[41];
  assign \step_9.result.is_gate  = step_9[42];
  assign \step_9.result.is_gated  = step_9[43];
  assign \step_9.result.to_buffer  = step_9[44];
  assign \step_9.result.tracker  = step_9[45];
  assign \step_9.result.number  = step_9[46];
  assign \step_9.result.shift  = step_9[52:47];
  assign \step_9.result.result_shift  = step_9[58:53];
  assign \step_9.gives  = step_9[59];
  assign \step_9.ends_command  = step_9[60];
  assign \step_9.target  = step_9[64:61];
  assign \step_9.lane  = step_9[66:65];
  assign \step_10.number  = step_10[0];
  assign \step_10.starts_group  = step_10[1];
  assign \step_10.ends_group  = step_10[2];
  assign \step_10.starts_row  = step_10[3];
  assign \step_10.ends_row  = step_10[4];
  assign \step_10.scale  = step_10[22:5];
  assign \step_10.is_key  = step_10[23];
  assign \step_10.is_value  = step_10[24];
  assign \step_10.slot  = step_10[25];
  assign \step_10.row  = step_10[29:26];
  assign \step_10.starts_tile  = step_10[30];
  assign \step_10.ends_tile  = step_10[31];
  assign \step_10.is_first  = step_10[32];
  assign \step_10.is_last  = step_10[33];
  assign \step_10.counted  = step_10[37:34];
  assign \step_10.live  = step_10[39:38];
  assign \step_10.result  = step_10[58:40];
  assign \step_10.result.is_plain  = step_10[40];
  assign \step_10.result.has_function  = step_10[41];
  assign \step_10.result.is_gate  = step_10[42];
  assign \step_10.result.is_gated  = step_10[43];
  assign \step_10.result.to_buffer  = step_10[44];
  assign \step_10.result.tracker  = step_10[45];
  assign \step_10.result.number  = step_10[46];
  assign \step_10.result.shift  = step_10[52:47];
  assign \step_10.result.result_shift  = step_10[58:53];
  assign \step_10.gives  = step_10[59];
  assign \step_10.ends_command  = step_10[60];
  assign \step_10.target  = step_10[64:61];
  assign \step_10.lane  = step_10[66:65];
  assign \entry$127 [100] = step_8[31];
  assign \entry$127 [99:78] = \$61 ;
  assign \entry$127 [55:42] = \$60 ;
  assign \entry$127 [27:14] = \$59 ;
  assign \entry$127 [77:56] = \$58 ;
  assign \entry$127 [41:28] = \$57 ;
  assign \entry$127 [13:0] = \$56 ;
  assign entry[64] = given[60];
  assign entry[63:32] = \$5 ;
  assign entry[31:0] = \$3 ;
  assign given[66:65] = \o$37 [29:28];
  assign given[64:61] = \o$37 [27:24];
  assign given[39:38] = \o$37 [23:22];
  assign given[60] = \o$37 [21];
  assign given[59] = \o$37 [20];
  assign given[0] = \o$37 [19];
  assign given[58:40] = \o$37 [18:0];
  assign given[37:1] = 37'h0;
  assign result_control[2] = \$1 ;
  assign { result_control[18:3], result_control[1:0] } = { step_11[58:43], step_11[41:40] };
  assign step_11[32] = o[39];
  assign step_11[31] = o[38];
  assign step_11[30] = o[37];
  assign step_11[4] = o[36];
  assign step_11[29:26] = o[35:32];
  assign step_11[25] = o[31];
  assign step_11[23] = o[30];
  assign step_11[66:65] = o[29:28];
  assign step_11[64:61] = o[27:24];
  assign step_11[39:38] = o[23:22];
  assign step_11[60] = o[21];
  assign step_11[59] = o[20];
  assign step_11[0] = o[19];
  assign step_11[58:40] = o[18:0];
  assign { step_11[37:33], step_11[24], step_11[22:5], step_11[3:1] } = 27'h0;
  assign \$17  = column;
  assign \$19  = column;
  assign \$21  = column;
  assign \$23  = column;
  assign \$33  = tracker;
  assign \$34  = given[45];
  assign \$25  = tracker;
endmodule

module \pim_unit.loader (clk, rst, blocked, start, ready, write, command, word, column, busy, beat_valid);
  wire \$1 , \$6 , \$9 ;
  wire [1:0] \$7 ;
  wire [3:0] \$8 ;
  wire [4:0] \$2 ;
  wire [5:0] \$4 , \$5 ;
  wire [8:0] \$3 ;
  reg \$start ;
  initial \$start  = 0;
  reg [3:0] base = 4'h0;
  reg [4:0] beat = 5'h0;
  input beat_valid;
  reg [4:0] beats = 5'h0;
  input blocked;
  output busy;
  reg busy = 1'h0;
  input clk;
  output column;
  reg column = 1'h0;
  input [304:0] command;
  wire [31:0] \command.address ;
  wire [15:0] \command.beats ;
  wire [31:0] \command.count ;
  wire [15:0] \command.features ;
  wire [7:0] \command.flags ;
  wire [5:0] \command.gate_shift ;
  wire [15:0] \command.group ;
  wire [7:0] \command.opcode ;
  wire [7:0] \command.passes ;
  wire [7:0] \command.regions ;
  wire [5:0] \command.result_shift ;
  wire [25:0] \command.scale ;
  wire [5:0] \command.shift ;
  wire [15:0] \command.source ;
  wire [15:0] \command.tag ;
  wire [15:0] \command.target ;
  wire [12:0] \command.target_end ;
  wire [15:0] \command.tokens ;
  wire [31:0] \command.value_address ;
  wire [7:0] \command.writes ;
  wire ends_columns;
  wire [3:0] next_base;
  reg [7:0] passes = 8'h0;
  output ready;
  reg [7:0] regions = 8'h0;
  input rst;
  input start;
  reg [2:0] tokens_left = 3'h0;
  output [3:0] word;
  reg [3:0] word = 4'h0;
  output write;
  assign \$1  = ~ blocked;
  assign ready = busy & \$1 ;
  assign write = ready & beat_valid;
  assign \$2  = base + ends_columns;
  assign \$3  = word + passes;
  assign \$4  = beat + 1'h1;
  assign \$5  = beats - 1'h1;
  assign \$6  = beat == \$5 ;
  assign \$7  = column + 1'h1;
  assign \$8  = tokens_left - 1'h1;
  assign \$9  = tokens_left == 1'h1;
  always @(posedge clk) begin
    if (write) begin
      word <= \$3 [3:0];
      if (\$6 )
        word <= \$2 [3:0];
    end
    if (start)
      word <= command[115:112];
  end
  always @(posedge clk) begin
    if (write) begin
      beat <= \$4 [4:0];
      if (\$6 )
        beat <= 5'h0;
    end
    if (start)
      beat <= 5'h0;
  end
  always @(posedge clk) begin
    if (write) begin
      if (\$6 )
        base <= \$2 [3:0];
    end
    if (start)
      base <= command[115:112];
  end
  always @(posedge clk) begin
    if (write) begin
      if (\$6 ) begin
        column <= \$7 [0];
        if (ends_columns)
          column <= 1'h0;
      end
    end
    if (start)
      column <= 1'h0;
  end
  always @(posedge clk) begin
    if (write) begin
      if (\$6 )
        tokens_left <= \$8 [2:0];
    end
    if (start)
      tokens_left <= command[34:32];
  end
  always @(posedge clk) begin
    if (write) begin
      if (\$6 ) begin
        if (\$9 )
          busy <= 1'h0;
      end
    end
    if (start)
      busy <= 1'h1;
    if (rst)
      busy <= 1'h0;
  end
  always @(posedge clk) begin
    if (start)
      regions <= command[283:276];
    if (rst)
      regions <= 8'h0;
  end
  always @(posedge clk)
    if (start)
      beats <= command[68:64];
  always @(posedge clk)
    if (start)
      passes <= command[151:144];
  assign next_base = \$2 [3:0];
  assign \command.opcode  = command[7:0];
  assign \command.flags  = command[15:8];
  assign \command.tag  = command[31:16];
  assign \command.count  = command[63:32];
  assign \command.beats  = command[79:64];
  assign \command.group  = command[95:80];
  assign \command.source  = command[111:96];
  assign \command.target  = command[127:112];
  assign \command.tokens  = command[143:128];
  assign \command.passes  = command[151:144];
  assign \command.features  = command[167:152];
  assign \command.shift  = command[173:168];
  assign \command.gate_shift  = command[179:174];
  assign \command.result_shift  = command[185:180];
  assign \command.scale  = command[211:186];
  assign \command.address  = command[243:212];
  assign \command.value_address  = command[275:244];
  assign \command.regions  = command[283:276];
  assign \command.writes  = command[291:284];
  assign \command.target_end  = command[304:292];
  assign ends_columns = column;
endmodule

module \pim_unit.partials (rst, write, pop, head, write_port__data, valid, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [100:0] \read_port__data$16 ;
  wire [2:0] \$5 , \$8 ;
  wire [3:0] \$9 ;
  wire [4:0] \$11 ;
  wire [5:0] \$12 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [3:0] count = 4'h0;
  wire [100:0] entry;
  wire [27:0] \entry.denominator ;
  wire \entry.last ;
  wire [27:0] \entry.maximum ;
  wire [43:0] \entry.numerator ;
  output [100:0] head;
  wire [27:0] \head.denominator ;
  wire \head.last ;
  wire [27:0] \head.maximum ;
  wire [43:0] \head.numerator ;
  input pop;
  (* init = 2'h0 *)
  wire [1:0] read_index_0;
  (* init = 2'h0 *)
  wire [1:0] read_index_1;
  reg [1:0] read_port__addr = 2'h0;
  reg [1:0] \read_port__addr$11  = 2'h0;
  wire [100:0] read_port__data;
  wire [27:0] \read_port__data.denominator ;
  wire \read_port__data.last ;
  wire [27:0] \read_port__data.maximum ;
  wire [43:0] \read_port__data.numerator ;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg [2:0] write_index = 3'h0;
  wire [1:0] write_port__addr;
  input [100:0] write_port__data;
  wire [27:0] \write_port__data.denominator ;
  wire \write_port__data.last ;
  wire [27:0] \write_port__data.maximum ;
  wire [43:0] \write_port__data.numerator ;
  wire write_port__en;
  reg [100:0] bank_0 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_0[\$row ] = 101'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[2:1]] <= write_port__data;
  reg [100:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [100:0] bank_1 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_1[\$row ] = 101'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[2:1]] <= write_port__data;
  reg [100:0] _1_;
  always @(posedge clk)
    _1_ <= bank_1[\read_port__addr$11 ];
  assign \read_port__data$16  = _1_;
  assign \$1  = ! write_index[0];
  assign write_port__en = write & \$1 ;
  assign \write_port__en$10  = write & \$2 ;
  assign head = turn ? \read_port__data$16  : read_port__data;
  assign \$3  = ! turn;
  assign \$4  = pop & \$3 ;
  assign \$5  = read_port__addr + \$4 ;
  assign \$7  = pop & \$6 ;
  assign \$8  = \read_port__addr$11  + \$7 ;
  assign \$9  = write_index + write;
  assign \$10  = turn ^ pop;
  assign \$11  = count + arrived;
  assign \$12  = \$11  - pop;
  assign \$13  = count > 1'h1;
  assign \$14  = pop ? \$13  : valid;
  assign \$15  = arrived | \$14 ;
  always @(posedge clk) begin
    read_port__addr <= \$5 [1:0];
    if (rst)
      read_port__addr <= 2'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [1:0];
    if (rst)
      \read_port__addr$11  <= 2'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [2:0];
    if (rst)
      write_index <= 3'h0;
  end
  always @(posedge clk) begin
    turn <= \$10 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$12 [3:0];
    if (rst)
      count <= 4'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[2:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
  assign \write_port__data.maximum  = write_port__data[27:0];
  assign \write_port__data.denominator  = write_port__data[55:28];
  assign \write_port__data.numerator  = write_port__data[99:56];
  assign \write_port__data.last  = write_port__data[100];
  assign \entry.maximum  = write_port__data[27:0];
  assign \entry.denominator  = write_port__data[55:28];
  assign \entry.numerator  = write_port__data[99:56];
  assign \entry.last  = write_port__data[100];
  assign \head.maximum  = head[27:0];
  assign \head.denominator  = head[55:28];
  assign \head.numerator  = head[99:56];
  assign \head.last  = head[100];
  assign \read_port__data.maximum  = read_port__data[27:0];
  assign \read_port__data.denominator  = read_port__data[55:28];
  assign \read_port__data.numerator  = read_port__data[99:56];
  assign \read_port__data.last  = read_port__data[100];
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \pim_unit.planner (rst, start, ready, regions, take, command, segment, valid, clk);
  reg [121:0] \segment$8 ;
  wire \$3 , \$4 , \$6 , \$8 , \$10 , \$16 , \$17 , \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 ,
    \$25 , \$26 , \$27 , \$31 , \$37 , \$40 ;
  wire [16:0] \$11 , \$30 , \$36 , \$43 ;
  wire [17:0] \$13 ;
  wire [1:0] \$32 , \$33 , \$38 , \$39 ;
  wire [2:0] \$41 , \$42 ;
  wire [32:0] \$29 , \$35 ;
  wire [6:0] \$14 , \$15 ;
  wire [7:0] \$1 , \$2 , \$5 , \$7 , \$9 , \$28 , \$34 ;
  wire [9:0] \$12 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input clk;
  input [304:0] command;
  wire [31:0] \command.address ;
  wire [15:0] \command.beats ;
  wire [31:0] \command.count ;
  wire [15:0] \command.features ;
  wire [7:0] \command.flags ;
  wire [5:0] \command.gate_shift ;
  wire [15:0] \command.group ;
  wire [7:0] \command.opcode ;
  wire [7:0] \command.passes ;
  wire [7:0] \command.regions ;
  wire [5:0] \command.result_shift ;
  wire [25:0] \command.scale ;
  wire [5:0] \command.shift ;
  wire [15:0] \command.source ;
  wire [15:0] \command.tag ;
  wire [15:0] \command.target ;
  wire [12:0] \command.target_end ;
  wire [15:0] \command.tokens ;
  wire [31:0] \command.value_address ;
  wire [7:0] \command.writes ;
  reg [304:0] current = 305'h0;
  wire [31:0] \current.address ;
  wire [15:0] \current.beats ;
  wire [31:0] \current.count ;
  wire [15:0] \current.features ;
  wire [7:0] \current.flags ;
  wire [5:0] \current.gate_shift ;
  wire [15:0] \current.group ;
  wire [7:0] \current.opcode ;
  wire [7:0] \current.passes ;
  wire [7:0] \current.regions ;
  wire [5:0] \current.result_shift ;
  wire [25:0] \current.scale ;
  wire [5:0] \current.shift ;
  wire [15:0] \current.source ;
  wire [15:0] \current.tag ;
  wire [15:0] \current.target ;
  wire [12:0] \current.target_end ;
  wire [15:0] \current.tokens ;
  wire [31:0] \current.value_address ;
  wire [7:0] \current.writes ;
  wire emits;
  wire is_attend;
  reg is_current = 1'h0;
  wire is_value;
  wire key_advance;
  wire key_done;
  reg key_first = 1'h0;
  reg [15:0] key_heads = 16'h0;
  wire key_last;
  reg [6:0] key_left = 7'h0;
  reg key_slot = 1'h0;
  wire [2:0] key_tokens;
  output ready;
  output [7:0] regions;
  input rst;
  output [121:0] segment;
  reg [121:0] segment = 122'h0;
  wire [4:0] \segment.beats ;
  wire [5:0] \segment.gate_shift ;
  wire [15:0] \segment.group ;
  wire \segment.has_function ;
  wire \segment.is_first ;
  wire \segment.is_gated ;
  wire \segment.is_key ;
  wire \segment.is_last ;
  wire \segment.is_value ;
  wire [1:0] \segment.live ;
  wire [1:0] \segment.passes ;
  wire [7:0] \segment.regions ;
  wire [5:0] \segment.result_shift ;
  wire [20:0] \segment.rows ;
  wire [17:0] \segment.scale ;
  wire [5:0] \segment.shift ;
  wire \segment.slot ;
  wire [3:0] \segment.source ;
  wire [3:0] \segment.target ;
  wire [4:0] \segment.target_end ;
  wire \segment.to_buffer ;
  wire [2:0] \segment.tokens ;
  wire [7:0] \segment.writes ;
  reg [3:0] source = 4'h0;
  input start;
  input take;
  reg [1:0] under_way = 2'h0;
  output valid;
  reg valid = 1'h0;
  wire value_advance;
  wire value_done;
  reg value_first = 1'h0;
  reg [15:0] value_heads = 16'h0;
  wire value_last;
  reg [6:0] value_left = 7'h0;
  reg value_slot = 1'h0;
  wire [2:0] value_tokens;
  assign \$32  = key_slot + 1'h1;
  assign \$33  = \$31  ? 2'h0 : \$32 ;
  assign \$34  = value_left - 3'h4;
  assign \$35  = value_last ? { 1'h0, current[63:32] } : { {25{\$34 [7]}}, \$34  };
  assign \$36  = value_heads - value_last;
  assign \$38  = value_slot + 1'h1;
  assign \$39  = \$37  ? 2'h0 : \$38 ;
  assign \$40  = emits & is_attend;
  assign \$41  = under_way - 1'h1;
  assign \$42  = under_way + 1'h1;
  assign \$43  = source + current[79:64];
  always @(posedge clk)
    if (start)
      current <= command;
  always @(posedge clk) begin
    if (start) begin
      is_current <= 1'h1;
    end else if (\$27 ) begin
      is_current <= 1'h0;
    end
    if (rst)
      is_current <= 1'h0;
  end
  always @(posedge clk) begin
    if (emits)
      segment <= \segment$8 ;
    if (rst)
      segment <= 122'h0;
  end
  always @(posedge clk) begin
    if (emits) begin
      valid <= 1'h1;
    end else if (take) begin
      valid <= 1'h0;
    end
    if (rst)
      valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      key_left <= command[38:32];
    end else if (key_advance) begin
      key_left <= \$29 [6:0];
    end
  end
  always @(posedge clk) begin
    if (start) begin
      key_heads <= command[143:128];
    end else if (key_advance) begin
      key_heads <= \$30 [15:0];
    end
  end
  always @(posedge clk) begin
    if (start) begin
      key_first <= 1'h1;
    end else if (key_advance) begin
      key_first <= key_last;
    end
  end
  always @(posedge clk) begin
    if (start) begin
    end else if (key_advance) begin
      key_slot <= \$33 [0];
    end
    if (rst)
      key_slot <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      value_left <= command[38:32];
    end else if (value_advance) begin
      value_left <= \$35 [6:0];
    end
  end
  always @(posedge clk) begin
    if (start) begin
      value_heads <= command[143:128];
    end else if (value_advance) begin
      value_heads <= \$36 [15:0];
    end
  end
  always @(posedge clk) begin
    if (start) begin
      value_first <= 1'h1;
    end else if (value_advance) begin
      value_first <= value_last;
    end
  end
  always @(posedge clk) begin
    if (start) begin
    end else if (value_advance) begin
      value_slot <= \$39 [0];
    end
    if (rst)
      value_slot <= 1'h0;
  end
  always @(posedge clk) begin
    if (start)
      under_way <= 2'h0;
    if (\$40 ) begin
      (* full_case = 32'd1 *)
      if (is_value) begin
        under_way <= \$41 [1:0];
      end else begin
        under_way <= \$42 [1:0];
      end
    end
    if (rst)
      under_way <= 2'h0;
  end
  always @(posedge clk) begin
    if (start)
      source <= command[99:96];
    if (\$40 ) begin
      (* full_case = 32'd1 *)
      if (is_value) begin
      end else begin
        if (key_last)
          source <= \$43 [3:0];
      end
    end
  end
  assign ready = ~ is_current;
  assign \$1  = is_current ? current[283:276] : 8'h0;
  assign \$2  = valid ? segment[113:106] : 8'h0;
  assign regions = \$1  | \$2 ;
  assign \$3  = ~ valid;
  assign \$4  = \$3  | take;
  assign emits = is_current & \$4 ;
  assign \$11  = current[143:128] + 2'h2;
  assign \$12  = current[151:144] * 2'h2;
  assign \$13  = \$11  - \$12 ;
  assign is_attend = current[7:0] == 2'h3;
  assign key_last = key_left <= 3'h4;
  assign \$14  = key_last ? key_left : 7'h04;
  assign key_done = ! key_heads;
  assign value_last = value_left <= 3'h4;
  assign \$15  = value_last ? value_left : 7'h04;
  assign value_done = ! value_heads;
  assign \$16  = under_way == 2'h2;
  assign is_value = key_done | \$16 ;
  assign \$17  = emits & is_attend;
  assign \$18  = ~ is_value;
  assign key_advance = \$17  & \$18 ;
  assign \$19  = emits & is_attend;
  assign value_advance = \$19  & is_value;
  assign \$20  = ~ is_value;
  assign \$21  = ! is_value;
  assign \$23  = ~ is_attend;
  assign \$24  = is_value & key_done;
  assign \$25  = under_way == 1'h1;
  assign \$26  = \$24  & \$25 ;
  assign \$signal  = \$23  | \$26 ;
  assign \$27  = emits & \$signal ;
  assign \$28  = key_left - 3'h4;
  assign \$29  = key_last ? { 1'h0, current[63:32] } : { {25{\$28 [7]}}, \$28  };
  assign \$30  = key_heads - key_last;
  always @* begin
    if (\$start ) begin end
    { \segment$8 [105:82], \segment$8 [1:0] } = 26'h0;
    \segment$8 [27:23] = current[68:64];
    \segment$8 [45:30] = current[95:80];
    \segment$8 [49:46] = current[99:96];
    \segment$8 [22:2] = current[52:32];
    \segment$8 [29:28] = current[145:144];
    \segment$8 [59] = \$6 ;
    \segment$8 [81:80] = \$13 [1:0];
    if (is_attend) begin
      \segment$8 [0] = \$20 ;
      \segment$8 [1] = is_value;
      \segment$8 [29:28] = 2'h1;
      \segment$8 [45:30] = 16'h0;
      \segment$8 [49:46] = source;
      \segment$8 [59] = 1'h0;
      \segment$8 [81:80] = current[81:80];
      \segment$8 [99:82] = current[203:186];
      if (\$21 ) begin
        \segment$8 [100] = key_slot;
        \segment$8 [103:101] = \$14 [2:0];
        \segment$8 [104] = key_first;
        \segment$8 [105] = key_last;
      end
      if (\$22 ) begin
        \segment$8 [100] = value_slot;
        \segment$8 [103:101] = \$15 [2:0];
        \segment$8 [104] = value_first;
        \segment$8 [105] = value_last;
      end
      (* full_case = 32'd1 *)
      if (is_value) begin
        \segment$8 [22:2] = { 5'h0, current[167:152] };
        \segment$8 [27:23] = 5'h01;
      end else begin
        \segment$8 [22:2] = { 18'h0, \$14 [2:0] };
      end
    end
  end
  assign key_tokens = \$14 [2:0];
  assign value_tokens = \$15 [2:0];
  assign \current.opcode  = current[7:0];
  assign \current.flags  = current[15:8];
  assign \current.tag  = current[31:16];
  assign \current.count  = current[63:32];
  assign \current.beats  = current[79:64];
  assign \current.group  = current[95:80];
  assign \current.source  = current[111:96];
  assign \current.target  = current[127:112];
  assign \current.tokens  = current[143:128];
  assign \current.passes  = current[151:144];
  assign \current.features  = current[167:152];
  assign \current.shift  = current[173:168];
  assign \current.gate_shift  = current[179:174];
  assign \current.result_shift  = current[185:180];
  assign \current.scale  = current[211:186];
  assign \current.address  = current[243:212];
  assign \current.value_address  = current[275:244];
  assign \current.regions  = current[283:276];
  assign \current.writes  = current[291:284];
  assign \current.target_end  = current[304:292];
  assign \segment.is_key  = segment[0];
  assign \segment.is_value  = segment[1];
  assign \segment.rows  = segment[22:2];
  assign \segment.beats  = segment[27:23];
  assign \segment.passes  = segment[29:28];
  assign \segment.group  = segment[45:30];
  assign \segment.source  = segment[49:46];
  assign \segment.target  = segment[53:50];
  assign \segment.target_end  = segment[58:54];
  assign \segment.to_buffer  = segment[59];
  assign \segment.has_function  = segment[60];
  assign \segment.is_gated  = segment[61];
  assign \segment.shift  = segment[67:62];
  assign \segment.gate_shift  = segment[73:68];
  assign \segment.result_shift  = segment[79:74];
  assign \segment.live  = segment[81:80];
  assign \segment.scale  = segment[99:82];
  assign \segment.slot  = segment[100];
  assign \segment.tokens  = segment[103:101];
  assign \segment.is_first  = segment[104];
  assign \segment.is_last  = segment[105];
  assign \segment.regions  = segment[113:106];
  assign \segment.writes  = segment[121:114];
  assign \command.opcode  = command[7:0];
  assign \command.flags  = command[15:8];
  assign \command.tag  = command[31:16];
  assign \command.count  = command[63:32];
  assign \command.beats  = command[79:64];
  assign \command.group  = command[95:80];
  assign \command.source  = command[111:96];
  assign \command.target  = command[127:112];
  assign \command.tokens  = command[143:128];
  assign \command.passes  = command[151:144];
  assign \command.features  = command[167:152];
  assign \command.shift  = command[173:168];
  assign \command.gate_shift  = command[179:174];
  assign \command.result_shift  = command[185:180];
  assign \command.scale  = command[211:186];
  assign \command.address  = command[243:212];
  assign \command.value_address  = command[275:244];
  assign \command.regions  = command[283:276];
  assign \command.writes  = command[291:284];
  assign \command.target_end  = command[304:292];
  always @* begin
    if (\$start ) begin end
    \segment$8 [121:114] = current[291:284];
    \segment$8 [113:106] = current[283:276];
    \segment$8 [61] = \$10 ;
    \segment$8 [60] = \$8 ;
    \segment$8 [79:74] = current[185:180];
    \segment$8 [73:68] = current[179:174];
    \segment$8 [67:62] = current[173:168];
    \segment$8 [58:54] = current[296:292];
    \segment$8 [53:50] = current[115:112];
  end
  assign \$5 [7:1] = 7'h0;
  assign \$5 [0] = current[8];
  assign { \$7 [7:2], \$7 [0] } = 7'h0;
  assign \$7 [1] = current[9];
  assign { \$9 [7:3], \$9 [1:0] } = 7'h0;
  assign \$9 [2] = current[10];
  assign \$22  = is_value;
  assign \$31  = key_slot;
  assign \$37  = value_slot;
  assign \$6  = current[8];
  assign \$8  = current[9];
  assign \$10  = current[10];
endmodule

module \pim_unit.queue (rst, write, pop, head, write_port__data, valid, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [2:0] \$5 , \$8 ;
  wire [3:0] \$9 ;
  wire [4:0] \$11 ;
  wire [5:0] \$12 ;
  wire [64:0] \read_port__data$16 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [3:0] count = 4'h0;
  wire [64:0] entry;
  wire \entry.last ;
  wire [63:0] \entry.value ;
  output [64:0] head;
  wire \head.last ;
  wire [63:0] \head.value ;
  input pop;
  (* init = 2'h0 *)
  wire [1:0] read_index_0;
  (* init = 2'h0 *)
  wire [1:0] read_index_1;
  reg [1:0] read_port__addr = 2'h0;
  reg [1:0] \read_port__addr$11  = 2'h0;
  wire [64:0] read_port__data;
  wire \read_port__data.last ;
  wire [63:0] \read_port__data.value ;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg [2:0] write_index = 3'h0;
  wire [1:0] write_port__addr;
  input [64:0] write_port__data;
  wire \write_port__data.last ;
  wire [63:0] \write_port__data.value ;
  wire write_port__en;
  reg [64:0] bank_0 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_0[\$row ] = 65'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[2:1]] <= write_port__data;
  reg [64:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [64:0] bank_1 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_1[\$row ] = 65'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[2:1]] <= write_port__data;
  reg [64:0] _1_;
  always @(posedge clk)
    _1_ <= bank_1[\read_port__addr$11 ];
  assign \read_port__data$16  = _1_;
  assign \$1  = ! write_index[0];
  assign write_port__en = write & \$1 ;
  assign \write_port__en$10  = write & \$2 ;
  assign head = turn ? \read_port__data$16  : read_port__data;
  assign \$3  = ! turn;
  assign \$4  = pop & \$3 ;
  assign \$5  = read_port__addr + \$4 ;
  assign \$7  = pop & \$6 ;
  assign \$8  = \read_port__addr$11  + \$7 ;
  assign \$9  = write_index + write;
  assign \$10  = turn ^ pop;
  assign \$11  = count + arrived;
  assign \$12  = \$11  - pop;
  assign \$13  = count > 1'h1;
  assign \$14  = pop ? \$13  : valid;
  assign \$15  = arrived | \$14 ;
  always @(posedge clk) begin
    read_port__addr <= \$5 [1:0];
    if (rst)
      read_port__addr <= 2'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [1:0];
    if (rst)
      \read_port__addr$11  <= 2'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [2:0];
    if (rst)
      write_index <= 3'h0;
  end
  always @(posedge clk) begin
    turn <= \$10 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$12 [3:0];
    if (rst)
      count <= 4'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[2:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
  assign \write_port__data.value  = write_port__data[63:0];
  assign \write_port__data.last  = write_port__data[64];
  assign \entry.value  = write_port__data[63:0];
  assign \entry.last  = write_port__data[64];
  assign \head.value  = head[63:0];
  assign \head.last  = head[64];
  assign \read_port__data.value  = read_port__data[63:0];
  assign \read_port__data.last  = read_port__data[64];
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \pim_unit.reader (word_valid, clk, rst, take, word_ready, command, status, \valid$42 , entry);
  wire \$4 , \$5 , \$9 , \$10 , \$12 , \$18 , \$19 , \$20 , \$22 , \$25 , \$26 , \$27 , \$30 , \$31
    , \$32 , \$33 , \$34 , \$35 , \$36 , \$37 , \$38 , \$39 , \$40 , \$41 , \$42 , \$43 , \$44 ,
    \$45 , \$46 , \$47 , \$48 , \$49 , \$50 , \$51 , \$54 , \$55 , \$59 , \$60 , \$61 , \$62 , \$63
    , \$64 , \$65 , \$66 , \$67 , \$68 , \$70 , \$71 , \$72 , \$73 , \$74 , \$78 , \$79 , \$80 ,
    \$81 , \$82 , \$83 , \$84 , \$85 , \$86 , \$87 , \$88 , \$89 , \$90 , \$91 , \$97 , \$99 , \$100
    , \$103 , \$104 , \$105 , \$107 , \$108 , \$111 , \$112 , \$113 , \$115 , \$116 , \$119 , \$120
    , \$121 , \$123 , \$124 , \$127 , \$128 , \$129 , \$131 , \$132 , \$135 , \$136 , \$137 , \$139
    , \$140 , \$143 , \$144 , \$145 , \$147 , \$148 , \$151 , \$152 , \$153 , \$155 , \$156 , \$159
    , \$160 , \$161 , \$163 , \$164 , \$167 , \$168 , \$169 , \$171 , \$172 , \$175 , \$176 , \$177
    , \$179 , \$180 , \$183 , \$184 , \$185 , \$187 , \$188 , \$191 , \$192 , \$193 , \$195 , \$196
    , \$199 , \$200 , \$201 , \$203 , \$204 , \$207 , \$208 , \$209 , \$211 , \$212 , \$215 , \$216
    , \$217 , \$219 , \$220 , \$223 , \$224 , \$226 , \$228 , \$229 , \$232 , \$233 , \$234 , \$236
    , \$237 , \$240 , \$241 , \$242 , \$244 , \$245 , \$248 , \$249 , \$250 , \$252 , \$253 , \$256
    , \$257 , \$258 , \$260 , \$261 , \$264 , \$265 , \$266 , \$268 , \$269 , \$272 , \$273 , \$274
    , \$276 , \$277 , \$280 , \$281 , \$282 , \$284 , \$285 , \$288 , \$289 ;
  wire [15:0] \$11 , \$98 , \$106 , \$114 , \$122 , \$130 , \$138 , \$146 , \$154 , \$162 , \$170 ,
    \$178 , \$186 , \$194 , \$202 , \$210 , \$218 , \$227 , \$235 , \$243 , \$251 , \$259 , \$267 ,
    \$275 , \$283 , \$290 ;
  wire [16:0] \$15 , \$16 , \$28 , \$29 ;
  wire [20:0] \$52 , \$56 ;
  wire [21:0] \$1 , \$21 , \$57 , \$291 ;
  wire [22:0] \$2 , \$3 ;
  wire [25:0] \$102 , \$110 , \$118 , \$126 , \$134 , \$142 , \$150 , \$158 , \$166 , \$174 , \$182
    , \$190 , \$198 , \$206 , \$214 , \$222 , \$231 , \$239 , \$247 , \$255 , \$263 , \$271 , \$279
    , \$287 ;
  wire [26:0] \$101 , \$109 , \$117 , \$125 , \$133 , \$141 , \$149 , \$157 , \$165 , \$173 , \$181
    , \$189 , \$197 , \$205 , \$213 , \$221 , \$230 , \$238 , \$246 , \$254 , \$262 , \$270 , \$278
    , \$286 ;
  wire [2:0] \$92 , \$93 , \$94 , \$95 , \$96 ;
  wire [3:0] \$8 ;
  wire [5:0] \$6 ;
  wire [6:0] \$7 ;
  wire [7:0] \$17 , \$24 , \$225 ;
  wire [8:0] \$76 , \$77 ;
  wire [9:0] \p$37 , \$53 , \$58 ;
  reg \$start ;
  initial \$start  = 0;
  reg [7:0] \$signal  = 8'h0;
  reg [7:0] \$signal$28  = 8'h0;
  reg [12:0] \$signal$29  = 13'h0;
  wire [21:0] blocks;
  input clk;
  output [304:0] command;
  wire [31:0] \command.address ;
  wire [15:0] \command.beats ;
  wire [31:0] \command.count ;
  wire [15:0] \command.features ;
  wire [7:0] \command.flags ;
  wire [5:0] \command.gate_shift ;
  wire [15:0] \command.group ;
  wire [7:0] \command.opcode ;
  wire [7:0] \command.passes ;
  wire [7:0] \command.regions ;
  wire [5:0] \command.result_shift ;
  wire [25:0] \command.scale ;
  wire [5:0] \command.shift ;
  wire [15:0] \command.source ;
  wire [15:0] \command.tag ;
  wire [15:0] \command.target ;
  wire [12:0] \command.target_end ;
  wire [15:0] \command.tokens ;
  wire [31:0] \command.value_address ;
  wire [7:0] \command.writes ;
  reg [25:0] end_0 = 26'h0;
  reg [25:0] end_1 = 26'h0;
  input [31:0] entry;
  reg far_0 = 1'h0;
  reg far_1 = 1'h0;
  wire [31:0] head;
  reg [2:0] index = 3'h0;
  wire is_attend;
  wire is_gemm;
  wire is_load;
  wire is_outside;
  reg is_read = 1'h0;
  reg [2:0] is_read_past = 3'h0;
  reg is_reading = 1'h1;
  wire [9:0] p;
  reg [4:0] places = 5'h10;
  wire pop;
  input rst;
  reg size_is_good = 1'h0;
  output [2:0] status;
  reg [2:0] status = 3'h0;
  wire [2:0] status_new;
  input take;
  wire valid;
  output \valid$42 ;
  reg \valid$42  = 1'h0;
  wire [31:0] word;
  reg [31:0] word_0 = 32'h0;
  reg [31:0] word_1 = 32'h0;
  reg [31:0] word_2 = 32'h0;
  reg [31:0] word_3 = 32'h0;
  reg [31:0] word_4 = 32'h0;
  reg [31:0] word_5 = 32'h0;
  reg [31:0] word_6 = 32'h0;
  reg [31:0] word_7 = 32'h0;
  output word_ready;
  input word_valid;
  wire write;
  assign word_ready = | places;
  assign write = word_valid & word_ready;
  assign pop = valid & is_reading;
  assign is_attend = command[7:0] == 2'h3;
  assign is_gemm = command[7:0] == 2'h2;
  assign is_load = command[7:0] == 1'h1;
  assign \$1  = command[52:32] + 3'h4;
  assign \$2  = \$1  - 1'h1;
  assign \$4  = end_0 > 5'h10;
  assign \$5  = end_1 > 5'h10;
  assign is_outside = | { \$5 , \$4 , far_1, far_0 };
  assign \$6  = places + pop;
  assign \$7  = \$6  - write;
  assign \$8  = index + 1'h1;
  assign \$9  = index == 3'h7;
  assign \$10  = ~ is_load;
  assign \$11  = is_attend ? command[143:128] : { 8'h0, command[151:144] };
  assign \$12  = | { \$11 [15:5], command[79:69] };
  assign \$15  = command[111:96] + p;
  assign \$16  = is_load ? 17'h0 : \$15 ;
  assign \$19  = is_gemm & \$18 ;
  assign \$20  = is_load | \$19 ;
  assign \$21  = is_load ? { 6'h0, command[79:64] } : \$3 [21:0];
  assign \$22  = | { command[151:149], \$21 [21:5] };
  assign \$26  = is_gemm & \$25 ;
  assign \$27  = is_load | \$26 ;
  assign \$28  = command[127:112] + \p$37 ;
  assign \$29  = \$27  ? \$28  : 17'h0;
  assign \$30  = | command[52:32];
  assign \$31  = command[52:32] <= 7'h40;
  assign \$32  = \$30  & \$31 ;
  assign \$33  = | command[79:64];
  assign \$34  = command[79:64] <= 3'h4;
  assign \$35  = \$33  & \$34 ;
  assign \$36  = \$32  & \$35 ;
  assign \$37  = | command[95:80];
  assign \$38  = command[95:80] <= 2'h2;
  assign \$39  = \$37  & \$38 ;
  assign \$40  = \$36  & \$39 ;
  assign \$41  = | command[143:128];
  assign \$42  = \$40  & \$41 ;
  assign \$43  = command[167:152] >= 3'h5;
  assign \$44  = \$42  & \$43 ;
  assign \$45  = command[167:152] <= 5'h10;
  assign \$46  = \$44  & \$45 ;
  assign \$47  = | command[79:64];
  assign \$48  = | command[151:144];
  assign \$49  = command[151:144] <= 2'h2;
  assign \$50  = \$48  & \$49 ;
  assign \$51  = \$47  & \$50 ;
  assign \$52  = is_load ? command[52:32] : { 5'h0, command[143:128] };
  assign \$53  = command[151:144] * 2'h2;
  assign \$54  = \$52  <= \$53 ;
  assign \$55  = \$51  & \$54 ;
  assign \$56  = is_load ? command[52:32] : { 5'h0, command[143:128] };
  assign \$57  = \$56  + 2'h2;
  assign \$58  = command[151:144] * 2'h2;
  assign \$59  = \$57  > \$58 ;
  assign \$60  = \$55  & \$59 ;
  assign \$61  = | command[52:32];
  assign \$62  = command[52:32] <= 21'h100000;
  assign \$63  = \$61  & \$62 ;
  assign \$64  = is_load | \$63 ;
  assign \$65  = \$60  & \$64 ;
  assign \$66  = is_attend ? \$46  : \$65 ;
  assign \$67  = | command[63:53];
  assign \$68  = ~ \$67 ;
  assign \$70  = ! command[7:0];
  assign \$71  = command[7:0] == 1'h1;
  assign \$72  = command[7:0] == 2'h2;
  assign \$73  = command[7:0] == 2'h3;
  assign \$74  = | { \$73 , \$72 , \$71 , \$70  };
  assign \$77  = is_gemm ? \$76  : { 1'h0, command[15:8] };
  assign \$78  = | \$77 ;
  assign \$79  = | command[7:0];
  assign \$80  = ~ size_is_good;
  assign \$81  = \$79  & \$80 ;
  assign \$82  = | command[7:0];
  assign \$83  = \$82  & is_outside;
  assign \$84  = | end_0;
  assign \$85  = | end_1;
  assign \$86  = \$84  & \$85 ;
  assign \$87  = end_0 > command[127:112];
  assign \$88  = \$86  & \$87 ;
  assign \$89  = end_1 > command[111:96];
  assign \$90  = \$88  & \$89 ;
  assign \$91  = is_gemm & \$90 ;
  assign \$92  = \$91  ? 3'h5 : 3'h0;
  assign \$93  = \$83  ? 3'h4 : \$92 ;
  assign \$94  = \$81  ? 3'h3 : \$93 ;
  assign \$95  = \$78  ? 3'h2 : \$94 ;
  assign \$96  = \$74  ? \$95  : 3'h1;
  assign \$97  = | end_0;
  assign \$99  = \$98  <= 1'h0;
  assign \$100  = \$97  & \$99 ;
  assign \$101  = end_0 - 1'h1;
  assign \$103  = \$102  >= 1'h0;
  assign \$104  = \$100  & \$103 ;
  assign \$105  = | end_0;
  assign \$107  = \$106  <= 1'h1;
  assign \$108  = \$105  & \$107 ;
  assign \$109  = end_0 - 1'h1;
  assign \$111  = \$110  >= 1'h1;
  assign \$112  = \$108  & \$111 ;
  assign \$113  = | end_0;
  assign \$115  = \$114  <= 2'h2;
  assign \$116  = \$113  & \$115 ;
  assign \$117  = end_0 - 1'h1;
  assign \$119  = \$118  >= 2'h2;
  assign \$120  = \$116  & \$119 ;
  assign \$121  = | end_0;
  assign \$123  = \$122  <= 2'h3;
  assign \$124  = \$121  & \$123 ;
  assign \$125  = end_0 - 1'h1;
  assign \$127  = \$126  >= 2'h3;
  assign \$128  = \$124  & \$127 ;
  assign \$129  = | end_0;
  assign \$131  = \$130  <= 3'h4;
  assign \$132  = \$129  & \$131 ;
  assign \$133  = end_0 - 1'h1;
  assign \$135  = \$134  >= 3'h4;
  assign \$136  = \$132  & \$135 ;
  assign \$137  = | end_0;
  assign \$139  = \$138  <= 3'h5;
  assign \$140  = \$137  & \$139 ;
  assign \$141  = end_0 - 1'h1;
  assign \$143  = \$142  >= 3'h5;
  assign \$144  = \$140  & \$143 ;
  assign \$145  = | end_0;
  assign \$147  = \$146  <= 3'h6;
  assign \$148  = \$145  & \$147 ;
  assign \$149  = end_0 - 1'h1;
  assign \$151  = \$150  >= 3'h6;
  assign \$152  = \$148  & \$151 ;
  assign \$153  = | end_0;
  assign \$155  = \$154  <= 3'h7;
  assign \$156  = \$153  & \$155 ;
  assign \$157  = end_0 - 1'h1;
  assign \$159  = \$158  >= 3'h7;
  assign \$160  = \$156  & \$159 ;
  assign \$161  = | end_1;
  assign \$163  = \$162  <= 1'h0;
  assign \$164  = \$161  & \$163 ;
  assign \$165  = end_1 - 1'h1;
  assign \$167  = \$166  >= 1'h0;
  assign \$168  = \$164  & \$167 ;
  assign \$169  = | end_1;
  assign \$171  = \$170  <= 1'h1;
  assign \$172  = \$169  & \$171 ;
  assign \$173  = end_1 - 1'h1;
  assign \$175  = \$174  >= 1'h1;
  assign \$176  = \$172  & \$175 ;
  assign \$177  = | end_1;
  assign \$179  = \$178  <= 2'h2;
  assign \$180  = \$177  & \$179 ;
  assign \$181  = end_1 - 1'h1;
  assign \$183  = \$182  >= 2'h2;
  assign \$184  = \$180  & \$183 ;
  assign \$185  = | end_1;
  assign \$187  = \$186  <= 2'h3;
  assign \$188  = \$185  & \$187 ;
  assign \$189  = end_1 - 1'h1;
  assign \$191  = \$190  >= 2'h3;
  assign \$192  = \$188  & \$191 ;
  assign \$193  = | end_1;
  assign \$195  = \$194  <= 3'h4;
  assign \$196  = \$193  & \$195 ;
  assign \$197  = end_1 - 1'h1;
  assign \$199  = \$198  >= 3'h4;
  assign \$200  = \$196  & \$199 ;
  assign \$201  = | end_1;
  assign \$203  = \$202  <= 3'h5;
  assign \$204  = \$201  & \$203 ;
  assign \$205  = end_1 - 1'h1;
  assign \$207  = \$206  >= 3'h5;
  assign \$208  = \$204  & \$207 ;
  assign \$209  = | end_1;
  assign \$211  = \$210  <= 3'h6;
  assign \$212  = \$209  & \$211 ;
  assign \$213  = end_1 - 1'h1;
  assign \$215  = \$214  >= 3'h6;
  assign \$216  = \$212  & \$215 ;
  assign \$217  = | end_1;
  assign \$219  = \$218  <= 3'h7;
  assign \$220  = \$217  & \$219 ;
  assign \$221  = end_1 - 1'h1;
  assign \$223  = \$222  >= 3'h7;
  assign \$224  = \$220  & \$223 ;
  assign \$225  = { \$160 , \$152 , \$144 , \$136 , \$128 , \$120 , \$112 , \$104  } | { \$224 , \$216 , \$208 , \$200 , \$192 , \$184 , \$176 , \$168  };
  assign \$226  = | end_1;
  assign \$228  = \$227  <= 1'h0;
  assign \$229  = \$226  & \$228 ;
  assign \$230  = end_1 - 1'h1;
  assign \$232  = \$231  >= 1'h0;
  assign \$233  = \$229  & \$232 ;
  assign \$234  = | end_1;
  assign \$236  = \$235  <= 1'h1;
  assign \$237  = \$234  & \$236 ;
  assign \$238  = end_1 - 1'h1;
  assign \$240  = \$239  >= 1'h1;
  assign \$241  = \$237  & \$240 ;
  assign \$242  = | end_1;
  assign \$244  = \$243  <= 2'h2;
  assign \$245  = \$242  & \$244 ;
  assign \$246  = end_1 - 1'h1;
  assign \$248  = \$247  >= 2'h2;
  assign \$249  = \$245  & \$248 ;
  assign \$250  = | end_1;
  assign \$252  = \$251  <= 2'h3;
  assign \$253  = \$250  & \$252 ;
  assign \$254  = end_1 - 1'h1;
  assign \$256  = \$255  >= 2'h3;
  assign \$257  = \$253  & \$256 ;
  assign \$258  = | end_1;
  assign \$260  = \$259  <= 3'h4;
  assign \$261  = \$258  & \$260 ;
  assign \$262  = end_1 - 1'h1;
  assign \$264  = \$263  >= 3'h4;
  assign \$265  = \$261  & \$264 ;
  assign \$266  = | end_1;
  assign \$268  = \$267  <= 3'h5;
  assign \$269  = \$266  & \$268 ;
  assign \$270  = end_1 - 1'h1;
  assign \$272  = \$271  >= 3'h5;
  assign \$273  = \$269  & \$272 ;
  assign \$274  = | end_1;
  assign \$276  = \$275  <= 3'h6;
  assign \$277  = \$274  & \$276 ;
  assign \$278  = end_1 - 1'h1;
  assign \$280  = \$279  >= 3'h6;
  assign \$281  = \$277  & \$280 ;
  assign \$282  = | end_1;
  assign \$284  = \$283  <= 3'h7;
  assign \$285  = \$282  & \$284 ;
  assign \$286  = end_1 - 1'h1;
  assign \$288  = \$287  >= 3'h7;
  assign \$289  = \$285  & \$288 ;
  assign \$290  = is_attend ? command[143:128] : { 8'h0, command[151:144] };
  assign \$291  = is_load ? { 6'h0, command[79:64] } : \$3 [21:0];
  always @(posedge clk) begin
    places <= \$7 [4:0];
    if (rst)
      places <= 5'h10;
  end
  always @(posedge clk) begin
    is_read <= 1'h0;
    if (pop) begin
      if (\$9 )
        is_read <= 1'h1;
    end
    if (rst)
      is_read <= 1'h0;
  end
  always @(posedge clk) begin
    if (pop)
      index <= \$8 [2:0];
    if (rst)
      index <= 3'h0;
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h0:
            word_0 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h1:
            word_1 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h2:
            word_2 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h3:
            word_3 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h4:
            word_4 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h5:
            word_5 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h6:
            word_6 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      (* full_case = 32'd1 *)
      casez (index)
        3'h7:
            word_7 <= head;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      if (\$9 )
        is_reading <= 1'h0;
    end
    if (take)
      is_reading <= 1'h1;
    if (rst)
      is_reading <= 1'h1;
  end
  always @(posedge clk) begin
    far_0 <= \$10  & \$12 ;
    end_0 <= { 9'h0, \$16  };
    far_1 <= \$20  & \$22 ;
    end_1 <= { 9'h0, \$29  };
    size_is_good <= \$66  & \$68 ;
  end
  always @(posedge clk) begin
    is_read_past <= { is_read_past[1:0], is_read };
    if (rst)
      is_read_past <= 3'h0;
  end
  always @(posedge clk) begin
    if (is_read_past[2])
      status <= \$96 ;
    if (rst)
      status <= 3'h0;
  end
  always @(posedge clk)
    if (is_read_past[2])
      \$signal  <= \$225 ;
  always @(posedge clk)
    if (is_read_past[2])
      \$signal$28  <= { \$289 , \$281 , \$273 , \$265 , \$257 , \$249 , \$241 , \$233  };
  always @(posedge clk)
    if (is_read_past[2])
      \$signal$29  <= end_1[12:0];
  always @(posedge clk) begin
    if (take) begin
      \valid$42  <= 1'h0;
    end else if (is_read_past[2]) begin
      \valid$42  <= 1'h1;
    end
    if (rst)
      \valid$42  <= 1'h0;
  end
  \pim_unit.reader.queue  queue (
    .clk(clk),
    .head(head),
    .pop(pop),
    .rst(rst),
    .valid(valid),
    .write(write),
    .write_port__data(entry)
  );
  pim_unit_multiplier_9 span_0 (
    .a(command[68:64]),
    .b(\$290 [4:0]),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  pim_unit_multiplier_9 span_1 (
    .a(\$291 [4:0]),
    .b(command[148:144]),
    .clk(clk),
    .en(1'h1),
    .p(\p$37 ),
    .rst(rst)
  );
  assign word = entry;
  assign blocks = \$3 [21:0];
  assign status_new = 3'h0;
  assign \command.opcode  = command[7:0];
  assign \command.flags  = command[15:8];
  assign \command.tag  = command[31:16];
  assign \command.count  = command[63:32];
  assign \command.beats  = command[79:64];
  assign \command.group  = command[95:80];
  assign \command.source  = command[111:96];
  assign \command.target  = command[127:112];
  assign \command.tokens  = command[143:128];
  assign \command.passes  = command[151:144];
  assign \command.features  = command[167:152];
  assign \command.shift  = command[173:168];
  assign \command.gate_shift  = command[179:174];
  assign \command.result_shift  = command[185:180];
  assign \command.scale  = command[211:186];
  assign \command.address  = command[243:212];
  assign \command.value_address  = command[275:244];
  assign \command.regions  = command[283:276];
  assign \command.writes  = command[291:284];
  assign \command.target_end  = command[304:292];
  assign command[304:292] = \$signal$29 ;
  assign command[291:284] = \$signal$28 ;
  assign command[283:276] = \$signal ;
  assign command[275:244] = word_7;
  assign command[243:212] = word_6;
  assign command[211:186] = word_5[25:0];
  assign command[185:180] = word_5[21:16];
  assign command[179:174] = word_5[13:8];
  assign command[173:168] = word_5[5:0];
  assign command[167:152] = word_4[31:16];
  assign command[151:144] = word_4[23:16];
  assign command[143:128] = word_4[15:0];
  assign command[127:112] = word_3[31:16];
  assign command[111:96] = word_3[15:0];
  assign command[95:80] = word_2[31:16];
  assign command[79:64] = word_2[15:0];
  assign command[63:32] = word_1;
  assign command[31:16] = word_0[31:16];
  assign command[15:8] = word_0[15:8];
  assign command[7:0] = word_0[7:0];
  assign \$3  = { \$2 [22], \$2 [22], \$2 [22:2] };
  assign \$17 [7:1] = 7'h0;
  assign \$17 [0] = word_0[8];
  assign \$24 [7:1] = 7'h0;
  assign \$24 [0] = word_0[8];
  assign \$76 [2:0] = 3'h0;
  assign \$76 [8:3] = { 1'h0, word_0[15:11] };
  assign \$98  = { 1'h0, word_3[15:1] };
  assign \$102  = { 1'h0, \$101 [25:1] };
  assign \$106  = { 1'h0, word_3[15:1] };
  assign \$110  = { 1'h0, \$109 [25:1] };
  assign \$114  = { 1'h0, word_3[15:1] };
  assign \$118  = { 1'h0, \$117 [25:1] };
  assign \$122  = { 1'h0, word_3[15:1] };
  assign \$126  = { 1'h0, \$125 [25:1] };
  assign \$130  = { 1'h0, word_3[15:1] };
  assign \$134  = { 1'h0, \$133 [25:1] };
  assign \$138  = { 1'h0, word_3[15:1] };
  assign \$142  = { 1'h0, \$141 [25:1] };
  assign \$146  = { 1'h0, word_3[15:1] };
  assign \$150  = { 1'h0, \$149 [25:1] };
  assign \$154  = { 1'h0, word_3[15:1] };
  assign \$158  = { 1'h0, \$157 [25:1] };
  assign \$162  = { 1'h0, word_3[31:17] };
  assign \$166  = { 1'h0, \$165 [25:1] };
  assign \$170  = { 1'h0, word_3[31:17] };
  assign \$174  = { 1'h0, \$173 [25:1] };
  assign \$178  = { 1'h0, word_3[31:17] };
  assign \$182  = { 1'h0, \$181 [25:1] };
  assign \$186  = { 1'h0, word_3[31:17] };
  assign \$190  = { 1'h0, \$189 [25:1] };
  assign \$194  = { 1'h0, word_3[31:17] };
  assign \$198  = { 1'h0, \$197 [25:1] };
  assign \$202  = { 1'h0, word_3[31:17] };
  assign \$206  = { 1'h0, \$205 [25:1] };
  assign \$210  = { 1'h0, word_3[31:17] };
  assign \$214  = { 1'h0, \$213 [25:1] };
  assign \$218  = { 1'h0, word_3[31:17] };
  assign \$222  = { 1'h0, \$221 [25:1] };
  assign \$227  = { 1'h0, word_3[31:17] };
  assign \$231  = { 1'h0, \$230 [25:1] };
  assign \$235  = { 1'h0, word_3[31:17] };
  assign \$239  = { 1'h0, \$238 [25:1] };
  assign \$243  = { 1'h0, word_3[31:17] };
  assign \$247  = { 1'h0, \$246 [25:1] };
  assign \$251  = { 1'h0, word_3[31:17] };
  assign \$255  = { 1'h0, \$254 [25:1] };
  assign \$259  = { 1'h0, word_3[31:17] };
  assign \$263  = { 1'h0, \$262 [25:1] };
  assign \$267  = { 1'h0, word_3[31:17] };
  assign \$271  = { 1'h0, \$270 [25:1] };
  assign \$275  = { 1'h0, word_3[31:17] };
  assign \$279  = { 1'h0, \$278 [25:1] };
  assign \$283  = { 1'h0, word_3[31:17] };
  assign \$287  = { 1'h0, \$286 [25:1] };
  assign \$18  = word_0[8];
  assign \$25  = word_0[8];
endmodule

module \pim_unit.reader.queue (clk, rst, write, pop, head, valid, write_port__data);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [31:0] \read_port__data$16 ;
  wire [3:0] \$5 , \$8 ;
  wire [4:0] \$9 ;
  wire [5:0] \$11 ;
  wire [6:0] \$12 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [4:0] count = 5'h0;
  wire [31:0] entry;
  output [31:0] head;
  input pop;
  (* init = 3'h0 *)
  wire [2:0] read_index_0;
  (* init = 3'h0 *)
  wire [2:0] read_index_1;
  reg [2:0] read_port__addr = 3'h0;
  reg [2:0] \read_port__addr$11  = 3'h0;
  wire [31:0] read_port__data;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg [3:0] write_index = 4'h0;
  wire [2:0] write_port__addr;
  input [31:0] write_port__data;
  wire write_port__en;
  reg [31:0] bank_0 [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      bank_0[\$row ] = 32'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[3:1]] <= write_port__data;
  reg [31:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [31:0] bank_1 [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      bank_1[\$row ] = 32'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[3:1]] <= write_port__data;
  reg [31:0] _1_;
  always @(posedge clk)
    _1_ <= bank_1[\read_port__addr$11 ];
  assign \read_port__data$16  = _1_;
  assign \$1  = ! write_index[0];
  assign write_port__en = write & \$1 ;
  assign \write_port__en$10  = write & \$2 ;
  assign head = turn ? \read_port__data$16  : read_port__data;
  assign \$3  = ! turn;
  assign \$4  = pop & \$3 ;
  assign \$5  = read_port__addr + \$4 ;
  assign \$7  = pop & \$6 ;
  assign \$8  = \read_port__addr$11  + \$7 ;
  assign \$9  = write_index + write;
  assign \$10  = turn ^ pop;
  assign \$11  = count + arrived;
  assign \$12  = \$11  - pop;
  assign \$13  = count > 1'h1;
  assign \$14  = pop ? \$13  : valid;
  assign \$15  = arrived | \$14 ;
  always @(posedge clk) begin
    read_port__addr <= \$5 [2:0];
    if (rst)
      read_port__addr <= 3'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [2:0];
    if (rst)
      \read_port__addr$11  <= 3'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [3:0];
    if (rst)
      write_index <= 4'h0;
  end
  always @(posedge clk) begin
    turn <= \$10 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$12 [4:0];
    if (rst)
      count <= 5'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[3:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \pim_unit.softmax (rst, score_valid, weighed, finishes, replay_starts, replay_first, may_weigh, \port$815$25 , \port$815$31 , row, running, slot, probability_write, probability_slot, probability_lane, clk);
  reg [1:0] \$3 ;
  wire \$1 , \$2 , \$4 , \$9 ;
  wire [1:0] \$8 ;
  wire [2:0] \$5 , \$7 , \$10 ;
  wire [3:0] \$6 , \$11 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input clk;
  wire ends;
  reg ends_past = 1'h0;
  wire ends_tile;
  output finishes;
  reg [9:0] finishes_past = 10'h0;
  reg first_0 = 1'h0;
  reg first_1 = 1'h0;
  wire is_first;
  reg [1:0] last_row_0 = 2'h0;
  reg [1:0] last_row_1 = 2'h0;
  output may_weigh;
  input [2:0] \port$815$25 ;
  input [1:0] \port$815$31 ;
  output [1:0] probability_lane;
  output probability_slot;
  output probability_write;
  reg [1:0] ready = 2'h0;
  wire replay_ends;
  output replay_first;
  reg replay_first;
  (* init = 2'h0 *)
  wire [1:0] replay_row;
  reg [19:0] replay_row_past = 20'h0;
  (* init = 1'h0 *)
  wire replay_slot;
  reg [9:0] replay_slot_past = 10'h0;
  output replay_starts;
  (* init = 1'h0 *)
  wire replay_valid;
  reg [9:0] replays_past = 10'h0;
  output [1:0] row;
  reg [1:0] row = 2'h0;
  input rst;
  output running;
  reg running = 1'h0;
  wire [1:0] score_row;
  wire score_slot;
  input score_valid;
  output slot;
  reg slot = 1'h0;
  reg [1:0] waiting = 2'h0;
  input weighed;
  assign ends = score_valid & \port$815$31 [0];
  assign \$1  = ~ running;
  assign \$2  = | waiting;
  assign \$signal  = \$1  & \$2 ;
  assign \$4  = \$3  == row;
  assign finishes = running & \$4 ;
  assign replay_starts = ! row;
  assign may_weigh = | ready;
  assign \$5  = waiting + ends_past;
  assign \$6  = \$5  - \$signal ;
  assign \$7  = row + 1'h1;
  assign \$8  = slot + 1'h1;
  assign \$10  = ready + finishes_past[9];
  assign \$11  = \$10  - weighed;
  always @(posedge clk) begin
    if (ends) begin
      casez (\port$815$25 [0])
        1'h0:
            last_row_0 <= \port$815$25 [2:1];
      endcase
    end
  end
  always @(posedge clk) begin
    if (ends) begin
      (* full_case = 32'd1 *)
      casez (\port$815$25 [0])
        1'h1:
            last_row_1 <= \port$815$25 [2:1];
      endcase
    end
  end
  always @(posedge clk) begin
    if (ends) begin
      casez (\port$815$25 [0])
        1'h0:
            first_0 <= \port$815$31 [1];
      endcase
    end
  end
  always @(posedge clk) begin
    if (ends) begin
      (* full_case = 32'd1 *)
      casez (\port$815$25 [0])
        1'h1:
            first_1 <= \port$815$31 [1];
      endcase
    end
  end
  always @(posedge clk) begin
    ends_past <= ends;
    if (rst)
      ends_past <= 1'h0;
  end
  always @(posedge clk) begin
    waiting <= \$6 [1:0];
    if (rst)
      waiting <= 2'h0;
  end
  always @(posedge clk) begin
    row <= \$7 [1:0];
    if (\$signal )
      row <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      running <= 1'h1;
    if (finishes)
      running <= 1'h0;
    if (rst)
      running <= 1'h0;
  end
  always @(posedge clk) begin
    if (finishes) begin
      slot <= \$8 [0];
      if (\$9 )
        slot <= 1'h0;
    end
    if (rst)
      slot <= 1'h0;
  end
  always @(posedge clk) begin
    replays_past <= { replays_past[8:0], running };
    if (rst)
      replays_past <= 10'h0;
  end
  always @(posedge clk) begin
    replay_slot_past <= { replay_slot_past[8:0], slot };
    replay_row_past <= { replay_row_past[17:0], row };
  end
  always @(posedge clk) begin
    finishes_past <= { finishes_past[8:0], finishes };
    if (rst)
      finishes_past <= 10'h0;
  end
  always @(posedge clk) begin
    ready <= \$11 [1:0];
    if (rst)
      ready <= 2'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (slot)
      1'h0:
          \$3  = last_row_0;
      1'h1:
          \$3  = last_row_1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (slot)
      1'h0:
          replay_first = first_0;
      1'h1:
          replay_first = first_1;
    endcase
  end
  assign ends_tile = \port$815$31 [0];
  assign replay_valid = running;
  assign replay_slot = slot;
  assign replay_row = row;
  assign replay_ends = finishes;
  assign score_slot = \port$815$25 [0];
  assign score_row = \port$815$25 [2:1];
  assign is_first = \port$815$31 [1];
  assign probability_write = replays_past[9];
  assign probability_slot = replay_slot_past[9];
  assign probability_lane = replay_row_past[19:18];
  assign \$9  = slot;
endmodule

module \pim_unit.tracker_0 (rst, begins, gives, writes, completes, settled, is_written, in_use, word, \port$960$50 , regions, reads, clk);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 ;
  wire [4:0] \$9 ;
  wire [5:0] \$1 ;
  wire [6:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  input begins;
  input clk;
  input completes;
  reg [4:0] count = 5'h0;
  reg [4:0] \end  = 5'h0;
  reg [4:0] first = 5'h0;
  reg given = 1'h0;
  input gives;
  output [7:0] in_use;
  reg is_empty = 1'h1;
  output is_written;
  wire [4:0] later;
  input [8:0] \port$960$50 ;
  input [3:0] reads;
  input [7:0] regions;
  reg [7:0] regions_held = 8'h0;
  input rst;
  output settled;
  wire [3:0] target;
  wire [4:0] target_end;
  input [3:0] word;
  input writes;
  assign \$1  = count + given;
  assign \$2  = \$1  - writes;
  assign \$3  = ~ given;
  assign settled = is_empty & \$3 ;
  assign \$4  = reads < first;
  assign \$5  = settled | \$4 ;
  assign \$6  = reads >= \end ;
  assign is_written = \$5  | \$6 ;
  assign in_use = settled ? 8'h0 : regions_held;
  assign \$7  = ! \$2 [4:0];
  assign \$8  = writes & completes;
  assign \$9  = word + 1'h1;
  always @(posedge clk) begin
    given <= gives;
    if (rst)
      given <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$2 [4:0];
    if (rst)
      count <= 5'h0;
  end
  always @(posedge clk) begin
    is_empty <= \$7 ;
    if (rst)
      is_empty <= 1'h1;
  end
  always @(posedge clk) begin
    if (\$8 )
      first <= \$9 ;
    if (begins)
      first <= { 1'h0, \port$960$50 [3:0] };
  end
  always @(posedge clk)
    if (begins)
      \end  <= \port$960$50 [8:4];
  always @(posedge clk)
    if (begins)
      regions_held <= regions;
  assign later = \$2 [4:0];
  assign target = \port$960$50 [3:0];
  assign target_end = \port$960$50 [8:4];
endmodule

module \pim_unit.tracker_1 (rst, begins, gives, writes, completes, settled, is_written, in_use, word, \port$960$50 , regions, reads, clk);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 ;
  wire [4:0] \$9 ;
  wire [5:0] \$1 ;
  wire [6:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  input begins;
  input clk;
  input completes;
  reg [4:0] count = 5'h0;
  reg [4:0] \end  = 5'h0;
  reg [4:0] first = 5'h0;
  reg given = 1'h0;
  input gives;
  output [7:0] in_use;
  reg is_empty = 1'h1;
  output is_written;
  wire [4:0] later;
  input [8:0] \port$960$50 ;
  input [3:0] reads;
  input [7:0] regions;
  reg [7:0] regions_held = 8'h0;
  input rst;
  output settled;
  wire [3:0] target;
  wire [4:0] target_end;
  input [3:0] word;
  input writes;
  assign \$1  = count + given;
  assign \$2  = \$1  - writes;
  assign \$3  = ~ given;
  assign settled = is_empty & \$3 ;
  assign \$4  = reads < first;
  assign \$5  = settled | \$4 ;
  assign \$6  = reads >= \end ;
  assign is_written = \$5  | \$6 ;
  assign in_use = settled ? 8'h0 : regions_held;
  assign \$7  = ! \$2 [4:0];
  assign \$8  = writes & completes;
  assign \$9  = word + 1'h1;
  always @(posedge clk) begin
    given <= gives;
    if (rst)
      given <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$2 [4:0];
    if (rst)
      count <= 5'h0;
  end
  always @(posedge clk) begin
    is_empty <= \$7 ;
    if (rst)
      is_empty <= 1'h1;
  end
  always @(posedge clk) begin
    if (\$8 )
      first <= \$9 ;
    if (begins)
      first <= { 1'h0, \port$960$50 [3:0] };
  end
  always @(posedge clk)
    if (begins)
      \end  <= \port$960$50 [8:4];
  always @(posedge clk)
    if (begins)
      regions_held <= regions;
  assign later = \$2 [4:0];
  assign target = \port$960$50 [3:0];
  assign target_end = \port$960$50 [8:4];
endmodule

module \pim_unit.walker (beat_valid, clk, rst, may_give, settled, is_written, may_give_partial, ready, fires, weighed, regions, take, begins_writing, may_weigh, segment, segment_valid, step, word, tracker, \beat$43 );
  wire \$3 , \$4 , \$5 , \$6 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$16 , \$17 ,
    \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 , \$29 , \$30 , \$31
    , \$32 , \$33 , \$34 , \$35 , \$36 , \$37 , \$38 , \$39 , \$40 , \$41 , \$42 , \$43 , \$45 ,
    \$46 , \$48 , \$49 , \$50 , \$51 , \$52 , \$53 , \$54 , \$55 , \$56 , \$57 , \$58 , \$59 , \$64
    , \$65 , \$66 , \$68 , \$74 , \$77 , \$78 , \$79 , \$81 ;
  wire [15:0] \$61 ;
  wire [16:0] \$7 , \$67 ;
  wire [17:0] \$62 ;
  wire [1:0] \$1 , \$44 , \$47 , \$71 ;
  wire [21:0] \$75 ;
  wire [2:0] \$69 , \$80 ;
  wire [31:0] \$70 ;
  wire [4:0] \$63 , \$72 , \$76 , \$82 ;
  wire [5:0] \$2 , \$60 , \$73 ;
  reg \$start ;
  initial \$start  = 0;
  wire allowed;
  reg [4:0] beat = 5'h0;
  input [31:0] \beat$43 ;
  input beat_valid;
  output begins_writing;
  input clk;
  reg [121:0] current = 122'h0;
  wire [4:0] \current.beats ;
  wire [5:0] \current.gate_shift ;
  wire [15:0] \current.group ;
  wire \current.has_function ;
  wire \current.is_first ;
  wire \current.is_gated ;
  wire \current.is_key ;
  wire \current.is_last ;
  wire \current.is_value ;
  wire [1:0] \current.live ;
  wire [1:0] \current.passes ;
  wire [7:0] \current.regions ;
  wire [5:0] \current.result_shift ;
  wire [20:0] \current.rows ;
  wire [17:0] \current.scale ;
  wire [5:0] \current.shift ;
  wire \current.slot ;
  wire [3:0] \current.source ;
  wire [3:0] \current.target ;
  wire [4:0] \current.target_end ;
  wire \current.to_buffer ;
  wire [2:0] \current.tokens ;
  wire [7:0] \current.writes ;
  wire ends;
  wire ends_beat;
  wire ends_group;
  wire ends_pair;
  wire ends_row;
  output fires;
  wire gives;
  wire has_scales;
  reg is_active = 1'h0;
  reg is_later_group = 1'h0;
  reg is_second = 1'h0;
  input is_written;
  reg [1:0] left = 2'h0;
  input may_give;
  input may_give_partial;
  input may_weigh;
  wire needs_scales;
  reg number = 1'h0;
  reg [15:0] place_in_group = 16'h0;
  output ready;
  output [7:0] regions;
  reg [3:0] row = 4'h0;
  reg [20:0] rows_left = 21'h0;
  input rst;
  reg [31:0] scales = 32'h0;
  input [121:0] segment;
  wire [4:0] \segment.beats ;
  wire [5:0] \segment.gate_shift ;
  wire [15:0] \segment.group ;
  wire \segment.has_function ;
  wire \segment.is_first ;
  wire \segment.is_gated ;
  wire \segment.is_key ;
  wire \segment.is_last ;
  wire \segment.is_value ;
  wire [1:0] \segment.live ;
  wire [1:0] \segment.passes ;
  wire [7:0] \segment.regions ;
  wire [5:0] \segment.result_shift ;
  wire [20:0] \segment.rows ;
  wire [17:0] \segment.scale ;
  wire [5:0] \segment.shift ;
  wire \segment.slot ;
  wire [3:0] \segment.source ;
  wire [3:0] \segment.target ;
  wire [4:0] \segment.target_end ;
  wire \segment.to_buffer ;
  wire [2:0] \segment.tokens ;
  wire [7:0] \segment.writes ;
  input segment_valid;
  input settled;
  wire starts_group;
  output [66:0] step;
  wire [3:0] \step.counted ;
  wire \step.ends_command ;
  wire \step.ends_group ;
  wire \step.ends_row ;
  wire \step.ends_tile ;
  wire \step.gives ;
  wire \step.is_first ;
  wire \step.is_key ;
  wire \step.is_last ;
  wire \step.is_value ;
  wire [1:0] \step.lane ;
  wire [1:0] \step.live ;
  wire \step.number ;
  wire [18:0] \step.result ;
  wire \step.result.has_function ;
  wire \step.result.is_gate ;
  wire \step.result.is_gated ;
  wire \step.result.is_plain ;
  wire \step.result.number ;
  wire [5:0] \step.result.result_shift ;
  wire [5:0] \step.result.shift ;
  wire \step.result.to_buffer ;
  wire \step.result.tracker ;
  wire [3:0] \step.row ;
  wire [17:0] \step.scale ;
  wire \step.slot ;
  wire \step.starts_group ;
  wire \step.starts_row ;
  wire \step.starts_tile ;
  wire [3:0] \step.target ;
  output take;
  reg [3:0] target_base = 4'h0;
  reg [1:0] target_lane = 2'h0;
  output tracker;
  reg tracker = 1'h0;
  output weighed;
  output [3:0] word;
  reg [3:0] word = 4'h0;
  assign \$2  = beat + 1'h1;
  assign ends_row = \$2  == current[27:23];
  assign \$3  = ~ current[61];
  assign ends_pair = \$3  | is_second;
  assign \$4  = ends_beat & ends_row;
  assign \$5  = \$4  & ends_pair;
  assign \$6  = rows_left == 1'h1;
  assign ends = \$5  & \$6 ;
  assign has_scales = | current[45:30];
  assign starts_group = ! place_in_group;
  assign \$7  = place_in_group + 1'h1;
  assign \$8  = \$7  == current[45:30];
  assign ends_group = ends_row | \$8 ;
  assign \$9  = has_scales & starts_group;
  assign \$10  = ! number;
  assign \$11  = \$9  & \$10 ;
  assign \$12  = ! left;
  assign needs_scales = \$11  & \$12 ;
  assign \$13  = ~ is_later_group;
  assign \$14  = ends_row & ends_pair;
  assign \$15  = ~ current[0];
  assign \$16  = \$14  & \$15 ;
  assign \$17  = ~ current[1];
  assign gives = \$16  & \$17 ;
  assign \$18  = ~ current[105];
  assign \$19  = may_give_partial | \$18 ;
  assign \$20  = may_weigh & \$19 ;
  assign \$21  = ~ gives;
  assign \$22  = may_give | \$21 ;
  assign \$23  = \$22  | current[59];
  assign \$24  = is_written & \$23 ;
  assign allowed = current[1] ? \$20  : \$24 ;
  assign \$25  = allowed & ends_beat;
  assign \$26  = needs_scales | \$25 ;
  assign ready = is_active & \$26 ;
  assign \$27  = is_active & beat_valid;
  assign \$28  = \$27  & allowed;
  assign \$29  = ~ needs_scales;
  assign fires = \$28  & \$29 ;
  assign \$30  = fires & current[1];
  assign weighed = \$30  & ends;
  assign regions = is_active ? current[113:106] : 8'h0;
  assign \$31  = ~ is_active;
  assign \$32  = fires & ends;
  assign \$33  = \$31  | \$32 ;
  assign \$34  = segment_valid & \$33 ;
  assign \$35  = ~ segment[59];
  assign \$36  = \$35  | settled;
  assign take = \$34  & \$36 ;
  assign begins_writing = take & segment[59];
  assign \$37  = ! row;
  assign \$38  = rows_left == 1'h1;
  assign \$39  = 1'h0 < current[103:101];
  assign \$40  = 1'h1 < current[103:101];
  assign \$41  = 2'h2 < current[103:101];
  assign \$42  = 2'h3 < current[103:101];
  assign \$43  = current[0] | current[1];
  assign \$44  = number + 1'h1;
  assign \$45  = \$44  == current[29:28];
  assign \$46  = \$43  | \$45 ;
  assign \$47  = \$46  ? current[81:80] : 2'h2;
  assign \$48  = current[60] | current[61];
  assign \$49  = ~ \$48 ;
  assign \$50  = ~ is_second;
  assign \$51  = current[61] & \$50 ;
  assign \$52  = fires & \$51 ;
  assign \$53  = \$52  & ends_row;
  assign \$54  = current[61] & is_second;
  assign \$55  = ~ is_second;
  assign \$56  = current[61] & \$55 ;
  assign \$57  = ~ current[61];
  assign \$58  = current[60] & \$57 ;
  assign \$59  = \$56  | \$58 ;
  assign \$60  = \$59  ? current[73:68] : current[67:62];
  assign \$61  = has_scales ? scales[15:0] : 16'h0001;
  assign \$62  = current[0] ? current[99:82] : { 2'h0, \$61  };
  assign \$63  = target_base + number;
  assign \$64  = ready & beat_valid;
  assign \$65  = \$64  & needs_scales;
  assign \$66  = fires & ends_beat;
  assign \$67  = place_in_group + 1'h1;
  assign \$68  = ~ ends_row;
  assign \$69  = left - 1'h1;
  assign \$71  = number + 1'h1;
  assign \$72  = word + 1'h1;
  assign \$73  = beat + 1'h1;
  assign \$74  = ~ ends_pair;
  assign \$75  = rows_left - 1'h1;
  assign \$76  = row + 1'h1;
  assign \$77  = tracker ^ begins_writing;
  assign \$78  = fires & gives;
  assign \$79  = \$78  & ends_beat;
  assign \$80  = target_lane + 1'h1;
  assign \$81  = target_lane == 2'h3;
  assign \$82  = target_base + current[29:28];
  always @(posedge clk) begin
    if (\$65 )
      scales <= \beat$43 ;
    if (\$66 ) begin
      if (ends_group) begin
        if (has_scales)
          scales <= \$70 ;
      end
    end
  end
  always @(posedge clk) begin
    if (\$65 )
      left <= 2'h2;
    if (\$66 ) begin
      if (ends_group) begin
        if (has_scales)
          left <= \$69 [1:0];
      end
    end
    if (take)
      left <= 2'h0;
    if (rst)
      left <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$66 ) begin
      place_in_group <= \$67 [15:0];
      if (ends_group)
        place_in_group <= 16'h0;
    end
    if (take)
      place_in_group <= 16'h0;
  end
  always @(posedge clk) begin
    if (\$66 ) begin
      if (ends_group)
        is_later_group <= \$68 ;
    end
    if (take)
      is_later_group <= 1'h0;
  end
  always @(posedge clk) begin
    if (fires) begin
      number <= \$71 [0];
      if (ends_beat)
        number <= 1'h0;
    end
    if (take)
      number <= 1'h0;
  end
  always @(posedge clk) begin
    if (fires) begin
      word <= \$72 [3:0];
      if (ends_beat) begin
        if (ends_row)
          word <= current[49:46];
      end
    end
    if (take)
      word <= segment[49:46];
  end
  always @(posedge clk) begin
    if (fires) begin
      if (ends_beat) begin
        beat <= \$73 [4:0];
        if (ends_row)
          beat <= 5'h0;
      end
    end
    if (take)
      beat <= 5'h0;
  end
  always @(posedge clk) begin
    if (fires) begin
      if (ends_beat) begin
        if (ends_row)
          is_second <= \$74 ;
      end
    end
    if (take)
      is_second <= 1'h0;
  end
  always @(posedge clk) begin
    if (fires) begin
      if (ends_beat) begin
        if (ends_row) begin
          if (ends_pair)
            rows_left <= \$75 [20:0];
        end
      end
    end
    if (take)
      rows_left <= segment[22:2];
  end
  always @(posedge clk) begin
    if (fires) begin
      if (ends_beat) begin
        if (ends_row) begin
          if (ends_pair)
            row <= \$76 [3:0];
        end
      end
    end
    if (take)
      row <= 4'h0;
  end
  always @(posedge clk) begin
    if (fires) begin
      if (ends)
        is_active <= 1'h0;
    end
    if (take)
      is_active <= 1'h1;
    if (rst)
      is_active <= 1'h0;
  end
  always @(posedge clk) begin
    tracker <= \$77 ;
    if (rst)
      tracker <= 1'h0;
  end
  always @(posedge clk)
    if (take)
      current <= segment;
  always @(posedge clk) begin
    if (\$79 ) begin
      target_lane <= \$80 [1:0];
      if (\$81 )
        target_lane <= 2'h0;
    end
    if (take)
      target_lane <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$79 ) begin
      if (\$81 )
        target_base <= \$82 [3:0];
    end
    if (take)
      target_base <= segment[53:50];
  end
  assign \$1  = number + 1'h1;
  assign ends_beat = \$1  == current[29:28];
  assign \current.is_key  = current[0];
  assign \current.is_value  = current[1];
  assign \current.rows  = current[22:2];
  assign \current.beats  = current[27:23];
  assign \current.passes  = current[29:28];
  assign \current.group  = current[45:30];
  assign \current.source  = current[49:46];
  assign \current.target  = current[53:50];
  assign \current.target_end  = current[58:54];
  assign \current.to_buffer  = current[59];
  assign \current.has_function  = current[60];
  assign \current.is_gated  = current[61];
  assign \current.shift  = current[67:62];
  assign \current.gate_shift  = current[73:68];
  assign \current.result_shift  = current[79:74];
  assign \current.live  = current[81:80];
  assign \current.scale  = current[99:82];
  assign \current.slot  = current[100];
  assign \current.tokens  = current[103:101];
  assign \current.is_first  = current[104];
  assign \current.is_last  = current[105];
  assign \current.regions  = current[113:106];
  assign \current.writes  = current[121:114];
  assign \step.number  = step[0];
  assign \step.starts_group  = step[1];
  assign \step.ends_group  = step[2];
  assign \step.starts_row  = step[3];
  assign \step.ends_row  = step[4];
  assign \step.scale  = step[22:5];
  assign \step.is_key  = step[23];
  assign \step.is_value  = step[24];
  assign \step.slot  = step[25];
  assign \step.row  = step[29:26];
  assign \step.starts_tile  = step[30];
  assign \step.ends_tile  = step[31];
  assign \step.is_first  = step[32];
  assign \step.is_last  = step[33];
  assign \step.counted  = step[37:34];
  assign \step.live  = step[39:38];
  assign \step.result  = step[58:40];
  assign \step.result.is_plain  = step[40];
  assign \step.result.has_function  = step[41];
  assign \step.result.is_gate  = step[42];
  assign \step.result.is_gated  = step[43];
  assign \step.result.to_buffer  = step[44];
  assign \step.result.tracker  = step[45];
  assign \step.result.number  = step[46];
  assign \step.result.shift  = step[52:47];
  assign \step.result.result_shift  = step[58:53];
  assign \step.gives  = step[59];
  assign \step.ends_command  = step[60];
  assign \step.target  = step[64:61];
  assign \step.lane  = step[66:65];
  assign \segment.is_key  = segment[0];
  assign \segment.is_value  = segment[1];
  assign \segment.rows  = segment[22:2];
  assign \segment.beats  = segment[27:23];
  assign \segment.passes  = segment[29:28];
  assign \segment.group  = segment[45:30];
  assign \segment.source  = segment[49:46];
  assign \segment.target  = segment[53:50];
  assign \segment.target_end  = segment[58:54];
  assign \segment.to_buffer  = segment[59];
  assign \segment.has_function  = segment[60];
  assign \segment.is_gated  = segment[61];
  assign \segment.shift  = segment[67:62];
  assign \segment.gate_shift  = segment[73:68];
  assign \segment.result_shift  = segment[79:74];
  assign \segment.live  = segment[81:80];
  assign \segment.scale  = segment[99:82];
  assign \segment.slot  = segment[100];
  assign \segment.tokens  = segment[103:101];
  assign \segment.is_first  = segment[104];
  assign \segment.is_last  = segment[105];
  assign \segment.regions  = segment[113:106];
  assign \segment.writes  = segment[121:114];
  assign step[64:61] = \$63 [3:0];
  assign step[66:65] = target_lane;
  assign step[22:5] = \$62 ;
  assign step[58:53] = current[79:74];
  assign step[52:47] = \$60 ;
  assign step[46] = number;
  assign step[45] = tracker;
  assign step[44] = current[59];
  assign step[43] = \$54 ;
  assign step[42] = \$53 ;
  assign step[41] = current[60];
  assign step[40] = \$49 ;
  assign step[60] = ends;
  assign step[59] = gives;
  assign step[39:38] = \$47 ;
  assign step[37:34] = { \$42 , \$41 , \$40 , \$39  };
  assign step[33] = current[105];
  assign step[32] = current[104];
  assign step[31] = \$38 ;
  assign step[30] = \$37 ;
  assign step[29:26] = row;
  assign step[25] = current[100];
  assign step[24] = current[1];
  assign step[23] = current[0];
  assign step[4] = ends_row;
  assign step[0] = number;
  assign step[3] = \$13 ;
  assign step[2] = ends_group;
  assign step[1] = starts_group;
  assign \$70  = { 16'h0, scales[31:16] };
endmodule

module pim_unit_delay_line(clk, rst, o, i);
  wire \$1 ;
  wire [4:0] \$2 , \$3 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [3:0] after;
  input clk;
  input [39:0] i;
  reg [3:0] index = 4'h0;
  output [39:0] o;
  wire [3:0] read_port__addr;
  wire [39:0] read_port__data;
  input rst;
  (* init = 4'h0 *)
  wire [3:0] write_port__addr;
  wire [39:0] write_port__data;
  wire write_port__en;
  reg [39:0] memory [10:0];
  initial begin
    for (\$row  = 0; \$row  < 11; \$row  = \$row  + 1)
      memory[\$row ] = 40'h0;
  end
  always @(posedge clk)
    memory[index] <= i;
  reg [39:0] _0_;
  always @(posedge clk)
    _0_ <= memory[\$3 [3:0]];
  assign o = _0_;
  always @(posedge clk) begin
    index <= \$3 [3:0];
    if (rst)
      index <= 4'h0;
  end
  assign \$1  = index == 4'ha;
  assign \$2  = index + 1'h1;
  assign \$3  = \$1  ? 5'h0 : \$2 ;
  assign after = \$3 [3:0];
  assign write_port__en = 1'h1;
  assign write_port__addr = index;
  assign write_port__data = i;
  assign read_port__addr = \$3 [3:0];
  assign read_port__data = o;
endmodule

module pim_unit_delay_line_2(clk, rst, o, i);
  wire \$1 ;
  wire [4:0] \$2 , \$3 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [3:0] after;
  input clk;
  input [29:0] i;
  reg [3:0] index = 4'h0;
  output [29:0] o;
  wire [3:0] read_port__addr;
  wire [29:0] read_port__data;
  input rst;
  (* init = 4'h0 *)
  wire [3:0] write_port__addr;
  wire [29:0] write_port__data;
  wire write_port__en;
  reg [29:0] memory [14:0];
  initial begin
    for (\$row  = 0; \$row  < 15; \$row  = \$row  + 1)
      memory[\$row ] = 30'h0;
  end
  always @(posedge clk)
    memory[index] <= i;
  reg [29:0] _0_;
  always @(posedge clk)
    _0_ <= memory[\$3 [3:0]];
  assign o = _0_;
  always @(posedge clk) begin
    index <= \$3 [3:0];
    if (rst)
      index <= 4'h0;
  end
  assign \$1  = index == 4'he;
  assign \$2  = index + 1'h1;
  assign \$3  = \$1  ? 5'h0 : \$2 ;
  assign after = \$3 [3:0];
  assign write_port__en = 1'h1;
  assign write_port__addr = index;
  assign write_port__data = i;
  assign read_port__addr = \$3 [3:0];
  assign read_port__data = o;
endmodule

module pim_unit_delay_line_3(clk, rst, o, i);
  wire \$1 ;
  wire [4:0] \$2 , \$3 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [3:0] after;
  input clk;
  input [31:0] i;
  reg [3:0] index = 4'h0;
  output [31:0] o;
  wire [3:0] read_port__addr;
  wire [31:0] read_port__data;
  input rst;
  (* init = 4'h0 *)
  wire [3:0] write_port__addr;
  wire [31:0] write_port__data;
  wire write_port__en;
  reg [31:0] memory [11:0];
  initial begin
    for (\$row  = 0; \$row  < 12; \$row  = \$row  + 1)
      memory[\$row ] = 32'h0;
  end
  always @(posedge clk)
    memory[index] <= i;
  reg [31:0] _0_;
  always @(posedge clk)
    _0_ <= memory[\$3 [3:0]];
  assign o = _0_;
  always @(posedge clk) begin
    index <= \$3 [3:0];
    if (rst)
      index <= 4'h0;
  end
  assign \$1  = index == 4'hb;
  assign \$2  = index + 1'h1;
  assign \$3  = \$1  ? 5'h0 : \$2 ;
  assign after = \$3 [3:0];
  assign write_port__en = 1'h1;
  assign write_port__addr = index;
  assign write_port__data = i;
  assign read_port__addr = \$3 [3:0];
  assign read_port__data = o;
endmodule

module pim_unit_fixed_lane(x, clk, rst, y, en);
  wire \$1 , \$2 , \$3 , \$4 , \$5 ;
  wire [10:0] \y$11 ;
  wire [11:0] \$6 , \$8 ;
  wire [12:0] \$7 ;
  wire [14:0] \$9 ;
  reg \$start ;
  initial \$start  = 0;
  wire [7:0] aligned;
  input clk;
  wire [7:0] correction;
  input en;
  wire [15:0] extended;
  wire is_beyond;
  (* init = 12'h0 *)
  wire [11:0] magnitude;
  reg [14:0] ramp = 15'h0;
  reg [14:0] ramp_1 = 15'h0;
  reg [14:0] ramp_2 = 15'h0;
  reg [14:0] ramp_3 = 15'h0;
  reg [14:0] ramp_4 = 15'h0;
  reg [14:0] ramp_5 = 15'h0;
  reg [14:0] ramp_6 = 15'h0;
  (* init = 16'h0 *)
  wire [15:0] result;
  input rst;
  wire sign;
  wire [15:0] total;
  input [15:0] x;
  reg [11:0] \x$8  = 12'h0;
  output [15:0] y;
  reg [15:0] y = 16'h0;
  assign \$1  = & x[15:12];
  assign \$2  = | x[11:0];
  assign \$3  = \$1  & \$2 ;
  assign \$4  = ~ \$3 ;
  assign \$5  = | x[15:12];
  assign is_beyond = x[15] ? \$4  : \$5 ;
  assign total = ramp_6 - \y$11 [9:2];
  assign \$6  = x[11:0] ^ { {12{x[15]}} };
  assign \$7  = \$6  + x[15];
  assign \$8  = is_beyond ? 12'h0 : \$7 [11:0];
  assign \$9  = x[15] ? 15'h0 : x[14:0];
  always @(posedge clk)
    if (en)
      \x$8  <= \$8 ;
  always @(posedge clk)
    if (en)
      ramp <= \$9 ;
  always @(posedge clk)
    if (en)
      ramp_1 <= ramp;
  always @(posedge clk)
    if (en)
      ramp_2 <= ramp_1;
  always @(posedge clk)
    if (en)
      ramp_3 <= ramp_2;
  always @(posedge clk)
    if (en)
      ramp_4 <= ramp_3;
  always @(posedge clk)
    if (en)
      ramp_5 <= ramp_4;
  always @(posedge clk)
    if (en)
      ramp_6 <= ramp_5;
  always @(posedge clk)
    if (en)
      y <= total;
  pim_unit_polynomial \table  (
    .clk(clk),
    .en(en),
    .rst(rst),
    .x(\x$8 ),
    .y(\y$11 )
  );
  assign sign = x[15];
  assign magnitude = \x$8 ;
  assign correction = \y$11 [9:2];
  assign aligned = \y$11 [9:2];
  assign extended = total;
  assign result = y;
endmodule

module pim_unit_multiplier(a, b, clk, rst, p, en);
  wire [16:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [7:0] a;
  reg [7:0] \a$6  = 8'h0;
  input [8:0] b;
  reg [8:0] \b$7  = 9'h0;
  input clk;
  input en;
  output [16:0] p;
  reg [16:0] p = 17'h0;
  (* init = 17'h0 *)
  wire [16:0] product;
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

module pim_unit_multiplier_2(a, b, clk, rst, p, en);
  wire [34:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [16:0] a;
  reg [16:0] \a$6  = 17'h0;
  input [17:0] b;
  reg [17:0] \b$7  = 18'h0;
  input clk;
  input en;
  output [34:0] p;
  reg [34:0] p = 35'h0;
  (* init = 35'h0 *)
  wire [34:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = \a$6  * \b$7 ;
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module pim_unit_multiplier_3(a, b, clk, rst, p, en);
  wire [22:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [17:0] b;
  reg [17:0] \b$7  = 18'h0;
  input clk;
  input en;
  output [22:0] p;
  reg [22:0] p = 23'h0;
  (* init = 23'h0 *)
  wire [22:0] product;
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

module pim_unit_multiplier_4(a, b, clk, rst, p, en);
  wire [12:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [7:0] b;
  reg [7:0] \b$7  = 8'h0;
  input clk;
  input en;
  output [12:0] p;
  reg [12:0] p = 13'h0;
  (* init = 13'h0 *)
  wire [12:0] product;
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

module pim_unit_multiplier_5(a, b, clk, rst, p, en);
  wire [16:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [8:0] a;
  reg [8:0] \a$6  = 9'h0;
  input [7:0] b;
  reg [7:0] \b$7  = 8'h0;
  input clk;
  input en;
  output [16:0] p;
  reg [16:0] p = 17'h0;
  (* init = 17'h0 *)
  wire [16:0] product;
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

module pim_unit_multiplier_6(a, b, clk, rst, p, en);
  wire [31:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [15:0] a;
  reg [15:0] \a$6  = 16'h0;
  input [15:0] b;
  reg [15:0] \b$7  = 16'h0;
  input clk;
  input en;
  output [31:0] p;
  reg [31:0] p = 32'h0;
  (* init = 32'h0 *)
  wire [31:0] product;
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

module pim_unit_multiplier_7(a, b, clk, rst, p, en);
  wire [13:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [8:0] b;
  reg [8:0] \b$7  = 9'h0;
  input clk;
  input en;
  output [13:0] p;
  reg [13:0] p = 14'h0;
  (* init = 14'h0 *)
  wire [13:0] product;
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

module pim_unit_multiplier_8(a, b, clk, rst, p, en);
  wire [17:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [8:0] a;
  reg [8:0] \a$6  = 9'h0;
  input [8:0] b;
  reg [8:0] \b$7  = 9'h0;
  input clk;
  input en;
  output [17:0] p;
  reg [17:0] p = 18'h0;
  (* init = 18'h0 *)
  wire [17:0] product;
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

module pim_unit_multiplier_9(a, b, clk, rst, p, en);
  wire [9:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] a;
  reg [4:0] \a$6  = 5'h0;
  input [4:0] b;
  reg [4:0] \b$7  = 5'h0;
  input clk;
  input en;
  output [9:0] p;
  reg [9:0] p = 10'h0;
  (* init = 10'h0 *)
  wire [9:0] product;
  input rst;
  always @(posedge clk)
    if (en)
      p <= \$1 ;
  assign \$1  = \a$6  * \b$7 ;
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module pim_unit_pim_column(write_word, data, word, weights, sums, starts_group, group_pass, scale, adds, starts_row, row_pass, probability_write, probability_slot, probability_lane, probability, slot, is_value, lanes_counted, clk, rst, total
, product, row, write);
  wire [16:0] \p$58 , \p$59 , \p$61 , \p$62 ;
  wire [21:0] \$5 ;
  wire [22:0] \$6 ;
  wire [31:0] \read_port__data$54 , \read_port__data$56 ;
  wire [37:0] \$7 , \read_port__data$52 ;
  wire [40:0] \$8 ;
  wire [7:0] \$1 , \$2 , \$3 , \$4 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  input adds;
  input clk;
  input [31:0] data;
  wire [8:0] factor_0;
  wire [8:0] factor_1;
  wire [8:0] factor_2;
  wire [8:0] factor_3;
  reg [21:0] group = 22'h0;
  wire [21:0] group_new;
  input group_pass;
  input is_value;
  wire [3:0] lane;
  input [3:0] lanes_counted;
  wire [39:0] p;
  input [7:0] probability;
  input [1:0] probability_lane;
  input probability_slot;
  reg [31:0] probability_word = 32'h0;
  reg [31:0] probability_word_past = 32'h0;
  input probability_write;
  output [39:0] product;
  wire [3:0] read_port__addr;
  wire [21:0] read_port__data;
  output [37:0] row;
  reg [37:0] row = 38'h0;
  wire [37:0] row_new;
  input row_pass;
  input rst;
  input [17:0] scale;
  input slot;
  input starts_group;
  input starts_row;
  reg [17:0] sum_1_0 = 18'h0;
  reg [17:0] sum_1_1 = 18'h0;
  (* init = 19'h0 *)
  wire [18:0] sum_2_0;
  input sums;
  output [18:0] total;
  reg [18:0] total = 19'h0;
  input [31:0] weights;
  input [3:0] word;
  reg [31:0] word_past = 32'h0;
  input [3:0] write;
  wire [3:0] write_port__addr;
  wire [31:0] write_port__data;
  wire [3:0] write_port__en;
  input [3:0] write_word;
  reg [31:0] buffer [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      buffer[\$row ] = 32'h0;
  end
  always @(posedge clk) begin
    if (write[0])
      buffer[write_word][7:0] <= data[7:0];
    if (write[1])
      buffer[write_word][15:8] <= data[15:8];
    if (write[2])
      buffer[write_word][23:16] <= data[23:16];
    if (write[3])
      buffer[write_word][31:24] <= data[31:24];
  end
  reg [31:0] _0_;
  always @(posedge clk)
    _0_ <= buffer[word];
  assign \read_port__data$54  = _0_;
  reg [21:0] group_sums [1:0];
  initial begin
    group_sums[0] = 22'h0;
    group_sums[1] = 22'h0;
  end
  always @(posedge clk)
    if (sums)
      group_sums[group_pass] <= \$6 [21:0];
  assign read_port__data = group_sums[group_pass];
  reg [31:0] probabilities [1:0];
  initial begin
    probabilities[0] = 32'h0;
    probabilities[1] = 32'h0;
  end
  always @(posedge clk) begin
    if (lane[0])
      probabilities[probability_slot][7:0] <= probability;
    if (lane[1])
      probabilities[probability_slot][15:8] <= probability;
    if (lane[2])
      probabilities[probability_slot][23:16] <= probability;
    if (lane[3])
      probabilities[probability_slot][31:24] <= probability;
  end
  assign \read_port__data$56  = probabilities[slot];
  reg [37:0] row_sums [1:0];
  initial begin
    row_sums[0] = 38'h0;
    row_sums[1] = 38'h0;
  end
  always @(posedge clk)
    if (adds)
      row_sums[row_pass] <= \$8 [37:0];
  assign \read_port__data$52  = row_sums[row_pass];
  assign lane = probability_write << probability_lane;
  assign \$1  = lanes_counted[0] ? probability_word_past[7:0] : 8'h0;
  assign factor_0 = is_value ? { 1'h0, \$1  } : { word_past[7], word_past[7:0] };
  assign \$2  = lanes_counted[1] ? probability_word_past[15:8] : 8'h0;
  assign factor_1 = is_value ? { 1'h0, \$2  } : { word_past[15], word_past[15:8] };
  assign \$3  = lanes_counted[2] ? probability_word_past[23:16] : 8'h0;
  assign factor_2 = is_value ? { 1'h0, \$3  } : { word_past[23], word_past[23:16] };
  assign \$4  = lanes_counted[3] ? probability_word_past[31:24] : 8'h0;
  assign factor_3 = is_value ? { 1'h0, \$4  } : { word_past[31], word_past[31:24] };
  assign \$5  = starts_group ? 22'h0 : read_port__data;
  assign \$6  = $signed(\$5 ) + $signed(total);
  assign \$7  = starts_row ? 38'h0 : \read_port__data$52 ;
  assign \$8  = $signed(\$7 ) + $signed(product);
  always @(posedge clk) begin
    word_past <= \read_port__data$54 ;
    probability_word <= \read_port__data$56 ;
    probability_word_past <= probability_word;
    sum_1_0 <= $signed(\p$58 ) + $signed(\p$59 );
    sum_1_1 <= $signed(\p$61 ) + $signed(\p$62 );
    total <= $signed(sum_1_0) + $signed(sum_1_1);
  end
  always @(posedge clk)
    if (sums)
      group <= \$6 [21:0];
  always @(posedge clk)
    if (adds)
      row <= \$8 [37:0];
  pim_unit_multiplier multiplier_0 (
    .a(weights[7:0]),
    .b(factor_0),
    .clk(clk),
    .en(1'h1),
    .p(\p$58 ),
    .rst(rst)
  );
  pim_unit_multiplier multiplier_1 (
    .a(weights[15:8]),
    .b(factor_1),
    .clk(clk),
    .en(1'h1),
    .p(\p$59 ),
    .rst(rst)
  );
  pim_unit_multiplier multiplier_2 (
    .a(weights[23:16]),
    .b(factor_2),
    .clk(clk),
    .en(1'h1),
    .p(\p$61 ),
    .rst(rst)
  );
  pim_unit_multiplier multiplier_3 (
    .a(weights[31:24]),
    .b(factor_3),
    .clk(clk),
    .en(1'h1),
    .p(\p$62 ),
    .rst(rst)
  );
  pim_unit_product \product$71  (
    .a(group),
    .b(scale),
    .clk(clk),
    .en(1'h1),
    .p(product),
    .rst(rst)
  );
  assign write_port__en = write;
  assign write_port__addr = write_word;
  assign write_port__data = data;
  assign read_port__addr = word;
  assign sum_2_0 = total;
  assign group_new = \$6 [21:0];
  assign p = product;
  assign row_new = \$8 [37:0];
endmodule

module pim_unit_polynomial(x, clk, rst, y, en);
  wire \$3 ;
  wire [11:0] \$2 ;
  wire [16:0] \p$25 ;
  wire [8:0] \data$27 ;
  wire [9:0] \$1 , \data$28 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] a;
  wire [3:0] address;
  reg [7:0] b = 8'h0;
  input clk;
  reg [39:0] constant_0_past = 40'h0;
  reg [17:0] constant_1_past = 18'h0;
  wire [4:0] data;
  input en;
  (* init = 8'h0 *)
  wire [7:0] offset;
  reg [15:0] offset_1_past = 16'h0;
  wire [12:0] p;
  wire [10:0] partial_0;
  wire [8:0] partial_1;
  (* init = 11'h0 *)
  wire [10:0] result;
  input rst;
  input [11:0] x;
  output [10:0] y;
  reg [10:0] y = 11'h0;
  assign \$2  = $signed({ 1'h0, constant_0_past[39:30] }) + $signed(\p$25 [16:7]);
  assign \$3  = ~ x[7];
  always @(posedge clk) begin
    if (en)
      b <= { \$3 , x[6:0] };
    if (rst)
      b <= 8'h0;
  end
  always @(posedge clk)
    if (en)
      constant_1_past <= { constant_1_past[8:0], \data$27  };
  always @(posedge clk)
    if (en)
      offset_1_past <= { offset_1_past[7:0], b };
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[29:0], \data$28  };
  always @(posedge clk)
    if (en)
      y <= \$2 [10:0];
  assign \$1  = $signed(constant_1_past[17:9]) + $signed(p[12:6]);
  pim_unit_rom coefficient_0 (
    .address(x[11:8]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  pim_unit_rom_2 coefficient_1 (
    .address(x[11:8]),
    .clk(clk),
    .data(\data$27 ),
    .en(en),
    .rst(rst)
  );
  pim_unit_rom_3 coefficient_2 (
    .address(x[11:8]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  pim_unit_multiplier_5 multiplier_0 (
    .a(\$1 [8:0]),
    .b(offset_1_past[15:8]),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  pim_unit_multiplier_4 multiplier_1 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign address = x[11:8];
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [8:0];
  assign partial_0 = \$2 [10:0];
  assign result = y;
endmodule

module pim_unit_polynomial_2(x, clk, rst, y, en);
  wire \$3 ;
  wire [10:0] \$1 ;
  wire [11:0] \data$28 ;
  wire [13:0] \$2 ;
  wire [17:0] \p$25 ;
  wire [8:0] \data$27 ;
  reg \$start ;
  initial \$start  = 0;
  wire [4:0] a;
  wire address;
  reg [8:0] b = 9'h0;
  input clk;
  reg [47:0] constant_0_past = 48'h0;
  reg [17:0] constant_1_past = 18'h0;
  wire [4:0] data;
  input en;
  (* init = 9'h0 *)
  wire [8:0] offset;
  reg [17:0] offset_1_past = 18'h0;
  wire [13:0] p;
  wire [12:0] partial_0;
  wire [8:0] partial_1;
  (* init = 13'h0 *)
  wire [12:0] result;
  input rst;
  input [9:0] x;
  output [12:0] y;
  reg [12:0] y = 13'h0;
  assign \$2  = $signed({ 1'h0, constant_0_past[47:36] }) + $signed(\p$25 [17:7]);
  assign \$3  = ~ x[8];
  always @(posedge clk) begin
    if (en)
      b <= { \$3 , x[7:0] };
    if (rst)
      b <= 9'h0;
  end
  always @(posedge clk)
    if (en)
      constant_1_past <= { constant_1_past[8:0], \data$27  };
  always @(posedge clk)
    if (en)
      offset_1_past <= { offset_1_past[8:0], b };
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[35:0], \data$28  };
  always @(posedge clk)
    if (en)
      y <= \$2 [12:0];
  assign \$1  = $signed({ 1'h0, constant_1_past[17:9] }) + $signed(p[13:8]);
  pim_unit_rom_4 coefficient_0 (
    .address(x[9]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  pim_unit_rom_5 coefficient_1 (
    .address(x[9]),
    .clk(clk),
    .data(\data$27 ),
    .en(en),
    .rst(rst)
  );
  pim_unit_rom_6 coefficient_2 (
    .address(x[9]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  pim_unit_multiplier_8 multiplier_0 (
    .a(\$1 [8:0]),
    .b(offset_1_past[17:9]),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  pim_unit_multiplier_7 multiplier_1 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign address = x[9];
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [8:0];
  assign partial_0 = \$2 [12:0];
  assign result = y;
endmodule

module pim_unit_product(a, b, clk, rst, p, en);
  wire [22:0] \p$7 ;
  wire [23:0] \$1 ;
  wire [34:0] \p$8 ;
  reg \$start ;
  initial \$start  = 0;
  input [21:0] a;
  input [17:0] b;
  reg [16:0] below = 17'h0;
  input clk;
  input en;
  output [39:0] p;
  input rst;
  reg [22:0] total = 23'h0;
  assign \$1  = $signed(\p$7 ) + $signed({ 1'h0, \p$8 [34:17] });
  always @(posedge clk)
    if (en)
      total <= \$1 [22:0];
  always @(posedge clk)
    if (en)
      below <= \p$8 [16:0];
  pim_unit_multiplier_3 high (
    .a(a[21:17]),
    .b(b),
    .clk(clk),
    .en(en),
    .p(\p$7 ),
    .rst(rst)
  );
  pim_unit_multiplier_2 low (
    .a(a[16:0]),
    .b(b),
    .clk(clk),
    .en(en),
    .p(\p$8 ),
    .rst(rst)
  );
  assign p = { total, below };
endmodule

module pim_unit_result_column(control, clk, rst, value, row);
  wire \$1 , \$2 , \$3 , \$6 , \$7 , \$8 , \$14 , \$15 , \$16 , \$19 , \$20 , \$21 ;
  wire [15:0] \$9 , \$11 ;
  wire [16:0] \$10 ;
  wire [31:0] \$4 , \$22 ;
  wire [32:0] \$5 , \$23 , \$24 ;
  wire [7:0] \$17 ;
  wire [8:0] \$18 ;
  reg \$start ;
  initial \$start  = 0;
  wire [31:0] \$signal ;
  wire [15:0] argument;
  reg [15:0] argument_held = 16'h0;
  reg [127:0] argument_past = 128'h0;
  input clk;
  input [18:0] control;
  wire \control.has_function ;
  wire \control.is_gate ;
  wire \control.is_gated ;
  wire \control.is_plain ;
  wire \control.number ;
  wire [5:0] \control.result_shift ;
  wire [5:0] \control.shift ;
  wire \control.to_buffer ;
  wire \control.tracker ;
  reg [18:0] control_last = 19'h0;
  wire \control_last.has_function ;
  wire \control_last.is_gate ;
  wire \control_last.is_gated ;
  wire \control_last.is_plain ;
  wire \control_last.number ;
  wire [5:0] \control_last.result_shift ;
  wire [5:0] \control_last.shift ;
  wire \control_last.to_buffer ;
  wire \control_last.tracker ;
  wire [18:0] control_multiplied;
  wire \control_multiplied.has_function ;
  wire \control_multiplied.is_gate ;
  wire \control_multiplied.is_gated ;
  wire \control_multiplied.is_plain ;
  wire \control_multiplied.number ;
  wire [5:0] \control_multiplied.result_shift ;
  wire [5:0] \control_multiplied.shift ;
  wire \control_multiplied.to_buffer ;
  wire \control_multiplied.tracker ;
  wire [18:0] control_shifted;
  wire \control_shifted.has_function ;
  wire \control_shifted.is_gate ;
  wire \control_shifted.is_gated ;
  wire \control_shifted.is_plain ;
  wire \control_shifted.number ;
  wire [5:0] \control_shifted.result_shift ;
  wire [5:0] \control_shifted.shift ;
  wire \control_shifted.to_buffer ;
  wire \control_shifted.tracker ;
  wire [18:0] control_valued;
  wire \control_valued.has_function ;
  wire \control_valued.is_gate ;
  wire \control_valued.is_gated ;
  wire \control_valued.is_plain ;
  wire \control_valued.number ;
  wire [5:0] \control_valued.result_shift ;
  wire [5:0] \control_valued.shift ;
  wire \control_valued.to_buffer ;
  wire \control_valued.tracker ;
  reg [7:0] has_function_past = 8'h0;
  reg [127:0] identity_past = 128'h0;
  reg [15:0] left = 16'h0;
  wire [31:0] o;
  wire [31:0] p;
  reg [31:0] plain_held = 32'h0;
  reg product_carry = 1'h0;
  wire [32:0] product_moved_0;
  wire [32:0] product_moved_1;
  wire [32:0] product_moved_2;
  wire [32:0] product_moved_3;
  wire [32:0] product_moved_4;
  wire [32:0] product_moved_5;
  wire [32:0] product_rounded;
  reg [31:0] product_shifted = 32'h0;
  wire read_port__addr;
  wire [15:0] read_port__data;
  wire [32:0] result;
  reg [15:0] right = 16'h0;
  input [37:0] row;
  reg row_carry = 1'h0;
  wire [38:0] row_moved_0;
  wire [38:0] row_moved_1;
  wire [38:0] row_moved_2;
  wire [38:0] row_moved_3;
  wire [38:0] row_moved_4;
  wire [38:0] row_moved_5;
  wire [38:0] row_rounded;
  reg [37:0] row_shifted = 38'h0;
  input rst;
  (* init = 19'h0 *)
  wire [18:0] to_last_past;
  reg [56:0] to_multiplied_past = 57'h0;
  reg [37:0] to_shifted_past = 38'h0;
  reg [151:0] to_valued_past = 152'h0;
  output [31:0] value;
  reg [31:0] value = 32'h0;
  wire write_port__addr;
  wire [15:0] write_port__data;
  wire write_port__en;
  wire [15:0] y;
  reg [15:0] gates [1:0];
  initial begin
    gates[0] = 16'h0;
    gates[1] = 16'h0;
  end
  always @(posedge clk)
    if (to_valued_past[135])
      gates[to_valued_past[139]] <= write_port__data;
  assign read_port__data = gates[to_valued_past[139]];
  assign row_moved_0 = control[7] ? { row[37], row } : { row, 1'h0 };
  assign row_moved_1 = control[8] ? { row_moved_0[38], row_moved_0[38], row_moved_0[38:2] } : row_moved_0;
  assign row_moved_2 = control[9] ? { {4{row_moved_1[38]}}, row_moved_1[38:4] } : row_moved_1;
  assign row_moved_3 = control[10] ? { {8{row_moved_2[38]}}, row_moved_2[38:8] } : row_moved_2;
  assign row_moved_4 = control[11] ? { {16{row_moved_3[38]}}, row_moved_3[38:16] } : row_moved_3;
  assign row_moved_5 = control[12] ? { {32{row_moved_4[38]}}, row_moved_4[38:32] } : row_moved_4;
  assign row_rounded = $signed(row_shifted) + $signed({ 1'h0, row_carry });
  assign \$1  = ! row_rounded[38:31];
  assign \$2  = & row_rounded[38:31];
  assign \$3  = \$1  | \$2 ;
  assign \$4  = row_rounded[38] ? 32'd2147483648 : 32'd2147483647;
  assign \$5  = \$3  ? { 1'h0, row_rounded[31:0] } : { \$4 [31], \$4  };
  assign \$6  = ! row_rounded[38:15];
  assign \$7  = & row_rounded[38:15];
  assign \$8  = \$6  | \$7 ;
  assign \$9  = row_rounded[38] ? 16'h8000 : 16'h7fff;
  assign \$10  = \$8  ? { 1'h0, row_rounded[15:0] } : { \$9 [15], \$9  };
  assign write_port__data = has_function_past[7] ? y : identity_past[127:112];
  assign product_moved_0 = to_multiplied_past[51] ? { p[31], p } : { p, 1'h0 };
  assign product_moved_1 = to_multiplied_past[52] ? { product_moved_0[32], product_moved_0[32], product_moved_0[32:2] } : product_moved_0;
  assign product_moved_2 = to_multiplied_past[53] ? { {4{product_moved_1[32]}}, product_moved_1[32:4] } : product_moved_1;
  assign product_moved_3 = to_multiplied_past[54] ? { {8{product_moved_2[32]}}, product_moved_2[32:8] } : product_moved_2;
  assign product_moved_4 = to_multiplied_past[55] ? { {16{product_moved_3[32]}}, product_moved_3[32:16] } : product_moved_3;
  assign product_moved_5 = to_multiplied_past[56] ? { {33{product_moved_4[32]}} } : product_moved_4;
  assign product_rounded = $signed(product_shifted) + $signed({ 1'h0, product_carry });
  assign result = control_last[0] ? { o[31], o } : product_rounded;
  assign \$11  = has_function_past[7] ? y : identity_past[127:112];
  assign \$14  = ! result[32:7];
  assign \$15  = & result[32:7];
  assign \$16  = \$14  | \$15 ;
  assign \$17  = result[32] ? 8'h80 : 8'h7f;
  assign \$18  = \$16  ? { 1'h0, result[7:0] } : { \$17 [7], \$17  };
  assign \$19  = ! result[32:31];
  assign \$20  = & result[32:31];
  assign \$21  = \$19  | \$20 ;
  assign \$22  = result[32] ? 32'd2147483648 : 32'd2147483647;
  assign \$23  = \$21  ? { 1'h0, result[31:0] } : { \$22 [31], \$22  };
  assign \$24  = control_last[4] ? { {24{\$18 [8]}}, \$18  } : \$23 ;
  always @(posedge clk) begin
    row_shifted <= row_moved_5[38:1];
    row_carry <= row_moved_5[0];
    plain_held <= \$5 [31:0];
    argument_held <= \$10 [15:0];
    to_shifted_past <= { to_shifted_past[18:0], control };
    has_function_past <= { has_function_past[6:0], to_shifted_past[20] };
    identity_past <= { identity_past[111:0], argument_held };
    to_valued_past <= { to_valued_past[132:0], to_shifted_past[37:19] };
    argument_past <= { argument_past[111:0], argument_held };
    left <= to_valued_past[136] ? read_port__data : \$11 ;
    right <= to_valued_past[136] ? argument_past[127:112] : 16'h0001;
    to_multiplied_past <= { to_multiplied_past[37:0], to_valued_past[151:133] };
    product_shifted <= product_moved_5[32:1];
    product_carry <= product_moved_5[0];
    control_last <= to_multiplied_past[56:38];
  end
  always @(posedge clk) begin
    value <= \$24 [31:0];
    if (rst)
      value <= 32'h0;
  end
  pim_unit_fixed_lane \function  (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x(argument_held),
    .y(y)
  );
  pim_unit_delay_line_3 plain_line (
    .clk(clk),
    .i(plain_held),
    .o(o),
    .rst(rst)
  );
  pim_unit_multiplier_6 product (
    .a(left),
    .b(right),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  assign \$signal  = \$5 [31:0];
  assign argument = \$10 [15:0];
  assign control_shifted = to_shifted_past[37:19];
  assign control_valued = to_valued_past[151:133];
  assign write_port__en = to_valued_past[135];
  assign write_port__addr = to_valued_past[139];
  assign read_port__addr = to_valued_past[139];
  assign control_multiplied = to_multiplied_past[56:38];
  assign to_last_past = control_last;
  assign \control.is_plain  = control[0];
  assign \control.has_function  = control[1];
  assign \control.is_gate  = control[2];
  assign \control.is_gated  = control[3];
  assign \control.to_buffer  = control[4];
  assign \control.tracker  = control[5];
  assign \control.number  = control[6];
  assign \control.shift  = control[12:7];
  assign \control.result_shift  = control[18:13];
  assign \control_shifted.is_plain  = to_shifted_past[19];
  assign \control_shifted.has_function  = to_shifted_past[20];
  assign \control_shifted.is_gate  = to_shifted_past[21];
  assign \control_shifted.is_gated  = to_shifted_past[22];
  assign \control_shifted.to_buffer  = to_shifted_past[23];
  assign \control_shifted.tracker  = to_shifted_past[24];
  assign \control_shifted.number  = to_shifted_past[25];
  assign \control_shifted.shift  = to_shifted_past[31:26];
  assign \control_shifted.result_shift  = to_shifted_past[37:32];
  assign \control_valued.is_plain  = to_valued_past[133];
  assign \control_valued.has_function  = to_valued_past[134];
  assign \control_valued.is_gate  = to_valued_past[135];
  assign \control_valued.is_gated  = to_valued_past[136];
  assign \control_valued.to_buffer  = to_valued_past[137];
  assign \control_valued.tracker  = to_valued_past[138];
  assign \control_valued.number  = to_valued_past[139];
  assign \control_valued.shift  = to_valued_past[145:140];
  assign \control_valued.result_shift  = to_valued_past[151:146];
  assign \control_multiplied.is_plain  = to_multiplied_past[38];
  assign \control_multiplied.has_function  = to_multiplied_past[39];
  assign \control_multiplied.is_gate  = to_multiplied_past[40];
  assign \control_multiplied.is_gated  = to_multiplied_past[41];
  assign \control_multiplied.to_buffer  = to_multiplied_past[42];
  assign \control_multiplied.tracker  = to_multiplied_past[43];
  assign \control_multiplied.number  = to_multiplied_past[44];
  assign \control_multiplied.shift  = to_multiplied_past[50:45];
  assign \control_multiplied.result_shift  = to_multiplied_past[56:51];
  assign \control_last.is_plain  = control_last[0];
  assign \control_last.has_function  = control_last[1];
  assign \control_last.is_gate  = control_last[2];
  assign \control_last.is_gated  = control_last[3];
  assign \control_last.to_buffer  = control_last[4];
  assign \control_last.tracker  = control_last[5];
  assign \control_last.number  = control_last[6];
  assign \control_last.shift  = control_last[12:7];
  assign \control_last.result_shift  = control_last[18:13];
endmodule

module pim_unit_rom(address, clk, rst, data, en);
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
          entry = 10'h0e9;
      4'h1:
          entry = 10'h221;
      4'h2:
          entry = 10'h2ab;
      4'h3:
          entry = 10'h2ad;
      4'h4:
          entry = 10'h25b;
      4'h5:
          entry = 10'h1de;
      4'h6:
          entry = 10'h15d;
      4'h7:
          entry = 10'h0eb;
      4'h8:
          entry = 10'h094;
      4'h9:
          entry = 10'h057;
      4'ha:
          entry = 10'h031;
      4'hb:
          entry = 10'h01a;
      4'hc:
          entry = 10'h00d;
      4'hd:
          entry = 10'h007;
      4'he:
          entry = 10'h004;
      4'hf:
          entry = 10'h003;
    endcase
  end
  assign held = data;
endmodule

module pim_unit_rom_2(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [3:0] address;
  input clk;
  output [8:0] data;
  reg [8:0] data = 9'h0;
  input en;
  reg [8:0] entry;
  (* init = 9'h0 *)
  wire [8:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      4'h0:
          entry = 9'h0ce;
      4'h1:
          entry = 9'h06f;
      4'h2:
          entry = 9'h020;
      4'h3:
          entry = 9'h1e9;
      4'h4:
          entry = 9'h1ca;
      4'h5:
          entry = 9'h1bf;
      4'h6:
          entry = 9'h1c3;
      4'h7:
          entry = 9'h1ce;
      4'h8:
          entry = 9'h1dc;
      4'h9:
          entry = 9'h1e8;
      4'ha:
          entry = 9'h1f2;
      4'hb:
          entry = 9'h1f8;
      4'hc:
          entry = 9'h1fc;
      4'hd:
          entry = 9'h1fe;
      4'he:
          entry = 9'h1ff;
      4'hf:
          entry = 9'h0;
    endcase
  end
  assign held = data;
endmodule

module pim_unit_rom_3(address, clk, rst, data, en);
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
          entry = 5'h13;
      4'h1:
          entry = 5'h15;
      4'h2:
          entry = 5'h17;
      4'h3:
          entry = 5'h1b;
      4'h4:
          entry = 5'h1d;
      4'h5:
          entry = 5'h0;
      4'h6:
          entry = 5'h01;
      4'h7:
          entry = 5'h02;
      4'h8:
          entry = 5'h02;
      4'h9:
          entry = 5'h02;
      4'ha:
          entry = 5'h01;
      4'hb:
          entry = 5'h01;
      4'hc:
          entry = 5'h01;
      4'hd:
          entry = 5'h01;
      4'he:
          entry = 5'h0;
      4'hf:
          entry = 5'h0;
    endcase
  end
  assign held = data;
endmodule

module pim_unit_rom_4(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input address;
  input clk;
  output [11:0] data;
  reg [11:0] data = 12'h0;
  input en;
  reg [11:0] entry;
  (* init = 12'h0 *)
  wire [11:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      1'h0:
          entry = 12'h983;
      1'h1:
          entry = 12'hd75;
    endcase
  end
  assign held = data;
endmodule

module pim_unit_rom_5(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input address;
  input clk;
  output [8:0] data;
  reg [8:0] data = 9'h0;
  input en;
  reg [8:0] entry;
  (* init = 9'h0 *)
  wire [8:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      1'h0:
          entry = 9'h0d4;
      1'h1:
          entry = 9'h12c;
    endcase
  end
  assign held = data;
endmodule

module pim_unit_rom_6(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input address;
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
      1'h0:
          entry = 5'h13;
      1'h1:
          entry = 5'h1a;
    endcase
  end
  assign held = data;
endmodule

module pim_unit_softmax_column(score_slot, score_row, score_valid, starts_tile, ends_tile, is_first, replay_slot, replay_row, replay_valid, replay_starts, replay_ends, replay_first, total, total_valid, total_slot, feature, partial_slot, clk, rst, probability, maximum
, denominator, numerator, product);
  wire \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$9 , \$12 , \$15 , \$21 , \$22 ;
  wire [10:0] \$17 , \$25 , \$26 ;
  wire [14:0] \$8 , \$10 , \$23 , \$27 ;
  wire [15:0] \$24 , \$28 ;
  wire [21:0] \read_port__data$62 ;
  wire [22:0] \$19 ;
  wire [23:0] \$20 ;
  wire [40:0] \$1 ;
  wire [4:0] \port__data$82 , \port__data$96 ;
  wire [9:0] \$13 , \$14 , \$16 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  (* init = 1'h0 *)
  wire \$signature__addr ;
  wire [13:0] \$signature__data ;
  (* init = 1'h0 *)
  wire \$signature__en ;
  wire [13:0] above;
  input clk;
  reg counted = 1'h0;
  reg counted_past = 1'h0;
  reg [13:0] current = 14'h0;
  output [13:0] denominator;
  reg [14:0] denominator_held = 15'h0;
  wire [14:0] denominator_moved_0;
  wire [14:0] denominator_moved_1;
  wire [14:0] denominator_moved_2;
  wire [14:0] denominator_moved_3;
  wire [14:0] denominator_moved_4;
  reg [13:0] denominator_sum = 14'h0;
  wire [14:0] difference;
  reg [3:0] distance = 4'h0;
  reg ended = 1'h0;
  reg ended_first_past = 1'h0;
  reg ended_slot_past = 1'h0;
  input ends_tile;
  input [3:0] feature;
  reg [15:0] feature_past = 16'h0;
  reg [9:0] fraction = 10'h0;
  input is_first;
  output [13:0] maximum;
  wire [13:0] \new ;
  output [21:0] numerator;
  reg [21:0] numerator = 22'h0;
  reg [21:0] numerator_before_past = 22'h0;
  reg [22:0] numerator_held = 23'h0;
  wire [22:0] numerator_moved_0;
  wire [22:0] numerator_moved_1;
  wire [22:0] numerator_moved_2;
  wire [22:0] numerator_moved_3;
  wire [22:0] numerator_moved_4;
  (* init = 22'h0 *)
  wire [21:0] numerator_new;
  wire [4:0] o;
  input partial_slot;
  wire port__addr;
  wire [13:0] port__data;
  output [7:0] probability;
  reg [7:0] probability = 8'h0;
  input [39:0] product;
  wire [2:0] read_port__addr;
  wire [22:0] read_port__data;
  reg [13:0] replaced = 14'h0;
  input replay_ends;
  input replay_first;
  reg [13:0] replay_maximum = 14'h0;
  input [1:0] replay_row;
  input replay_slot;
  input replay_starts;
  input replay_valid;
  reg [10:0] replayed_ended_past = 11'h0;
  reg [9:0] replayed_first_past = 10'h0;
  reg [10:0] replayed_slot_ended_past = 11'h0;
  reg [9:0] replayed_slot_past = 10'h0;
  reg [9:0] replayed_starts_past = 10'h0;
  reg [4:0] rise = 5'h0;
  reg risen_first_past = 1'h0;
  reg [1:0] risen_past = 2'h0;
  reg [1:0] risen_slot_past = 2'h0;
  wire [9:0] rounded;
  input rst;
  reg [22:0] scaled = 23'h0;
  input [1:0] score_row;
  input score_slot;
  input score_valid;
  reg [9:0] shifted = 10'h0;
  input starts_tile;
  reg [9:0] tile = 10'h0;
  reg [13:0] top = 14'h0;
  input [18:0] total;
  reg [18:0] total_past = 19'h0;
  input total_slot;
  input total_valid;
  reg [1:0] total_valid_past = 2'h0;
  wire [2:0] write_port__addr;
  (* init = 23'h0 *)
  wire [22:0] write_port__data;
  wire write_port__en;
  wire [12:0] y;
  reg [13:0] denominators [1:0];
  initial begin
    denominators[0] = 14'h0;
    denominators[1] = 14'h0;
  end
  always @(posedge clk)
    if (replayed_ended_past[10])
      denominators[replayed_slot_ended_past[10]] <= \$28 [13:0];
  assign denominator = denominators[partial_slot];
  reg [13:0] maxima [1:0];
  initial begin
    maxima[0] = 14'h0;
    maxima[1] = 14'h0;
  end
  always @(posedge clk)
    if (ended)
      maxima[ended_slot_past] <= \new ;
  assign maximum = maxima[partial_slot];
  assign port__data = maxima[replay_slot];
  reg [21:0] numerators [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      numerators[\$row ] = 22'h0;
  end
  always @(posedge clk)
    if (total_valid_past[1])
      numerators[feature_past[15:12]] <= numerator;
  reg [21:0] _0_;
  always @(posedge clk)
    _0_ <= numerators[feature];
  assign \read_port__data$62  = _0_;
  reg [4:0] rises [1:0];
  initial begin
    rises[0] = 5'h0;
    rises[1] = 5'h0;
  end
  always @(posedge clk)
    if (risen_past[1])
      rises[risen_slot_past[1]] <= rise;
  assign \port__data$96  = rises[total_slot];
  assign \port__data$82  = rises[replayed_slot_past[9]];
  reg [22:0] scores [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      scores[\$row ] = 23'h0;
  end
  always @(posedge clk)
    if (score_valid)
      scores[{ score_slot, score_row }] <= scaled;
  reg [22:0] _1_;
  always @(posedge clk)
    _1_ <= scores[{ replay_slot, replay_row }];
  assign read_port__data = _1_;
  always @(posedge clk)
    scaled <= \$1 [38:16];
  always @(posedge clk)
    if (\$4 )
      top <= above;
  always @(posedge clk) begin
    ended_slot_past <= score_slot;
    ended_first_past <= is_first;
  end
  always @(posedge clk) begin
    ended <= \$5 ;
    if (rst)
      ended <= 1'h0;
  end
  always @(posedge clk) begin
    risen_first_past <= ended_first_past;
    rise <= \$8 [4:0];
  end
  always @(posedge clk)
    if (ended)
      current <= \new ;
  always @(posedge clk)
    if (ended)
      replaced <= current;
  always @(posedge clk) begin
    risen_past <= { risen_past[0], ended };
    if (rst)
      risen_past <= 2'h0;
  end
  always @(posedge clk) begin
    risen_slot_past <= { risen_slot_past[0], ended_slot_past };
    replay_maximum <= port__data;
    distance <= \$10 [3:0];
    fraction <= read_port__data[9:0];
    counted <= 1'h1;
    counted_past <= o[4];
    shifted <= y[12:3] >> o[3:0];
    probability <= \$14 [7:0];
    replayed_slot_past <= { replayed_slot_past[8:0], replay_slot };
    replayed_starts_past <= { replayed_starts_past[8:0], replay_starts };
    replayed_first_past <= { replayed_first_past[8:0], replay_first };
  end
  always @(posedge clk) begin
    replayed_ended_past <= { replayed_ended_past[9:0], \$15  };
    if (rst)
      replayed_ended_past <= 11'h0;
  end
  always @(posedge clk) begin
    replayed_slot_ended_past <= { replayed_slot_ended_past[9:0], replay_slot };
    tile <= \$17 [9:0];
    denominator_held <= replayed_first_past[9] ? 15'h0 : denominator_moved_4;
  end
  always @(posedge clk)
    if (replayed_ended_past[10])
      denominator_sum <= \$28 [13:0];
  always @(posedge clk) begin
    numerator_before_past <= \read_port__data$62 ;
    total_past <= total;
    numerator_held <= numerator_moved_4;
    numerator <= \$20 [21:0];
  end
  always @(posedge clk) begin
    total_valid_past <= { total_valid_past[0], total_valid };
    if (rst)
      total_valid_past <= 2'h0;
  end
  always @(posedge clk)
    feature_past <= { feature_past[11:0], feature };
  assign \$1  = $signed(product) + $signed(17'h08000);
  assign \$2  = $signed(scaled[22:10]) >= $signed(top);
  assign \$3  = starts_tile | \$2 ;
  assign \$4  = score_valid & \$3 ;
  assign \$5  = score_valid & ends_tile;
  assign \$6  = difference > 5'h16;
  assign \$7  = risen_first_past | \$6 ;
  assign \$8  = \$7  ? 15'h0016 : difference;
  assign \$9  = $signed(\$24 [14:0]) > $signed(5'h0a);
  assign \$10  = \$9  ? 15'h000a : \$24 [14:0];
  assign \$12  = | \$26 [9:8];
  assign \$13  = \$12  ? 10'h0ff : \$26 [9:0];
  assign \$14  = counted_past ? \$13  : 10'h0;
  assign \$15  = replay_valid & replay_ends;
  assign \$16  = replayed_starts_past[9] ? 10'h0 : tile;
  assign \$17  = \$16  + probability;
  assign \$19  = $signed(numerator_held[22:1]) + $signed(total_past);
  assign \$20  = $signed(\$19 ) + $signed({ 1'h0, numerator_held[0] });
  assign above = $signed(scaled[22:10]) + $signed(2'h1);
  assign \$21  = $signed(top) > $signed(current);
  assign \$22  = ended_first_past | \$21 ;
  assign \new  = \$22  ? top : current;
  assign difference = $signed(current) - $signed(replaced);
  assign \$23  = $signed(replay_maximum) - $signed(2'h1);
  assign \$24  = $signed(\$23 ) - $signed(read_port__data[22:10]);
  assign \$25  = shifted + 1'h1;
  assign denominator_moved_0 = \port__data$82 [0] ? { 1'h0, denominator_sum } : { denominator_sum, 1'h0 };
  assign denominator_moved_1 = \port__data$82 [1] ? { 2'h0, denominator_moved_0[14:2] } : denominator_moved_0;
  assign denominator_moved_2 = \port__data$82 [2] ? { 4'h0, denominator_moved_1[14:4] } : denominator_moved_1;
  assign denominator_moved_3 = \port__data$82 [3] ? { 8'h0, denominator_moved_2[14:8] } : denominator_moved_2;
  assign denominator_moved_4 = \port__data$82 [4] ? 15'h0 : denominator_moved_3;
  assign \$27  = denominator_held[14:1] + tile;
  assign \$28  = \$27  + denominator_held[0];
  assign numerator_moved_0 = \port__data$96 [0] ? { numerator_before_past[21], numerator_before_past } : { numerator_before_past, 1'h0 };
  assign numerator_moved_1 = \port__data$96 [1] ? { numerator_moved_0[22], numerator_moved_0[22], numerator_moved_0[22:2] } : numerator_moved_0;
  assign numerator_moved_2 = \port__data$96 [2] ? { {4{numerator_moved_1[22]}}, numerator_moved_1[22:4] } : numerator_moved_1;
  assign numerator_moved_3 = \port__data$96 [3] ? { {8{numerator_moved_2[22]}}, numerator_moved_2[22:8] } : numerator_moved_2;
  assign numerator_moved_4 = \port__data$96 [4] ? { {16{numerator_moved_3[22]}}, numerator_moved_3[22:16] } : numerator_moved_3;
  pim_unit_table_function power (
    .clk(clk),
    .i({ counted, distance }),
    .o(o),
    .rst(rst),
    .x(fraction),
    .y(y)
  );
  assign rounded = \$26 [9:0];
  assign numerator_new = numerator;
  assign \$signature__en  = ended;
  assign \$signature__addr  = ended_slot_past;
  assign \$signature__data  = \new ;
  assign write_port__en = score_valid;
  assign write_port__addr = { score_slot, score_row };
  assign write_port__data = scaled;
  assign read_port__addr = { replay_slot, replay_row };
  assign port__addr = replay_slot;
  assign \$26  = { 1'h0, \$25 [10:1] };
endmodule

module pim_unit_table_function(i, clk, rst, o, y, x);
  input clk;
  input [4:0] i;
  reg [29:0] i_past = 30'h0;
  output [4:0] o;
  input rst;
  input [9:0] x;
  output [12:0] y;
  always @(posedge clk)
    i_past <= { i_past[24:0], i };
  pim_unit_polynomial_2 polynomial (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x(x),
    .y(y)
  );
  assign o = i_past[29:25];
endmodule
