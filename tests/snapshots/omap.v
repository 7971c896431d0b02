module omap(i_key__valid, i_request__payload, i_request__valid, i_host_read__payload, i_host_read__valid, i_host_written__payload, i_host_written__valid, o_response__ready, o_host_read__ready, o_host_write__ready, i_position_read__payload, i_position_read__valid, i_position_written__payload, i_position_written__valid, o_position_read__ready, o_position_write__ready, i_bin_read__payload, i_bin_read__valid, i_bin_written__payload, i_bin_written__valid, o_bin_read__ready
, o_bin_write__ready, i_frame_read__payload, i_frame_read__valid, i_frame_written__payload, i_frame_written__valid, o_frame_read__ready, o_frame_write__ready, clk, rst, i_key__ready, i_request__ready, i_host_read__ready, i_host_written__ready, o_response__payload, o_response__valid, o_host_read__payload, o_host_read__valid, o_host_write__payload, o_host_write__valid, i_position_read__ready, i_position_written__ready
, o_position_read__payload, o_position_read__valid, o_position_write__payload, o_position_write__valid, i_bin_read__ready, i_bin_written__ready, o_bin_read__payload, o_bin_read__valid, o_bin_write__payload, o_bin_write__valid, i_frame_read__ready, i_frame_written__ready, o_frame_read__payload, o_frame_read__valid, o_frame_write__payload, o_frame_write__valid, i_key__payload);
  wire \$2 , \$3 , \$7 , \$12 , \$14 , \$16 , \$18 , \engine__i__ready$85 , \i__valid$87 ,
    \engine__i_command__ready$91 , \i_command__valid$93 , \o__ready$97 , \engine__o__valid$99 ,
    \o_result__ready$103 , \engine__o_result__valid$105 , \engine__i__ready$109 , \i__valid$111 ,
    \engine__i_command__ready$115 , \i_command__valid$117 , \o__ready$121 , \engine__o__valid$123 ,
    \o_result__ready$127 , \engine__o_result__valid$129 , \i__valid$195 , \i_command__valid$201 ,
    \o_result__ready$205 , \write$235 , \pop$256 , \i__valid$262 , \o__ready$272 , \o__ready$278 ,
    \i_page__valid$280 , \i_tuple__valid$286 , \o_result__valid$289 , \o_result__ready$293 ,
    \write$296 ;
  wire [103:0] \$11 ;
  wire [127:0] \$13 , \$15 , \$17 , \i__payload$83 , \i__payload$107 , \i__payload$191 , \entry$237
    , \i_page__payload$276 , \i_tuple__payload$282 , \block$306 , \block$310 ;
  wire [128:0] \engine__o_result__payload$101 , \engine__o_result__payload$125 ;
  wire [1:0] \$1 , \$9 ;
  wire [280:0] \i_command__payload$113 ;
  wire [281:0] \i_command__payload$89 ;
  wire [2:0] \$8 , \$10 ;
  wire [37:0] \i_command__payload$197 ;
  reg \$start ;
  initial \$start  = 0;
  wire [6:0] answer__payload;
  wire \answer__payload.is_full ;
  wire \answer__payload.is_hit ;
  wire \answer__payload.is_stopped ;
  wire [3:0] \answer__payload.position ;
  wire answer__ready;
  wire answer__valid;
  wire [127:0] block;
  wire block_valid;
  wire [127:0] channel_key;
  reg clears = 1'h1;
  input clk;
  wire [37:0] command__payload;
  wire [31:0] \command__payload.key ;
  wire [1:0] \command__payload.operation ;
  wire [3:0] \command__payload.position ;
  wire command__ready;
  wire command__valid;
  wire [127:0] engine__i__payload;
  wire [127:0] \engine__i__payload.data ;
  wire engine__i__ready;
  wire engine__i__valid;
  wire [279:0] engine__i_command__payload;
  wire [15:0] \engine__i_command__payload.ad_bytes ;
  wire [127:0] \engine__i_command__payload.key ;
  wire [5:0] \engine__i_command__payload.message_bytes ;
  wire [127:0] \engine__i_command__payload.nonce ;
  wire [1:0] \engine__i_command__payload.operation ;
  wire engine__i_command__ready;
  wire engine__i_command__valid;
  wire [128:0] engine__o__payload;
  wire [127:0] \engine__o__payload.data ;
  wire \engine__o__payload.last ;
  wire engine__o__ready;
  wire engine__o__valid;
  wire [128:0] engine__o_result__payload;
  wire \engine__o_result__payload.is_valid ;
  wire [127:0] \engine__o_result__payload.tag ;
  wire engine__o_result__ready;
  wire engine__o_result__valid;
  wire [76:0] entry;
  wire [3:0] \entry.new ;
  wire [63:0] \entry.number ;
  wire [1:0] \entry.puts ;
  wire [1:0] \entry.status ;
  wire \entry.takes ;
  wire [3:0] \entry.touch ;
  wire gives;
  wire has_keys;
  wire [31:0] hash_key__payload;
  wire [31:0] \hash_key__payload.key ;
  wire hash_key__ready;
  wire hash_key__valid;
  wire [63:0] hashed__payload;
  wire [31:0] \hashed__payload.index_0 ;
  wire [31:0] \hashed__payload.index_1 ;
  wire hashed__ready;
  wire hashed__valid;
  wire [76:0] head;
  wire [3:0] \head.new ;
  wire [63:0] \head.number ;
  wire [1:0] \head.puts ;
  wire [1:0] \head.status ;
  wire \head.takes ;
  wire [3:0] \head.touch ;
  wire [127:0] i__payload;
  wire [127:0] \i__payload.data ;
  wire i__ready;
  wire i__valid;
  input [104:0] i_bin_read__payload;
  wire [3:0] \i_bin_read__payload.count ;
  wire [29:0] \i_bin_read__payload.frames ;
  wire \i_bin_read__payload.is_error ;
  wire [5:0] \i_bin_read__payload.load ;
  wire [63:0] \i_bin_read__payload.version ;
  output i_bin_read__ready;
  input i_bin_read__valid;
  input i_bin_written__payload;
  wire \i_bin_written__payload.done ;
  output i_bin_written__ready;
  input i_bin_written__valid;
  wire [279:0] i_command__payload;
  wire [15:0] \i_command__payload.ad_bytes ;
  wire [127:0] \i_command__payload.key ;
  wire [5:0] \i_command__payload.message_bytes ;
  wire [127:0] \i_command__payload.nonce ;
  wire [1:0] \i_command__payload.operation ;
  wire i_command__ready;
  wire i_command__valid;
  input [128:0] i_frame_read__payload;
  wire [127:0] \i_frame_read__payload.data ;
  wire \i_frame_read__payload.is_error ;
  output i_frame_read__ready;
  input i_frame_read__valid;
  input i_frame_written__payload;
  wire \i_frame_written__payload.done ;
  output i_frame_written__ready;
  input i_frame_written__valid;
  wire [63:0] i_hash__payload;
  wire [31:0] \i_hash__payload.index_0 ;
  wire [31:0] \i_hash__payload.index_1 ;
  wire i_hash__ready;
  wire i_hash__valid;
  input [127:0] i_host_read__payload;
  wire [127:0] \i_host_read__payload.data ;
  output i_host_read__ready;
  input i_host_read__valid;
  input i_host_written__payload;
  wire \i_host_written__payload.done ;
  output i_host_written__ready;
  input i_host_written__valid;
  input [127:0] i_key__payload;
  wire [127:0] \i_key__payload.data ;
  output i_key__ready;
  input i_key__valid;
  wire [128:0] i_page__payload;
  wire [127:0] \i_page__payload.data ;
  wire \i_page__payload.is_genuine ;
  wire i_page__ready;
  wire i_page__valid;
  input [37:0] i_position_read__payload;
  wire \i_position_read__payload.is_error ;
  wire \i_position_read__payload.is_valid ;
  wire [31:0] \i_position_read__payload.key ;
  wire [3:0] \i_position_read__payload.position ;
  output i_position_read__ready;
  input i_position_read__valid;
  input i_position_written__payload;
  wire \i_position_written__payload.done ;
  output i_position_written__ready;
  input i_position_written__valid;
  wire [77:0] i_query__payload;
  wire [2:0] \i_query__payload.mode ;
  wire [3:0] \i_query__payload.new ;
  wire [1:0] \i_query__payload.puts ;
  wire \i_query__payload.takes ;
  wire [3:0] \i_query__payload.touch ;
  wire [63:0] \i_query__payload.version ;
  wire i_query__ready;
  wire i_query__valid;
  wire [37:0] i_read__payload;
  wire \i_read__payload.is_error ;
  wire \i_read__payload.is_valid ;
  wire [31:0] \i_read__payload.key ;
  wire [3:0] \i_read__payload.position ;
  wire i_read__ready;
  wire i_read__valid;
  input [127:0] i_request__payload;
  wire [127:0] \i_request__payload.data ;
  output i_request__ready;
  input i_request__valid;
  wire i_result__payload;
  wire \i_result__payload.is_stopped ;
  wire i_result__ready;
  wire i_result__valid;
  wire [127:0] i_tuple__payload;
  wire [127:0] \i_tuple__payload.data ;
  wire i_tuple__ready;
  wire i_tuple__valid;
  wire [63:0] i_version__payload;
  wire [63:0] \i_version__payload.version ;
  wire i_version__ready;
  wire i_version__valid;
  wire i_written__payload;
  wire \i_written__payload.done ;
  wire i_written__ready;
  wire i_written__valid;
  reg is_cleared = 1'h0;
  wire is_open;
  wire is_stored;
  reg is_swept = 1'h0;
  wire is_whole;
  wire [76:0] job;
  wire [3:0] \job.new ;
  wire [63:0] \job.number ;
  wire [1:0] \job.puts ;
  wire [1:0] \job.status ;
  wire \job.takes ;
  wire [3:0] \job.touch ;
  wire [127:0] key;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  wire o__ready;
  wire o__valid;
  output [2:0] o_bin_read__payload;
  wire [2:0] \o_bin_read__payload.address ;
  input o_bin_read__ready;
  output o_bin_read__valid;
  output [106:0] o_bin_write__payload;
  wire [2:0] \o_bin_write__payload.address ;
  wire [3:0] \o_bin_write__payload.count ;
  wire [29:0] \o_bin_write__payload.frames ;
  wire [5:0] \o_bin_write__payload.load ;
  wire [63:0] \o_bin_write__payload.version ;
  input o_bin_write__ready;
  output o_bin_write__valid;
  output [4:0] o_frame_read__payload;
  wire [4:0] \o_frame_read__payload.address ;
  input o_frame_read__ready;
  output o_frame_read__valid;
  output [132:0] o_frame_write__payload;
  wire [4:0] \o_frame_write__payload.address ;
  wire [127:0] \o_frame_write__payload.data ;
  input o_frame_write__ready;
  output o_frame_write__valid;
  wire [31:0] o_hash__payload;
  wire [31:0] \o_hash__payload.key ;
  wire o_hash__ready;
  wire o_hash__valid;
  output [1:0] o_host_read__payload;
  wire [1:0] \o_host_read__payload.page ;
  input o_host_read__ready;
  output o_host_read__valid;
  output [130:0] o_host_write__payload;
  wire [127:0] \o_host_write__payload.data ;
  wire \o_host_write__payload.last ;
  wire [1:0] \o_host_write__payload.page ;
  input o_host_write__ready;
  output o_host_write__valid;
  wire [128:0] o_page__payload;
  wire [127:0] \o_page__payload.data ;
  wire \o_page__payload.last ;
  wire o_page__ready;
  wire o_page__valid;
  output [4:0] o_position_read__payload;
  wire [4:0] \o_position_read__payload.address ;
  input o_position_read__ready;
  output o_position_read__valid;
  output [41:0] o_position_write__payload;
  wire [4:0] \o_position_write__payload.address ;
  wire \o_position_write__payload.is_valid ;
  wire [31:0] \o_position_write__payload.key ;
  wire [3:0] \o_position_write__payload.position ;
  input o_position_write__ready;
  output o_position_write__valid;
  wire [4:0] o_read__payload;
  wire [4:0] \o_read__payload.address ;
  wire o_read__ready;
  wire o_read__valid;
  output [128:0] o_response__payload;
  wire [127:0] \o_response__payload.data ;
  wire \o_response__payload.last ;
  input o_response__ready;
  output o_response__valid;
  wire [128:0] o_result__payload;
  wire \o_result__payload.is_valid ;
  wire [127:0] \o_result__payload.tag ;
  wire o_result__ready;
  wire o_result__valid;
  wire [127:0] o_tuple__payload;
  wire [127:0] \o_tuple__payload.data ;
  wire o_tuple__ready;
  wire o_tuple__valid;
  wire [63:0] o_version__payload;
  wire [63:0] \o_version__payload.version ;
  wire o_version__ready;
  wire o_version__valid;
  wire [41:0] o_write__payload;
  wire [4:0] \o_write__payload.address ;
  wire \o_write__payload.is_valid ;
  wire [31:0] \o_write__payload.key ;
  wire [3:0] \o_write__payload.position ;
  wire o_write__ready;
  wire o_write__valid;
  wire [127:0] page__payload;
  wire page__ready;
  wire page__valid;
  wire [127:0] page_key;
  wire page_valid;
  wire [1:0] place;
  wire pop;
  wire push;
  wire [69:0] query;
  wire [63:0] \query.number ;
  wire [1:0] \query.status ;
  wire [3:0] \query.touch ;
  wire [127:0] request__payload;
  wire request__ready;
  wire request__valid;
  wire response_valid;
  input rst;
  wire side;
  wire slot;
  wire [3:0] sources;
  wire \sources[0].distance ;
  wire \sources[0].side ;
  wire \sources[1].distance ;
  wire \sources[1].side ;
  wire [3:0] touch;
  wire valid;
  wire write;
  wire [127:0] written;
  assign is_open = has_keys & is_swept;
  assign i_query__valid = valid | clears;
  assign pop = valid & i_query__ready;
  assign \$1  = clears ? 2'h1 : 2'h0;
  assign \pop$256  = i_tuple__valid & i_tuple__ready;
  assign i_result__valid = \o_result__valid$289  & is_cleared;
  assign \$2  = ~ is_cleared;
  assign \o_result__ready$293  = i_result__ready | \$2 ;
  assign \$3  = is_cleared & command__ready;
  always @(posedge clk) begin
    if (\$3 )
      is_swept <= 1'h1;
    if (rst)
      is_swept <= 1'h0;
  end
  always @(posedge clk) begin
    if (i_query__ready)
      clears <= 1'h0;
    if (rst)
      clears <= 1'h1;
  end
  always @(posedge clk) begin
    if (\o_result__valid$289 )
      is_cleared <= 1'h1;
    if (rst)
      is_cleared <= 1'h0;
  end
  \omap.eviction_buffer  eviction_buffer (
    .address(\$10 ),
    .clk(clk),
    .i__payload(i_bin_written__payload),
    .\i__payload$66 (i_frame_written__payload),
    .i__valid(i_bin_written__valid),
    .\i__valid$70 (i_frame_written__valid),
    .i_bin_read__payload(i_bin_read__payload),
    .i_bin_read__ready(i_bin_read__ready),
    .i_bin_read__valid(i_bin_read__valid),
    .i_bin_written__ready(i_bin_written__ready),
    .i_frame_read__payload(i_frame_read__payload),
    .i_frame_read__ready(i_frame_read__ready),
    .i_frame_read__valid(i_frame_read__valid),
    .i_frame_written__ready(i_frame_written__ready),
    .i_page__payload(i_page__payload),
    .i_page__ready(\o__ready$272 ),
    .i_page__valid(i_page__valid),
    .i_query__payload(i_query__payload),
    .i_query__ready(i_query__ready),
    .i_query__valid(i_query__valid),
    .i_tuple__payload(i_tuple__payload),
    .i_tuple__ready(i_tuple__ready),
    .i_tuple__valid(i_tuple__valid),
    .o__ready(o_frame_write__ready),
    .o__valid(o_frame_write__valid),
    .o_bin_read__ready(o_bin_read__ready),
    .o_bin_read__valid(o_bin_read__valid),
    .o_bin_write__ready(o_bin_write__ready),
    .o_bin_write__valid(o_bin_write__valid),
    .o_frame_read__payload(o_frame_read__payload),
    .o_frame_read__ready(o_frame_read__ready),
    .o_frame_read__valid(o_frame_read__valid),
    .o_frame_write__payload(o_frame_write__payload),
    .o_page__valid(\write$296 ),
    .o_result__payload(i_result__payload),
    .o_result__ready(\o_result__ready$293 ),
    .o_result__valid(\o_result__valid$289 ),
    .o_tuple__payload(\i_tuple__payload$282 ),
    .o_tuple__ready(o_tuple__ready),
    .o_tuple__valid(\i_tuple__valid$286 ),
    .o_version__payload(i_version__payload),
    .o_version__ready(o_version__ready),
    .o_version__valid(i_version__valid),
    .\port$1023$0 (\$9 ),
    .\port$1574$0 (written),
    .\port$3660$0 (\$12 ),
    .record(\$11 ),
    .rst(rst)
  );
  \omap.front  front (
    .answer__payload(answer__payload),
    .answer__ready(\o_result__ready$205 ),
    .answer__valid(answer__valid),
    .block(\entry$237 ),
    .block_valid(\write$235 ),
    .channel_key(channel_key),
    .clk(clk),
    .command__payload(\i_command__payload$197 ),
    .command__ready(command__ready),
    .command__valid(\i_command__valid$201 ),
    .engine__i__payload(i__payload),
    .engine__i__ready(engine__i__ready),
    .engine__i__valid(i__valid),
    .engine__i_command__payload(i_command__payload),
    .engine__i_command__ready(engine__i_command__ready),
    .engine__i_command__valid(i_command__valid),
    .engine__o__ready(o__ready),
    .engine__o__valid(engine__o__valid),
    .engine__o_result__payload(engine__o_result__payload),
    .engine__o_result__ready(o_result__ready),
    .engine__o_result__valid(engine__o_result__valid),
    .has_keys(has_keys),
    .hash_key__payload(hash_key__payload),
    .hash_key__ready(o_hash__ready),
    .hash_key__valid(hash_key__valid),
    .hashed__payload(i_hash__payload),
    .hashed__ready(hashed__ready),
    .hashed__valid(i_hash__valid),
    .i__payload(\i__payload$191 ),
    .i__ready(request__ready),
    .i__valid(\i__valid$195 ),
    .i_key__payload(i_key__payload),
    .i_key__ready(i_key__ready),
    .i_key__valid(i_key__valid),
    .job(job),
    .page_key(key),
    .\port$2186$0 (\$13 ),
    .\port$3785$0 (\$14 ),
    .push(push),
    .rst(rst)
  );
  \omap.front_engine  front_engine (
    .clk(clk),
    .i__payload(i__payload),
    .i__ready(engine__i__ready),
    .i__valid(i__valid),
    .i_command__payload(i_command__payload),
    .i_command__ready(engine__i_command__ready),
    .i_command__valid(i_command__valid),
    .o__ready(o__ready),
    .o__valid(engine__o__valid),
    .o_result__payload(engine__o_result__payload),
    .o_result__ready(o_result__ready),
    .o_result__valid(engine__o_result__valid),
    .\port$2186$0 (\$13 ),
    .\port$3785$0 (\$14 ),
    .rst(rst)
  );
  \omap.host_side  host_side (
    .block(\block$310 ),
    .clk(clk),
    .i__payload(i_request__payload),
    .\i__payload$33 (i_host_read__payload),
    .\i__payload$53 (i_host_written__payload),
    .i__valid(i_request__valid),
    .\i__valid$31 (i_host_read__valid),
    .i_host_read__ready(i_host_read__ready),
    .i_host_written__ready(i_host_written__ready),
    .i_host_written__valid(i_host_written__valid),
    .i_request__ready(i_request__ready),
    .\is_open$4 (is_open),
    .\is_whole$47 (is_whole),
    .o__ready(request__ready),
    .\o__ready$69 (page__ready),
    .o_host_read__payload(o_host_read__payload),
    .o_host_read__ready(o_host_read__ready),
    .o_host_read__valid(o_host_read__valid),
    .o_host_write__payload(o_host_write__payload),
    .o_host_write__ready(o_host_write__ready),
    .o_host_write__valid(o_host_write__valid),
    .o_response__payload(o_response__payload),
    .o_response__ready(o_response__ready),
    .o_response__valid(o_response__valid),
    .page__payload(\i__payload$83 ),
    .page__valid(\i__valid$262 ),
    .page_valid(page_valid),
    .push(push),
    .request__payload(\i__payload$191 ),
    .request__valid(\i__valid$195 ),
    .response_valid(response_valid),
    .rst(rst),
    .touch(job[3:0])
  );
  \omap.jobs  jobs (
    .clk(clk),
    .entry(job),
    .head(head),
    .pop(pop),
    .rst(rst),
    .valid(valid),
    .write(push)
  );
  \omap.opener  opener (
    .block(\block$306 ),
    .clk(clk),
    .engine__i__payload(\i__payload$83 ),
    .engine__i__ready(\engine__i__ready$85 ),
    .engine__i__valid(\i__valid$87 ),
    .engine__i_command__payload(\i_command__payload$89 ),
    .engine__i_command__ready(\engine__i_command__ready$91 ),
    .engine__i_command__valid(\i_command__valid$93 ),
    .engine__o__ready(\o__ready$97 ),
    .engine__o__valid(\engine__o__valid$99 ),
    .engine__o_result__payload(\engine__o_result__payload$101 ),
    .engine__o_result__ready(\o_result__ready$103 ),
    .engine__o_result__valid(\engine__o_result__valid$105 ),
    .entry(job[3:0]),
    .\entry$5 (sources),
    .i__ready(page__ready),
    .i__valid(\i__valid$262 ),
    .i_version__payload(i_version__payload),
    .i_version__ready(o_version__ready),
    .i_version__valid(i_version__valid),
    .is_stored(is_stored),
    .key(key),
    .o__payload(i_page__payload),
    .o__ready(\o__ready$272 ),
    .o__valid(i_page__valid),
    .place(place),
    .\port$2554$0 (\$15 ),
    .\port$3835$0 (\$16 ),
    .rst(rst),
    .side(side),
    .slot(slot),
    .write(push)
  );
  \omap.opener_engine  opener_engine (
    .clk(clk),
    .i__payload(\i__payload$83 ),
    .i__ready(\engine__i__ready$85 ),
    .i__valid(\i__valid$87 ),
    .i_command__payload(\i_command__payload$89 ),
    .i_command__ready(\engine__i_command__ready$91 ),
    .i_command__valid(\i_command__valid$93 ),
    .o__ready(\o__ready$97 ),
    .o__valid(\engine__o__valid$99 ),
    .o_result__payload(\engine__o_result__payload$101 ),
    .o_result__ready(\o_result__ready$103 ),
    .o_result__valid(\engine__o_result__valid$105 ),
    .\port$2554$0 (\$15 ),
    .\port$3835$0 (\$16 ),
    .rst(rst)
  );
  \omap.position_map  position_map (
    .clk(clk),
    .i_command__payload(\i_command__payload$197 ),
    .i_command__ready(command__ready),
    .i_command__valid(\i_command__valid$201 ),
    .i_hash__payload(i_hash__payload),
    .i_hash__ready(hashed__ready),
    .i_hash__valid(i_hash__valid),
    .i_read__payload(i_position_read__payload),
    .i_read__ready(i_position_read__ready),
    .i_read__valid(i_position_read__valid),
    .i_written__payload(i_position_written__payload),
    .i_written__ready(i_position_written__ready),
    .i_written__valid(i_position_written__valid),
    .o_hash__payload(hash_key__payload),
    .o_hash__ready(o_hash__ready),
    .o_hash__valid(hash_key__valid),
    .o_read__ready(o_position_read__ready),
    .o_read__valid(o_position_read__valid),
    .o_result__payload(answer__payload),
    .o_result__ready(\o_result__ready$205 ),
    .o_result__valid(answer__valid),
    .o_write__payload(o_position_write__payload),
    .o_write__ready(o_position_write__ready),
    .o_write__valid(o_position_write__valid),
    .\port$3445$0 (\$8 ),
    .\port$704$0 (\$7 ),
    .rst(rst)
  );
  \omap.ring  ring (
    .block(\block$306 ),
    .clk(clk),
    .is_stored(is_stored),
    .o__payload(\i_page__payload$276 ),
    .o__ready(\o__ready$278 ),
    .o__valid(\i_page__valid$280 ),
    .place(place),
    .rst(rst),
    .side(side),
    .slot(slot),
    .write(\write$296 ),
    .written(written)
  );
  \omap.sealer  sealer (
    .block(\block$310 ),
    .channel_key(channel_key),
    .clk(clk),
    .engine__i__payload(\i__payload$107 ),
    .engine__i__ready(\engine__i__ready$109 ),
    .engine__i__valid(\i__valid$111 ),
    .engine__i_command__payload(\i_command__payload$113 ),
    .engine__i_command__ready(\engine__i_command__ready$115 ),
    .engine__i_command__valid(\i_command__valid$117 ),
    .engine__o__ready(\o__ready$121 ),
    .engine__o__valid(\engine__o__valid$123 ),
    .engine__o_result__payload(\engine__o_result__payload$125 ),
    .engine__o_result__ready(\o_result__ready$127 ),
    .engine__o_result__valid(\engine__o_result__valid$129 ),
    .entry(query),
    .i_page__payload(\i_page__payload$276 ),
    .i_page__ready(\o__ready$278 ),
    .i_page__valid(\i_page__valid$280 ),
    .i_result__payload(i_result__payload),
    .i_result__ready(i_result__ready),
    .i_result__valid(i_result__valid),
    .i_tuple__payload(\i_tuple__payload$282 ),
    .i_tuple__ready(o_tuple__ready),
    .i_tuple__valid(\i_tuple__valid$286 ),
    .is_whole(is_whole),
    .page_key(key),
    .page_valid(page_valid),
    .\port$2922$0 (\$17 ),
    .\port$3885$0 (\$18 ),
    .response_valid(response_valid),
    .rst(rst),
    .write(push)
  );
  \omap.sealer_engine  sealer_engine (
    .clk(clk),
    .i__payload(\i__payload$107 ),
    .i__ready(\engine__i__ready$109 ),
    .i__valid(\i__valid$111 ),
    .i_command__payload(\i_command__payload$113 ),
    .i_command__ready(\engine__i_command__ready$115 ),
    .i_command__valid(\i_command__valid$117 ),
    .o__ready(\o__ready$121 ),
    .o__valid(\engine__o__valid$123 ),
    .o_result__payload(\engine__o_result__payload$125 ),
    .o_result__ready(\o_result__ready$127 ),
    .o_result__valid(\engine__o_result__valid$129 ),
    .\port$2922$0 (\$17 ),
    .\port$3885$0 (\$18 ),
    .rst(rst)
  );
  \omap.table  \table  (
    .clk(clk),
    .push(push),
    .rst(rst),
    .sources(sources),
    .touch(job[3:0])
  );
  \omap.tuples  tuples (
    .clk(clk),
    .entry(\entry$237 ),
    .head(i_tuple__payload),
    .pop(\pop$256 ),
    .rst(rst),
    .valid(i_tuple__valid),
    .write(\write$235 )
  );
  assign engine__i__payload = i__payload;
  assign i__ready = engine__i__ready;
  assign engine__i__valid = i__valid;
  assign engine__i_command__payload = i_command__payload;
  assign i_command__ready = engine__i_command__ready;
  assign engine__i_command__valid = i_command__valid;
  assign engine__o__payload = { \$14 , \$13  };
  assign o__payload = { \$14 , \$13  };
  assign engine__o__ready = o__ready;
  assign o__valid = engine__o__valid;
  assign o_result__payload = engine__o_result__payload;
  assign engine__o_result__ready = o_result__ready;
  assign o_result__valid = engine__o_result__valid;
  assign i_read__payload = i_position_read__payload;
  assign i_read__ready = i_position_read__ready;
  assign i_read__valid = i_position_read__valid;
  assign i_written__payload = i_position_written__payload;
  assign i_written__ready = i_position_written__ready;
  assign i_written__valid = i_position_written__valid;
  assign o_read__payload = { 1'h0, \$7 , \$8  };
  assign o_read__ready = o_position_read__ready;
  assign o_read__valid = o_position_read__valid;
  assign o_write__payload = o_position_write__payload;
  assign o_write__ready = o_position_write__ready;
  assign o_write__valid = o_position_write__valid;
  assign request__payload = \i__payload$191 ;
  assign request__valid = \i__valid$195 ;
  assign command__payload = \i_command__payload$197 ;
  assign command__valid = \i_command__valid$201 ;
  assign answer__ready = \o_result__ready$205 ;
  assign o_hash__payload = hash_key__payload;
  assign hash_key__ready = o_hash__ready;
  assign o_hash__valid = hash_key__valid;
  assign hashed__payload = i_hash__payload;
  assign i_hash__ready = hashed__ready;
  assign hashed__valid = i_hash__valid;
  assign touch = job[3:0];
  assign write = push;
  assign entry = job;
  assign gives = 1'h1;
  assign block_valid = \write$235 ;
  assign block = \entry$237 ;
  assign page_key = key;
  assign page__payload = \i__payload$83 ;
  assign page__valid = \i__valid$262 ;
  assign o_version__payload = i_version__payload;
  assign i_version__ready = o_version__ready;
  assign o_version__valid = i_version__valid;
  assign i_page__ready = \o__ready$272 ;
  assign o_tuple__payload = \i_tuple__payload$282 ;
  assign o_tuple__valid = \i_tuple__valid$286 ;
  assign o_page__ready = 1'h1;
  assign o_page__valid = \write$296 ;
  assign o_page__payload = { \$12 , written };
  assign o_position_read__payload = { 1'h0, \$7 , \$8  };
  assign o_bin_read__payload = { 1'h0, \$9  };
  assign o_bin_write__payload = { \$11 , \$10  };
  assign \i_key__payload.data  = i_key__payload;
  assign \i_request__payload.data  = i_request__payload;
  assign \i_host_read__payload.data  = i_host_read__payload;
  assign \i_host_written__payload.done  = i_host_written__payload;
  assign \o_response__payload.data  = o_response__payload[127:0];
  assign \o_response__payload.last  = o_response__payload[128];
  assign \o_host_read__payload.page  = o_host_read__payload;
  assign \o_host_write__payload.page  = o_host_write__payload[1:0];
  assign \o_host_write__payload.data  = o_host_write__payload[129:2];
  assign \o_host_write__payload.last  = o_host_write__payload[130];
  assign \i_position_read__payload.is_valid  = i_position_read__payload[0];
  assign \i_position_read__payload.key  = i_position_read__payload[32:1];
  assign \i_position_read__payload.position  = i_position_read__payload[36:33];
  assign \i_position_read__payload.is_error  = i_position_read__payload[37];
  assign \i_position_written__payload.done  = i_position_written__payload;
  assign \o_position_read__payload.address  = { 1'h0, \$7 , \$8  };
  assign \o_position_write__payload.address  = o_position_write__payload[4:0];
  assign \o_position_write__payload.is_valid  = o_position_write__payload[5];
  assign \o_position_write__payload.key  = o_position_write__payload[37:6];
  assign \o_position_write__payload.position  = o_position_write__payload[41:38];
  assign \i_bin_read__payload.load  = i_bin_read__payload[5:0];
  assign \i_bin_read__payload.count  = i_bin_read__payload[9:6];
  assign \i_bin_read__payload.version  = i_bin_read__payload[73:10];
  assign \i_bin_read__payload.frames  = i_bin_read__payload[103:74];
  assign \i_bin_read__payload.is_error  = i_bin_read__payload[104];
  assign \i_bin_written__payload.done  = i_bin_written__payload;
  assign \o_bin_read__payload.address  = { 1'h0, \$9  };
  assign \o_bin_write__payload.address  = \$10 ;
  assign \o_bin_write__payload.load  = \$11 [5:0];
  assign \o_bin_write__payload.count  = \$11 [9:6];
  assign \o_bin_write__payload.version  = \$11 [73:10];
  assign \o_bin_write__payload.frames  = \$11 [103:74];
  assign \i_frame_read__payload.data  = i_frame_read__payload[127:0];
  assign \i_frame_read__payload.is_error  = i_frame_read__payload[128];
  assign \i_frame_written__payload.done  = i_frame_written__payload;
  assign \o_frame_read__payload.address  = o_frame_read__payload;
  assign \o_frame_write__payload.address  = o_frame_write__payload[4:0];
  assign \o_frame_write__payload.data  = o_frame_write__payload[132:5];
  assign \i__payload.data  = i__payload;
  assign \engine__i__payload.data  = i__payload;
  assign \i_command__payload.operation  = i_command__payload[1:0];
  assign \i_command__payload.ad_bytes  = i_command__payload[17:2];
  assign \i_command__payload.message_bytes  = i_command__payload[23:18];
  assign \i_command__payload.key  = i_command__payload[151:24];
  assign \i_command__payload.nonce  = i_command__payload[279:152];
  assign \engine__i_command__payload.operation  = i_command__payload[1:0];
  assign \engine__i_command__payload.ad_bytes  = i_command__payload[17:2];
  assign \engine__i_command__payload.message_bytes  = i_command__payload[23:18];
  assign \engine__i_command__payload.key  = i_command__payload[151:24];
  assign \engine__i_command__payload.nonce  = i_command__payload[279:152];
  assign \engine__o__payload.data  = \$13 ;
  assign \engine__o__payload.last  = \$14 ;
  assign \o__payload.data  = \$13 ;
  assign \o__payload.last  = \$14 ;
  assign \engine__o_result__payload.is_valid  = engine__o_result__payload[0];
  assign \engine__o_result__payload.tag  = engine__o_result__payload[128:1];
  assign \o_result__payload.is_valid  = engine__o_result__payload[0];
  assign \o_result__payload.tag  = engine__o_result__payload[128:1];
  assign \i_read__payload.is_valid  = i_position_read__payload[0];
  assign \i_read__payload.key  = i_position_read__payload[32:1];
  assign \i_read__payload.position  = i_position_read__payload[36:33];
  assign \i_read__payload.is_error  = i_position_read__payload[37];
  assign \i_written__payload.done  = i_position_written__payload;
  assign \o_read__payload.address  = { 1'h0, \$7 , \$8  };
  assign \o_write__payload.address  = o_position_write__payload[4:0];
  assign \o_write__payload.is_valid  = o_position_write__payload[5];
  assign \o_write__payload.key  = o_position_write__payload[37:6];
  assign \o_write__payload.position  = o_position_write__payload[41:38];
  assign \command__payload.operation  = \i_command__payload$197 [1:0];
  assign \command__payload.key  = \i_command__payload$197 [33:2];
  assign \command__payload.position  = \i_command__payload$197 [37:34];
  assign \answer__payload.is_hit  = answer__payload[0];
  assign \answer__payload.is_full  = answer__payload[1];
  assign \answer__payload.is_stopped  = answer__payload[2];
  assign \answer__payload.position  = answer__payload[6:3];
  assign \hash_key__payload.key  = hash_key__payload;
  assign \o_hash__payload.key  = hash_key__payload;
  assign \i_hash__payload.index_0  = i_hash__payload[31:0];
  assign \i_hash__payload.index_1  = i_hash__payload[63:32];
  assign \hashed__payload.index_0  = i_hash__payload[31:0];
  assign \hashed__payload.index_1  = i_hash__payload[63:32];
  assign \job.touch  = job[3:0];
  assign \job.new  = job[7:4];
  assign \job.takes  = job[8];
  assign \job.puts  = job[10:9];
  assign \job.status  = job[12:11];
  assign \job.number  = job[76:13];
  assign \entry.touch  = job[3:0];
  assign \entry.new  = job[7:4];
  assign \entry.takes  = job[8];
  assign \entry.puts  = job[10:9];
  assign \entry.status  = job[12:11];
  assign \entry.number  = job[76:13];
  assign \i_query__payload.mode  = i_query__payload[2:0];
  assign \i_query__payload.touch  = i_query__payload[6:3];
  assign \i_query__payload.new  = i_query__payload[10:7];
  assign \i_query__payload.takes  = i_query__payload[11];
  assign \i_query__payload.puts  = i_query__payload[13:12];
  assign \i_query__payload.version  = i_query__payload[77:14];
  assign \head.touch  = head[3:0];
  assign \head.new  = head[7:4];
  assign \head.takes  = head[8];
  assign \head.puts  = head[10:9];
  assign \head.status  = head[12:11];
  assign \head.number  = head[76:13];
  assign \sources[0].distance  = sources[0];
  assign \sources[0].side  = sources[1];
  assign \sources[1].distance  = sources[2];
  assign \sources[1].side  = sources[3];
  assign \query.touch  = query[3:0];
  assign \query.number  = query[67:4];
  assign \query.status  = query[69:68];
  assign \i_tuple__payload.data  = i_tuple__payload;
  assign \i_version__payload.version  = i_version__payload;
  assign \o_version__payload.version  = i_version__payload;
  assign \i_page__payload.data  = i_page__payload[127:0];
  assign \i_page__payload.is_genuine  = i_page__payload[128];
  assign \o_tuple__payload.data  = \i_tuple__payload$282 ;
  assign \i_result__payload.is_stopped  = i_result__payload;
  assign \o_page__payload.data  = written;
  assign \o_page__payload.last  = \$12 ;
  assign query[69:68] = job[12:11];
  assign query[67:4] = job[76:13];
  assign query[3:0] = job[3:0];
  assign i_query__payload[10:7] = head[7:4];
  assign i_query__payload[6:3] = head[3:0];
  assign i_query__payload[77:14] = head[76:13];
  assign i_query__payload[13:12] = head[10:9];
  assign i_query__payload[11] = head[8];
  assign i_query__payload[2:0] = { 1'h0, \$1  };
endmodule

module \omap.eviction_buffer (i_bin_read__valid, i__payload, i__valid, o_bin_read__ready, o_bin_write__ready, i_frame_read__payload, i_frame_read__valid, \i__payload$66 , \i__valid$70 , o_frame_read__ready, o__ready, clk, rst, i_query__valid, o_result__ready, o_version__ready, i_page__valid, o_bin_write__valid, i_query__ready, o_bin_read__valid, \port$1023$0 
, i_bin_read__ready, o_frame_read__payload, o_frame_read__valid, i_tuple__ready, i_page__ready, \port$1574$0 , o_tuple__payload, i_bin_written__ready, i_frame_written__ready, o_frame_write__payload, o__valid, o_tuple__ready, i_tuple__payload, i_query__payload, i_page__payload, address, record, o_result__payload, o_result__valid, o_version__valid, o_version__payload
, i_frame_read__ready, \port$3660$0 , o_page__valid, o_tuple__valid, i_tuple__valid, i_bin_read__payload);
  reg [127:0] \block$201 ;
  reg [4:0] \$signal$199 ;
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15
    , \$16 , \$17 , \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 ,
    \$29 , \$30 , \$31 , \$32 , \$33 , \$34 , \$35 , \$36 , \$42 , \$43 , \$47 , \$48 , \$49 , \$52
    , \$53 , \$54 , \$55 , \$58 , \$59 , \$60 , \$61 , \$62 , \$63 , \$64 , \$65 , \$66 , \$67 ,
    \$69 , \$signal$83 , \$86 , \start$101 , \is_landed$107 , \open$130 , \write$131 , \takes$138 ,
    \is_wrong$158 , \$signal$164 , \is_busy$166 , \frees$173 , \takes$175 , \hides$180 ,
    \$signal$187 , \$signal$204 , \i__valid$207 , \sent$214 ;
  wire [127:0] \$40 , \$85 ;
  wire [1:0] \$57 , \$84 , \target$224 ;
  wire [2:0] \$50 , \frame$203 ;
  wire [3:0] \$37 , \$38 , \$51 , \$56 , \$68 ;
  wire [4:0] \$39 , \$41 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  reg \$signal$159  = 1'h0;
  wire [-1:0] \$signal$200 ;
  reg \$signal$85  = 1'h0;
  output [2:0] address;
  reg [2:0] address;
  (* init = 1'h0 *)
  wire appends;
  wire [75:0] asked;
  reg [75:0] \asked$93  = 76'h0;
  wire [7:0] \asked.bins ;
  wire \asked.is_clear ;
  wire [1:0] \asked.puts ;
  wire \asked.takes ;
  wire [63:0] \asked.version ;
  wire [7:0] \bins ;
  wire [127:0] block;
  wire [105:0] captured;
  wire [1:0] \captured.bin ;
  wire [103:0] \captured.record ;
  wire [3:0] \captured.record.count ;
  wire [29:0] \captured.record.frames ;
  wire [5:0] \captured.record.load ;
  wire [63:0] \captured.record.version ;
  wire captures;
  wire chooses;
  reg clear;
  input clk;
  wire [3:0] count;
  wire ends;
  wire [3:0] entry;
  wire expects;
  wire fills;
  wire finds;
  (* init = 3'h0 *)
  wire [2:0] frame;
  wire [59:0] frames;
  wire frees;
  wire [105:0] front;
  wire [1:0] \front.bin ;
  wire [103:0] \front.record ;
  wire [3:0] \front.record.count ;
  wire [29:0] \front.record.frames ;
  wire [5:0] \front.record.load ;
  wire [63:0] \front.record.version ;
  reg has_captured = 1'h0;
  wire has_landed;
  wire has_room;
  wire has_spare;
  reg has_written = 1'h0;
  wire [2:0] head;
  wire [2:0] head_frame;
  wire head_is_bad;
  wire [423:0] held;
  wire [1:0] \held[0].bin ;
  wire [103:0] \held[0].record ;
  wire [3:0] \held[0].record.count ;
  wire [29:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [103:0] \held[1].record ;
  wire [3:0] \held[1].record.count ;
  wire [29:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  wire [1:0] \held[2].bin ;
  wire [103:0] \held[2].record ;
  wire [3:0] \held[2].record.count ;
  wire [29:0] \held[2].record.frames ;
  wire [5:0] \held[2].record.load ;
  wire [63:0] \held[2].record.version ;
  wire [1:0] \held[3].bin ;
  wire [103:0] \held[3].record ;
  wire [3:0] \held[3].record.count ;
  wire [29:0] \held[3].record.frames ;
  wire [5:0] \held[3].record.load ;
  wire [63:0] \held[3].record.version ;
  wire hides;
  input i__payload;
  input \i__payload$66 ;
  wire \i__payload.done ;
  wire i__ready;
  input i__valid;
  input \i__valid$70 ;
  input [104:0] i_bin_read__payload;
  wire [3:0] \i_bin_read__payload.count ;
  wire [29:0] \i_bin_read__payload.frames ;
  wire \i_bin_read__payload.is_error ;
  wire [5:0] \i_bin_read__payload.load ;
  wire [63:0] \i_bin_read__payload.version ;
  output i_bin_read__ready;
  input i_bin_read__valid;
  wire i_bin_written__payload;
  wire \i_bin_written__payload.done ;
  output i_bin_written__ready;
  wire i_bin_written__valid;
  input [128:0] i_frame_read__payload;
  wire [127:0] \i_frame_read__payload.data ;
  wire \i_frame_read__payload.is_error ;
  output i_frame_read__ready;
  input i_frame_read__valid;
  wire i_frame_written__payload;
  wire \i_frame_written__payload.done ;
  output i_frame_written__ready;
  wire i_frame_written__valid;
  input [128:0] i_page__payload;
  wire [127:0] \i_page__payload.data ;
  wire \i_page__payload.is_genuine ;
  output i_page__ready;
  input i_page__valid;
  input [77:0] i_query__payload;
  wire [2:0] \i_query__payload.mode ;
  wire [3:0] \i_query__payload.new ;
  wire [1:0] \i_query__payload.puts ;
  wire \i_query__payload.takes ;
  wire [3:0] \i_query__payload.touch ;
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
  wire [-1:0] \next_number$216 ;
  wire [-1:0] \next_number$217 ;
  wire [-1:0] number;
  wire [-1:0] \number$127 ;
  wire [-1:0] \number$136 ;
  wire [132:0] o__payload;
  input o__ready;
  output o__valid;
  wire [2:0] o_bin_read__payload;
  wire [2:0] \o_bin_read__payload.address ;
  input o_bin_read__ready;
  output o_bin_read__valid;
  wire [106:0] o_bin_write__payload;
  wire [2:0] \o_bin_write__payload.address ;
  wire [3:0] \o_bin_write__payload.count ;
  wire [29:0] \o_bin_write__payload.frames ;
  wire [5:0] \o_bin_write__payload.load ;
  wire [63:0] \o_bin_write__payload.version ;
  input o_bin_write__ready;
  output o_bin_write__valid;
  output [4:0] o_frame_read__payload;
  wire [4:0] \o_frame_read__payload.address ;
  input o_frame_read__ready;
  output o_frame_read__valid;
  output [132:0] o_frame_write__payload;
  wire [4:0] \o_frame_write__payload.address ;
  wire [127:0] \o_frame_write__payload.data ;
  wire o_frame_write__ready;
  wire o_frame_write__valid;
  wire [128:0] o_page__payload;
  wire [127:0] \o_page__payload.data ;
  wire \o_page__payload.last ;
  wire o_page__ready;
  output o_page__valid;
  (* init = 1'h0 *)
  output o_result__payload;
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
  wire page;
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
  reg [2:0] placed_frame = 3'h0;
  wire places;
  wire places_given;
  wire places_word;
  output [1:0] \port$1023$0 ;
  output [127:0] \port$1574$0 ;
  output \port$3660$0 ;
  wire [68:0] previous;
  wire \previous.is_valid ;
  wire [3:0] \previous.touch ;
  wire [63:0] \previous.version ;
  wire received;
  output [103:0] record;
  reg [103:0] record;
  wire [415:0] records;
  wire [3:0] \records[0].count ;
  wire [29:0] \records[0].frames ;
  wire [5:0] \records[0].load ;
  wire [63:0] \records[0].version ;
  wire [3:0] \records[1].count ;
  wire [29:0] \records[1].frames ;
  wire [5:0] \records[1].load ;
  wire [63:0] \records[1].version ;
  wire [3:0] \records[2].count ;
  wire [29:0] \records[2].frames ;
  wire [5:0] \records[2].load ;
  wire [63:0] \records[2].version ;
  wire [3:0] \records[3].count ;
  wire [29:0] \records[3].frames ;
  wire [5:0] \records[3].load ;
  wire [63:0] \records[3].version ;
  wire replays;
  input rst;
  wire seals;
  wire send;
  wire sent;
  wire settles;
  wire [2:0] spare;
  wire start;
  wire stays;
  wire stops;
  reg [2:0] sweep_address = 3'h0;
  wire [2:0] tail;
  wire take;
  wire takes;
  reg [1:0] target = 2'h0;
  wire turn;
  reg [2:0] turns_left = 3'h0;
  wire [63:0] version;
  wire [3:0] waiting;
  reg words_left = 1'h0;
  wire write;
  wire writes_page;
  wire writes_taken;
  assign \$12  = has_captured | replays;
  assign \$13  = \$signal$83  & \$12 ;
  assign \$14  = ~ \$signal$85 ;
  assign captures = \$13  & \$14 ;
  assign replays = phase == 1'h1;
  assign \$15  = ~ asked[0];
  assign start = \$signal  & \$15 ;
  assign \$16  = ~ asked[0];
  assign \start$101  = \$signal  & \$16 ;
  assign \$17  = ~ o__valid;
  assign has_landed = \is_landed$107  & \$17 ;
  assign \$18  = ~ asked[0];
  assign open = \$signal  & \$18 ;
  assign \$19  = ~ asked[0];
  assign \open$130  = \$signal  & \$19 ;
  assign \write$131  = keeps_given | writes_taken;
  assign \$20  = \is_wrong$158  | \$signal$159 ;
  assign is_wrong = \$20  | \$signal$85 ;
  assign \$21  = phase == 2'h3;
  assign \$22  = is_busy | \is_busy$166 ;
  assign \$23  = \$22  | o_result__valid;
  assign \$24  = ~ \$23 ;
  assign \$signal$164  = \$21  & \$24 ;
  assign \$25  = ~ \$signal$85 ;
  assign frees = \frees$173  & \$25 ;
  assign \$26  = ~ stops;
  assign ends = \$signal$164  & \$26 ;
  assign \$27  = ~ is_found;
  assign \hides$180  = stops | \$27 ;
  assign chooses = phase == 2'h3;
  assign places_given = \asked$93 [11:10] == 2'h2;
  assign \$28  = phase == 3'h6;
  assign \$29  = phase == 3'h4;
  assign \$30  = | turns_left;
  assign \$31  = \$29  & \$30 ;
  assign \$32  = has_written | is_landed;
  assign \$signal$187  = \$31  & \$32 ;
  assign \$33  = phase == 3'h6;
  assign o_bin_write__valid = \$signal$187  | \$33 ;
  assign leaves = o_bin_write__valid & o_bin_write__ready;
  assign \$34  = \$signal$187  & o_bin_write__ready;
  assign \$35  = phase == 1'h1;
  assign \$signal$83  = \$34  | \$35 ;
  assign \$36  = phase == 3'h4;
  assign \$38  = is_placed ? \$37  : 4'h8;
  assign \$39  = \$38  + 1'h0;
  assign \$40  = placed & { {128{is_placed}} };
  assign \$41  = 4'h9 + tail;
  assign \$42  = phase == 3'h4;
  assign \$signal$204  = \$42  & \$43 ;
  assign places_word = \$signal$204  & may_push;
  assign \i__valid$207  = \$signal$204  | settles;
  assign \sent$214  = o__valid & o__ready;
  assign \$47  = ! phase;
  assign \$48  = \$47  & is_full;
  assign \$49  = ~ asked[0];
  assign \$50  = asked[0] ? 3'h5 : 3'h2;
  assign \$51  = turns_left - 1'h1;
  assign \$52  = turns_left == 1'h1;
  assign \$53  = phase == 2'h2;
  assign \$54  = \$53  & is_done;
  assign \$55  = \$signal$187  & o_bin_write__ready;
  assign \$56  = turns_left - 1'h1;
  assign \$57  = words_left - 1'h1;
  assign \$58  = phase == 3'h4;
  assign \$59  = turns_left == \$signal$83 ;
  assign \$60  = \$58  & \$59 ;
  assign \$61  = words_left == places_word;
  assign \$62  = \$60  & \$61 ;
  assign \$63  = is_landed & has_landed;
  assign \$64  = is_busy | \is_busy$166 ;
  assign \$65  = \$64  | o_result__valid;
  assign \$66  = ~ \$65 ;
  assign \$67  = \$63  & \$66 ;
  assign \$68  = sweep_address + 1'h1;
  assign \$69  = sweep_address == 3'h4;
  always @(posedge clk) begin
    if (\$signal )
      \asked$93  <= asked;
    if (rst)
      \asked$93  <= 76'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      \$signal$159  <= is_bad;
    if (rst)
      \$signal$159  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      has_captured <= 1'h0;
    if (replays) begin
      if (\$52 )
        has_captured <= 1'h1;
    end
    if (\$signal$164 )
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
    if (\$signal$164 )
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
      turns_left <= 3'h4;
    end
    if (replays)
      turns_left <= \$51 [2:0];
    if (\$signal$164 )
      turns_left <= 3'h4;
    if (\$55 )
      turns_left <= \$56 [2:0];
    if (rst)
      turns_left <= 3'h0;
  end
  always @(posedge clk) begin
    if (\$signal$164 )
      \$signal$85  <= stops;
    if (rst)
      \$signal$85  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$164 )
      is_placed <= \takes$175 ;
    casez (phase)
      3'h5:
          is_placed <= 1'h0;
    endcase
    if (rst)
      is_placed <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$164 )
      target <= \target$224 ;
    if (rst)
      target <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$signal$164 )
      placed_frame <= spare;
    if (rst)
      placed_frame <= 3'h0;
  end
  always @(posedge clk) begin
    if (\$signal$164 )
      words_left <= 1'h1;
    if (places_word)
      words_left <= \$57 [0];
    if (rst)
      words_left <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$164 ) begin
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
  \omap.eviction_buffer.bins_away  bins_away (
    .clk(clk),
    .i__ready(i_bin_written__ready),
    .i__valid(i__valid),
    .is_landed(is_landed),
    .rst(rst),
    .sent(leaves)
  );
  \omap.eviction_buffer.fetcher  fetcher (
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
    .\port$1023$0 (\$84 ),
    .previous(previous),
    .records(records),
    .rst(rst),
    .take(\$signal )
  );
  \omap.eviction_buffer.pages  pages (
    .block(block),
    .clk(clk),
    .has_room(has_room),
    .hides(stops),
    .is_busy(is_busy),
    .keeps(keeps),
    .o_page__valid(o_page__valid),
    .open(open),
    .page(page),
    .\port$1574$0 (\$85 ),
    .\port$3660$0 (\$86 ),
    .rst(rst),
    .start(\$signal$164 ),
    .write(write)
  );
  \omap.eviction_buffer.placement  placement (
    .asked(\asked$93 ),
    .has_spare(has_spare),
    .held(held),
    .is_found(is_found),
    .is_wrong(is_wrong),
    .places(\takes$175 ),
    .stops(stops),
    .target(\target$224 )
  );
  \omap.eviction_buffer.pool  pool (
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
    .takes(\takes$175 )
  );
  \omap.eviction_buffer.reader  reader (
    .clk(clk),
    .expects(expects),
    .head(head),
    .o__ready(o_frame_read__ready),
    .o_frame_read__payload(o_frame_read__payload),
    .o_frame_read__valid(o_frame_read__valid),
    .\port$3587$182 (held[211:182]),
    .\port$3587$76 (held[105:76]),
    .received(received),
    .rst(rst),
    .start(start)
  );
  \omap.eviction_buffer.ring  ring (
    .appends(is_placed),
    .\bins (asked[8:1]),
    .clk(clk),
    .count(count),
    .entry(entry),
    .frame(placed_frame),
    .front(captured),
    .held(held),
    .load(\$signal ),
    .page(page),
    .records(records),
    .rst(rst),
    .seals(seals),
    .settles(settles),
    .stays(stays),
    .takes(\takes$138 ),
    .target(target),
    .turn(\$signal$83 ),
    .version(\asked$93 [75:12]),
    .waiting(waiting)
  );
  \omap.eviction_buffer.scanner  scanner (
    .block(block),
    .clk(clk),
    .count(count),
    .entry(entry),
    .expects(expects),
    .fills(keeps),
    .finds(\takes$138 ),
    .frame(\frame$203 ),
    .frees(\frees$173 ),
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
    .is_wrong(\is_wrong$158 ),
    .may_push(may_push),
    .page(page),
    .placed(placed),
    .placed_frame(placed_frame),
    .received(received),
    .rst(rst),
    .seals(seals),
    .settles(settles),
    .start(\start$101 ),
    .stays(stays),
    .takes(\asked$93 [9]),
    .takes_tuple(keeps_given),
    .waiting(waiting),
    .writes_page(write),
    .writes_taken(writes_taken)
  );
  \omap.eviction_buffer.tuples  tuples (
    .block(block),
    .chooses(chooses),
    .clk(clk),
    .hides(\hides$180 ),
    .is_busy(\is_busy$166 ),
    .is_given(keeps_given),
    .o__ready(o_tuple__ready),
    .o_tuple__payload(o_tuple__payload),
    .o_tuple__valid(o_tuple__valid),
    .open(\open$130 ),
    .placed(placed),
    .places_given(places_given),
    .rst(rst),
    .start(\$signal$164 ),
    .write(\write$131 )
  );
  omap_stream_buffer words (
    .clk(clk),
    .i__payload({ \block$201 , \$signal$199  }),
    .i__ready(may_push),
    .i__valid(\i__valid$207 ),
    .o__payload(o_frame_write__payload),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .rst(rst)
  );
  \omap.eviction_buffer.words_away  words_away (
    .clk(clk),
    .i__ready(i_frame_written__ready),
    .i__valid(\i__valid$70 ),
    .is_landed(\is_landed$107 ),
    .rst(rst),
    .sent(\sent$214 )
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$28 ) begin
      address = sweep_address;
    end else if (\$signal$85 ) begin
      address = 3'h4;
    end else begin
      address = { 1'h0, captured[1:0] };
    end
  end
  always @* begin
    if (\$start ) begin end
    record = 104'h0;
    (* full_case = 32'd1 *)
    if (\$28 ) begin
    end else if (\$signal$85 ) begin
    end else begin
      record = captured[105:2];
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$36 ) begin
      \$signal$199  = \$39 ;
    end else if (frees) begin
      \$signal$199  = \$41 ;
    end else begin
      \$signal$199  = 5'h08;
    end
  end
  always @* begin
    if (\$start ) begin end
    \block$201  = 128'h0;
    if (\$36 ) begin
      \block$201  = \$40 ;
    end else if (frees) begin
      \block$201  = { 125'h0, \frame$203  };
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
  assign o_bin_read__payload = { 1'h0, \$84  };
  assign o_page__payload = { \$86 , \$85  };
  assign o_page__ready = 1'h1;
  assign i_bin_written__payload = i__payload;
  assign i__ready = i_bin_written__ready;
  assign i_bin_written__valid = i__valid;
  assign i_frame_written__payload = \i__payload$66 ;
  assign i_frame_written__valid = \i__valid$70 ;
  assign take = \$signal ;
  assign front = captured;
  assign load = \$signal ;
  assign \bins  = asked[8:1];
  assign frames = { held[211:182], held[105:76] };
  assign takes = \asked$93 [9];
  assign writes_page = write;
  assign fills = keeps;
  assign is_given = keeps_given;
  assign finds = \takes$138 ;
  assign version = \asked$93 [75:12];
  assign places = \takes$175 ;
  assign send = \$signal$164 ;
  assign hides = stops;
  assign o_bin_write__payload = { record, address };
  assign sent = leaves;
  assign turn = \$signal$83 ;
  assign appends = is_placed;
  assign frame = placed_frame;
  assign o_frame_write__valid = o__valid;
  assign o__payload = o_frame_write__payload;
  assign o_frame_write__ready = o__ready;
  assign \port$1023$0  = \$84 ;
  assign \port$1574$0  = \$85 ;
  assign o_result__payload = \$signal$85 ;
  assign \port$3660$0  = \$86 ;
  assign \i_query__payload.mode  = i_query__payload[2:0];
  assign \i_query__payload.touch  = i_query__payload[6:3];
  assign \i_query__payload.new  = i_query__payload[10:7];
  assign \i_query__payload.takes  = i_query__payload[11];
  assign \i_query__payload.puts  = i_query__payload[13:12];
  assign \i_query__payload.version  = i_query__payload[77:14];
  assign \i_bin_read__payload.load  = i_bin_read__payload[5:0];
  assign \i_bin_read__payload.count  = i_bin_read__payload[9:6];
  assign \i_bin_read__payload.version  = i_bin_read__payload[73:10];
  assign \i_bin_read__payload.frames  = i_bin_read__payload[103:74];
  assign \i_bin_read__payload.is_error  = i_bin_read__payload[104];
  assign \o_version__payload.version  = o_version__payload;
  assign \o_bin_read__payload.address  = { 1'h0, \$84  };
  assign \o_frame_read__payload.address  = o_frame_read__payload;
  assign \i_tuple__payload.data  = i_tuple__payload;
  assign \i_page__payload.data  = i_page__payload[127:0];
  assign \i_page__payload.is_genuine  = i_page__payload[128];
  assign \i_frame_read__payload.data  = i_frame_read__payload[127:0];
  assign \i_frame_read__payload.is_error  = i_frame_read__payload[128];
  assign \o_page__payload.data  = \$85 ;
  assign \o_page__payload.last  = \$86 ;
  assign \o_tuple__payload.data  = o_tuple__payload;
  assign \i__payload.done  = i__payload;
  assign \i_bin_written__payload.done  = i__payload;
  assign \i_frame_written__payload.done  = \i__payload$66 ;
  assign \asked.is_clear  = asked[0];
  assign \asked.bins  = asked[8:1];
  assign \asked.takes  = asked[9];
  assign \asked.puts  = asked[11:10];
  assign \asked.version  = asked[75:12];
  assign \captured.bin  = captured[1:0];
  assign \captured.record  = captured[105:2];
  assign \captured.record.load  = captured[7:2];
  assign \captured.record.count  = captured[11:8];
  assign \captured.record.version  = captured[75:12];
  assign \captured.record.frames  = captured[105:76];
  assign \front.bin  = captured[1:0];
  assign \front.record  = captured[105:2];
  assign \front.record.load  = captured[7:2];
  assign \front.record.count  = captured[11:8];
  assign \front.record.version  = captured[75:12];
  assign \front.record.frames  = captured[105:76];
  assign \records[0].load  = records[5:0];
  assign \records[0].count  = records[9:6];
  assign \records[0].version  = records[73:10];
  assign \records[0].frames  = records[103:74];
  assign \records[1].load  = records[109:104];
  assign \records[1].count  = records[113:110];
  assign \records[1].version  = records[177:114];
  assign \records[1].frames  = records[207:178];
  assign \records[2].load  = records[213:208];
  assign \records[2].count  = records[217:214];
  assign \records[2].version  = records[281:218];
  assign \records[2].frames  = records[311:282];
  assign \records[3].load  = records[317:312];
  assign \records[3].count  = records[321:318];
  assign \records[3].version  = records[385:322];
  assign \records[3].frames  = records[415:386];
  assign \previous.is_valid  = previous[0];
  assign \previous.touch  = previous[4:1];
  assign \previous.version  = previous[68:5];
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[105:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[11:8];
  assign \held[0].record.version  = held[75:12];
  assign \held[0].record.frames  = held[105:76];
  assign \held[1].bin  = held[107:106];
  assign \held[1].record  = held[211:108];
  assign \held[1].record.load  = held[113:108];
  assign \held[1].record.count  = held[117:114];
  assign \held[1].record.version  = held[181:118];
  assign \held[1].record.frames  = held[211:182];
  assign \held[2].bin  = held[213:212];
  assign \held[2].record  = held[317:214];
  assign \held[2].record.load  = held[219:214];
  assign \held[2].record.count  = held[223:220];
  assign \held[2].record.version  = held[287:224];
  assign \held[2].record.frames  = held[317:288];
  assign \held[3].bin  = held[319:318];
  assign \held[3].record  = held[423:320];
  assign \held[3].record.load  = held[325:320];
  assign \held[3].record.count  = held[329:326];
  assign \held[3].record.version  = held[393:330];
  assign \held[3].record.frames  = held[423:394];
  assign \o_result__payload.is_stopped  = \$signal$85 ;
  assign \o_bin_write__payload.address  = address;
  assign \o_bin_write__payload.load  = record[5:0];
  assign \o_bin_write__payload.count  = record[9:6];
  assign \o_bin_write__payload.version  = record[73:10];
  assign \o_bin_write__payload.frames  = record[103:74];
  assign \o_frame_write__payload.address  = o_frame_write__payload[4:0];
  assign \o_frame_write__payload.data  = o_frame_write__payload[132:5];
  assign previous[68:5] = \asked$93 [75:12];
  assign previous[4:1] = \asked$93 [4:1];
  assign previous[0] = is_held;
  assign \$37  = { 1'h0, placed_frame };
  assign \$43  = words_left;
endmodule

module \omap.eviction_buffer.bins_away (clk, rst, sent, is_landed, i__ready, i__valid);
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

module \omap.eviction_buffer.fetcher (i_bin_read__valid, o_bin_read__ready, clk, rst, i_query__valid, o_version__ready, take, may_read, captures, i_query__ready, o_bin_read__valid, \port$1023$0 , i_bin_read__ready, is_bad, is_full, i_query__payload, previous, asked, records, o_version__valid, o_version__payload
, captured, i_bin_read__payload);
  wire \$1 , \$2 , \$3 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$14 , \$15 , \$16 ,
    \$17 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 , \$29 , \$30 , \$31 ;
  wire [1:0] \$4 , \$13 ;
  wire [3:0] \$18 , \$19 ;
  wire [4:0] \$45 , \$59 ;
  reg \$start ;
  initial \$start  = 0;
  wire arrives;
  output [75:0] asked;
  reg [75:0] asked = 76'h0;
  wire [7:0] \asked.bins ;
  wire \asked.is_clear ;
  wire [1:0] \asked.puts ;
  wire \asked.takes ;
  wire [63:0] \asked.version ;
  input [105:0] captured;
  wire [1:0] \captured.bin ;
  wire [103:0] \captured.record ;
  wire [3:0] \captured.record.count ;
  wire [29:0] \captured.record.frames ;
  wire [5:0] \captured.record.load ;
  wire [63:0] \captured.record.version ;
  input captures;
  input clk;
  reg [3:0] errors = 4'h0;
  (* init = 416'h0 *)
  wire [415:0] held;
  input [104:0] i_bin_read__payload;
  wire [3:0] \i_bin_read__payload.count ;
  wire [29:0] \i_bin_read__payload.frames ;
  wire \i_bin_read__payload.is_error ;
  wire [5:0] \i_bin_read__payload.load ;
  wire [63:0] \i_bin_read__payload.version ;
  output i_bin_read__ready;
  input i_bin_read__valid;
  input [77:0] i_query__payload;
  wire [2:0] \i_query__payload.mode ;
  wire [3:0] \i_query__payload.new ;
  wire [1:0] \i_query__payload.puts ;
  wire \i_query__payload.takes ;
  wire [3:0] \i_query__payload.touch ;
  wire [63:0] \i_query__payload.version ;
  output i_query__ready;
  input i_query__valid;
  output is_bad;
  output is_full;
  reg [2:0] issued = 3'h0;
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
  output [1:0] \port$1023$0 ;
  input [68:0] previous;
  wire \previous.is_valid ;
  wire [3:0] \previous.touch ;
  wire [63:0] \previous.version ;
  reg [2:0] received = 3'h0;
  output [415:0] records;
  reg [415:0] records = 416'h0;
  wire [3:0] \records[0].count ;
  wire [29:0] \records[0].frames ;
  wire [5:0] \records[0].load ;
  wire [63:0] \records[0].version ;
  wire [3:0] \records[1].count ;
  wire [29:0] \records[1].frames ;
  wire [5:0] \records[1].load ;
  wire [63:0] \records[1].version ;
  wire [3:0] \records[2].count ;
  wire [29:0] \records[2].frames ;
  wire [5:0] \records[2].load ;
  wire [63:0] \records[2].version ;
  wire [3:0] \records[3].count ;
  wire [29:0] \records[3].frames ;
  wire [5:0] \records[3].load ;
  wire [63:0] \records[3].version ;
  input rst;
  input take;
  (* init = 64'h0 *)
  wire [63:0] version;
  assign i_query__ready = ! phase;
  assign \$1  = phase == 1'h1;
  assign \$2  = issued != 3'h4;
  assign \$3  = \$1  & \$2 ;
  assign o_bin_read__valid = \$3  & may_read;
  assign \$45  = issued * 2'h2;
  assign \$4  = asked[8:1] >> \$45 ;
  assign \$5  = phase == 1'h1;
  assign \$6  = received != issued;
  assign \$7  = \$5  & \$6 ;
  assign \$8  = received >= 2'h2;
  assign \$9  = ~ o_version__valid;
  assign \$10  = \$8  | \$9 ;
  assign i_bin_read__ready = \$7  & \$10 ;
  assign arrives = i_bin_read__ready & i_bin_read__valid;
  assign is_bad = | errors;
  assign \$11  = received < 2'h2;
  assign \$12  = arrives & \$11 ;
  assign \$59  = received * 2'h2;
  assign \$13  = asked[8:1] >> \$59 ;
  assign is_full = phase == 2'h2;
  assign \$14  = i_query__ready & i_query__valid;
  assign \$15  = i_query__payload[2:0] == 1'h1;
  assign \$16  = i_query__payload[2:0] == 1'h1;
  assign \$17  = o_bin_read__valid & o_bin_read__ready;
  assign \$18  = issued + 1'h1;
  assign \$19  = received + 1'h1;
  assign \$20  = received == 2'h3;
  assign \$21  = asked[2:1] == captured[1:0];
  assign \$22  = asked[4:3] == captured[1:0];
  assign \$23  = asked[6:5] == captured[1:0];
  assign \$24  = asked[8:7] == captured[1:0];
  assign \$25  = received < 2'h2;
  assign \$26  = arrives & \$25 ;
  assign \$27  = previous[2:1] == number;
  assign \$29  = previous[4:3] == number;
  assign \$30  = \$28  | \$29 ;
  assign \$31  = previous[0] & \$30 ;
  always @(posedge clk) begin
    if (\$14 ) begin
      asked[0] <= \$15 ;
      asked[8:1] <= i_query__payload[10:3];
      asked[9] <= i_query__payload[11];
      asked[11:10] <= i_query__payload[13:12];
      asked[75:12] <= i_query__payload[77:14];
    end
    if (rst)
      asked <= 76'h0;
  end
  always @(posedge clk) begin
    if (\$14 )
      issued <= 3'h0;
    if (\$17 )
      issued <= \$18 [2:0];
    if (rst)
      issued <= 3'h0;
  end
  always @(posedge clk) begin
    if (\$14 )
      received <= 3'h0;
    if (arrives)
      received <= \$19 [2:0];
    if (rst)
      received <= 3'h0;
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
      records <= { i_bin_read__payload[103:0], records[415:104] };
    if (captures) begin
      if (\$21 )
        records[103:0] <= captured[105:2];
      if (\$22 )
        records[207:104] <= captured[105:2];
      if (\$23 )
        records[311:208] <= captured[105:2];
      if (\$24 )
        records[415:312] <= captured[105:2];
    end
  end
  always @(posedge clk) begin
    if (arrives)
      errors <= { i_bin_read__payload[104], errors[3:1] };
    if (captures) begin
      if (\$21 )
        errors[0] <= 1'h0;
      if (\$22 )
        errors[1] <= 1'h0;
      if (\$23 )
        errors[2] <= 1'h0;
      if (\$24 )
        errors[3] <= 1'h0;
    end
    if (rst)
      errors <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$26 ) begin
      o_version__valid <= 1'h1;
    end else if (o_version__ready) begin
      o_version__valid <= 1'h0;
    end
    if (rst)
      o_version__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$26 ) begin
      o_version__payload <= i_bin_read__payload[73:10];
      if (\$31 )
        o_version__payload <= previous[68:5];
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
  assign \port$1023$0  = \$4 ;
  assign \o_bin_read__payload.address  = { 1'h0, \$4  };
  assign \asked.is_clear  = asked[0];
  assign \asked.bins  = asked[8:1];
  assign \asked.takes  = asked[9];
  assign \asked.puts  = asked[11:10];
  assign \asked.version  = asked[75:12];
  assign \records[0].load  = records[5:0];
  assign \records[0].count  = records[9:6];
  assign \records[0].version  = records[73:10];
  assign \records[0].frames  = records[103:74];
  assign \records[1].load  = records[109:104];
  assign \records[1].count  = records[113:110];
  assign \records[1].version  = records[177:114];
  assign \records[1].frames  = records[207:178];
  assign \records[2].load  = records[213:208];
  assign \records[2].count  = records[217:214];
  assign \records[2].version  = records[281:218];
  assign \records[2].frames  = records[311:282];
  assign \records[3].load  = records[317:312];
  assign \records[3].count  = records[321:318];
  assign \records[3].version  = records[385:322];
  assign \records[3].frames  = records[415:386];
  assign \o_version__payload.version  = o_version__payload;
  assign \i_query__payload.mode  = i_query__payload[2:0];
  assign \i_query__payload.touch  = i_query__payload[6:3];
  assign \i_query__payload.new  = i_query__payload[10:7];
  assign \i_query__payload.takes  = i_query__payload[11];
  assign \i_query__payload.puts  = i_query__payload[13:12];
  assign \i_query__payload.version  = i_query__payload[77:14];
  assign \i_bin_read__payload.load  = i_bin_read__payload[5:0];
  assign \i_bin_read__payload.count  = i_bin_read__payload[9:6];
  assign \i_bin_read__payload.version  = i_bin_read__payload[73:10];
  assign \i_bin_read__payload.frames  = i_bin_read__payload[103:74];
  assign \i_bin_read__payload.is_error  = i_bin_read__payload[104];
  assign \captured.bin  = captured[1:0];
  assign \captured.record  = captured[105:2];
  assign \captured.record.load  = captured[7:2];
  assign \captured.record.count  = captured[11:8];
  assign \captured.record.version  = captured[75:12];
  assign \captured.record.frames  = captured[105:76];
  assign \previous.is_valid  = previous[0];
  assign \previous.touch  = previous[4:1];
  assign \previous.version  = previous[68:5];
  assign \$28  = \$27 ;
endmodule

module \omap.eviction_buffer.pages (rst, open, start, write, keeps, has_room, is_busy, \port$1574$0 , hides, block, page, \port$3660$0 , o_page__valid, clk);
  wire \$7 , \$8 , \$9 , \$14 , \$15 , \$26 ;
  wire [127:0] \$25 ;
  wire [1:0] \$1 , \$2 , \$3 ;
  wire [2:0] \$6 , \$10 , \$12 , \$16 , \$18 ;
  wire [3:0] \$4 , \$11 , \$17 ;
  wire [4:0] \$5 , \$13 , \$19 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [3:0] \$signature__addr ;
  wire [127:0] \$signature__data ;
  wire \$signature__en ;
  wire [3:0] address;
  input [127:0] block;
  input clk;
  wire [3:0] ends__0;
  wire [3:0] ends__1;
  reg [3:0] free_0 = 4'h0;
  reg [3:0] free_1 = 4'h0;
  output has_room;
  wire [7:0] heads__0;
  wire [7:0] heads__1;
  input hides;
  output is_busy;
  reg is_upper = 1'h0;
  input keeps;
  reg [1:0] kept_0 = 2'h0;
  reg [1:0] kept_1 = 2'h0;
  wire [-1:0] number;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  wire o__ready;
  wire o__valid;
  wire [128:0] o_page__payload;
  wire [127:0] \o_page__payload.data ;
  wire \o_page__payload.last ;
  wire o_page__ready;
  output o_page__valid;
  input open;
  input page;
  output [127:0] \port$1574$0 ;
  output \port$3660$0 ;
  wire [3:0] read_address;
  wire [127:0] read_data;
  wire read_enable;
  wire [3:0] read_port__addr;
  wire [127:0] read_port__data;
  wire read_port__en;
  input rst;
  wire send;
  input start;
  input write;
  reg [127:0] memory [11:0];
  initial begin
    for (\$row  = 0; \$row  < 12; \$row  = \$row  + 1)
      memory[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write)
      memory[\$5 [3:0]] <= block;
  reg [127:0] _0_;
  always @(posedge clk)
    if (read_port__en)
      _0_ <= memory[read_port__addr];
  assign read_data = _0_;
  assign ends__0 = hides ? 4'h0 : free_0;
  assign \$1  = hides ? 2'h0 : kept_0;
  assign ends__1 = hides ? 4'h0 : free_1;
  assign \$2  = hides ? 2'h0 : kept_1;
  assign \$3  = page ? kept_1 : kept_0;
  assign has_room = \$3  != 2'h3;
  assign \$4  = page ? free_1 : free_0;
  assign \$5  = \$4  + 1'h0;
  assign \$6  = is_upper ? 3'h6 : 3'h0;
  assign \$7  = ~ is_upper;
  assign \$8  = ! page;
  assign \$9  = keeps & \$8 ;
  assign \$10  = is_upper ? 3'h0 : 3'h6;
  assign \$11  = 1'h0 + \$10 ;
  assign \$12  = kept_0 + 1'h1;
  assign \$13  = free_0 + 1'h1;
  assign \$15  = keeps & \$14 ;
  assign \$16  = is_upper ? 3'h0 : 3'h6;
  assign \$17  = 2'h3 + \$16 ;
  assign \$18  = kept_1 + 1'h1;
  assign \$19  = free_1 + 1'h1;
  always @(posedge clk) begin
    if (open)
      is_upper <= \$7 ;
    if (rst)
      is_upper <= 1'h0;
  end
  always @(posedge clk) begin
    if (open) begin
      kept_0 <= 2'h0;
    end else if (\$9 ) begin
      kept_0 <= \$12 [1:0];
    end
    if (rst)
      kept_0 <= 2'h0;
  end
  always @(posedge clk) begin
    if (open) begin
      free_0 <= \$11 ;
    end else if (\$9 ) begin
      free_0 <= \$13 [3:0];
    end
    if (rst)
      free_0 <= 4'h0;
  end
  always @(posedge clk) begin
    if (open) begin
      kept_1 <= 2'h0;
    end else if (\$15 ) begin
      kept_1 <= \$18 [1:0];
    end
    if (rst)
      kept_1 <= 2'h0;
  end
  always @(posedge clk) begin
    if (open) begin
      free_1 <= \$17 ;
    end else if (\$15 ) begin
      free_1 <= \$19 [3:0];
    end
    if (rst)
      free_1 <= 4'h0;
  end
  \omap.eviction_buffer.pages.sender  sender (
    .clk(clk),
    .ends__0(ends__0),
    .ends__1(ends__1),
    .fetch(read_port__en),
    .is_busy(is_busy),
    .o__valid(o_page__valid),
    .\port$1535$0 (\$1 ),
    .\port$1537$0 (\$2 ),
    .\port$1542$0 (\$6 ),
    .\port$1574$0 (\$25 ),
    .\port$3660$0 (\$26 ),
    .read_address(read_port__addr),
    .read_data(read_data),
    .rst(rst),
    .start(start)
  );
  assign o_page__payload = { \$26 , \$25  };
  assign o__payload = { \$26 , \$25  };
  assign o__ready = 1'h1;
  assign o_page__ready = 1'h1;
  assign o__valid = o_page__valid;
  assign heads__0 = { 6'h0, \$1  };
  assign heads__1 = { 6'h0, \$2  };
  assign \$signature__en  = write;
  assign \$signature__addr  = \$5 [3:0];
  assign \$signature__data  = block;
  assign read_enable = read_port__en;
  assign read_address = read_port__addr;
  assign read_port__data = read_data;
  assign send = start;
  assign address = { 1'h0, \$6  };
  assign \port$1574$0  = \$25 ;
  assign \port$3660$0  = \$26 ;
  assign \o_page__payload.data  = \$25 ;
  assign \o_page__payload.last  = \$26 ;
  assign \o__payload.data  = \$25 ;
  assign \o__payload.last  = \$26 ;
  assign \$14  = page;
endmodule

module \omap.eviction_buffer.pages.sender (rst, start, ends__0, \port$1535$0 , ends__1, \port$1537$0 , \port$1542$0 , read_data, fetch, is_busy, \port$1574$0 , \port$3660$0 , read_address, o__valid, clk);
  reg \$32 ;
  wire \$1 , \$6 , \$7 , \$10 , \$12 , \$13 , \$15 , \$16 , \$17 , \$18 , \$21 ;
  wire [127:0] \$4 , \$5 ;
  wire [1:0] \$11 ;
  wire [2:0] \$9 ;
  wire [3:0] \$14 ;
  wire [4:0] \$8 ;
  wire [7:0] \$19 , \$20 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$23  = 1'h0;
  reg \$signal  = 1'h0;
  (* init = 4'h0 *)
  wire [3:0] address;
  reg [1:0] block = 2'h0;
  input clk;
  reg [3:0] end_0 = 4'h0;
  reg [3:0] end_1 = 4'h0;
  input [3:0] ends__0;
  input [3:0] ends__1;
  output fetch;
  reg frame = 1'h0;
  reg [7:0] head_0 = 8'h0;
  reg [7:0] head_1 = 8'h0;
  wire [7:0] heads__0;
  wire [7:0] heads__1;
  reg [7:0] held = 8'h0;
  output is_busy;
  wire is_head;
  reg is_left = 1'h0;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  wire o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input [1:0] \port$1535$0 ;
  input [1:0] \port$1537$0 ;
  input [2:0] \port$1542$0 ;
  output [127:0] \port$1574$0 ;
  (* init = 1'h0 *)
  output \port$3660$0 ;
  output [3:0] read_address;
  reg [3:0] read_address = 4'h0;
  input [127:0] read_data;
  wire read_enable;
  input rst;
  input start;
  assign \$1  = ! block;
  assign is_busy = is_left | o__valid;
  assign \$4  = read_data & { {128{\$signal }} };
  assign \$5  = \$4  | { 120'h0, held };
  assign \$6  = ~ is_head;
  assign \$7  = fetch & \$6 ;
  assign \$8  = read_address + 1'h1;
  assign \$9  = block + 1'h1;
  assign \$10  = block == 2'h3;
  assign \$11  = frame + 1'h1;
  assign \$14  = \$13  ? end_1 : end_0;
  assign \$15  = read_address >= \$14 ;
  assign \$16  = is_head | \$15 ;
  assign \$17  = ~ \$16 ;
  assign \$19  = \$18  ? head_1 : head_0;
  assign \$20  = is_head ? \$19  : 8'h0;
  assign \$21  = block == 2'h3;
  always @(posedge clk) begin
    if (fetch)
      \$23  <= \$21 ;
    if (rst)
      \$23  <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      read_address <= { 1'h0, \port$1542$0  };
    end else if (\$7 ) begin
      read_address <= \$8 [3:0];
    end
    if (rst)
      read_address <= 4'h0;
  end
  always @(posedge clk) begin
    if (start)
      end_0 <= ends__0;
    if (rst)
      end_0 <= 4'h0;
  end
  always @(posedge clk) begin
    if (start)
      end_1 <= ends__1;
    if (rst)
      end_1 <= 4'h0;
  end
  always @(posedge clk) begin
    if (start)
      head_0 <= { 6'h0, \port$1535$0  };
    if (rst)
      head_0 <= 8'h0;
  end
  always @(posedge clk) begin
    if (start)
      head_1 <= { 6'h0, \port$1537$0  };
    if (rst)
      head_1 <= 8'h0;
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
    if (start) begin
    end else if (fetch) begin
      if (\$10 ) begin
        frame <= \$11 [0];
        if (\$12 )
          frame <= 1'h0;
      end
    end
    if (rst)
      frame <= 1'h0;
  end
  always @(posedge clk)
    o__valid <= \$32 ;
  always @(posedge clk) begin
    if (fetch)
      \$signal  <= \$17 ;
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (fetch)
      held <= \$20 ;
    if (rst)
      held <= 8'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (fetch) begin
      \$32  = 1'h1;
    end else if (1'h1) begin
      \$32  = 1'h0;
    end
    if (rst)
      \$32  = 1'h0;
  end
  assign o__ready = 1'h1;
  assign read_enable = fetch;
  assign address = read_address;
  assign o__payload = { \$23 , \$5  };
  assign heads__0 = { 6'h0, \port$1535$0  };
  assign heads__1 = { 6'h0, \port$1537$0  };
  assign \port$1574$0  = \$5 ;
  assign \port$3660$0  = \$23 ;
  assign \o__payload.data  = \$5 ;
  assign \o__payload.last  = \$23 ;
  assign is_head = \$1 ;
  assign fetch = is_left;
  assign \$12  = frame;
  assign \$13  = frame;
  assign \$18  = frame;
endmodule

module \omap.eviction_buffer.placement (has_spare, target, stops, places, asked, held, is_found, is_wrong);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$9 , \$signal$9 , \$11 , \$12 , \$13 , \$14 , \$15
    , \$16 , \$17 ;
  wire [3:0] \$8 ;
  wire [5:0] \$10 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input [75:0] asked;
  wire [7:0] \asked.bins ;
  wire \asked.is_clear ;
  wire [1:0] \asked.puts ;
  wire \asked.takes ;
  wire [63:0] \asked.version ;
  reg [3:0] count_0;
  reg [3:0] count_1;
  input has_spare;
  input [423:0] held;
  wire [1:0] \held[0].bin ;
  wire [103:0] \held[0].record ;
  wire [3:0] \held[0].record.count ;
  wire [29:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [103:0] \held[1].record ;
  wire [3:0] \held[1].record.count ;
  wire [29:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  wire [1:0] \held[2].bin ;
  wire [103:0] \held[2].record ;
  wire [3:0] \held[2].record.count ;
  wire [29:0] \held[2].record.frames ;
  wire [5:0] \held[2].record.load ;
  wire [63:0] \held[2].record.version ;
  wire [1:0] \held[3].bin ;
  wire [103:0] \held[3].record ;
  wire [3:0] \held[3].record.count ;
  wire [29:0] \held[3].record.frames ;
  wire [5:0] \held[3].record.load ;
  wire [63:0] \held[3].record.version ;
  input is_found;
  wire is_lost;
  wire is_second;
  input is_wrong;
  reg [5:0] load_0;
  reg [5:0] load_1;
  output places;
  output stops;
  output [1:0] target;
  assign \$1  = held[1:0] == held[213:212];
  assign \$2  = held[107:106] == held[213:212];
  assign \$3  = held[1:0] == held[319:318];
  assign \$4  = held[107:106] == held[319:318];
  assign is_second = load_1 < load_0;
  assign target = is_second ? held[319:318] : held[213:212];
  assign \$5  = asked[11:10] == 2'h2;
  assign \$6  = asked[11:10] == 1'h1;
  assign \$7  = \$6  & asked[9];
  assign \$signal  = \$5  | \$7 ;
  assign \$8  = is_second ? count_1 : count_0;
  assign \$9  = \$8  == 4'ha;
  assign \$10  = is_second ? load_1 : load_0;
  assign \$11  = \$10  == 6'h3f;
  assign \$12  = \$9  | \$11 ;
  assign \$13  = ~ has_spare;
  assign \$signal$9  = \$12  | \$13 ;
  assign \$14  = ~ is_found;
  assign is_lost = asked[9] & \$14 ;
  assign \$15  = is_wrong | is_lost;
  assign \$16  = \$signal  & \$signal$9 ;
  assign stops = \$15  | \$16 ;
  assign \$17  = ~ stops;
  assign places = \$signal  & \$17 ;
  always @* begin
    if (\$start ) begin end
    load_0 = held[219:214];
    if (\$1 )
      load_0 = held[7:2];
    if (\$2 )
      load_0 = held[113:108];
  end
  always @* begin
    if (\$start ) begin end
    count_0 = held[223:220];
    if (\$1 )
      count_0 = held[11:8];
    if (\$2 )
      count_0 = held[117:114];
  end
  always @* begin
    if (\$start ) begin end
    load_1 = held[325:320];
    if (\$3 )
      load_1 = held[7:2];
    if (\$4 )
      load_1 = held[113:108];
  end
  always @* begin
    if (\$start ) begin end
    count_1 = held[329:326];
    if (\$3 )
      count_1 = held[11:8];
    if (\$4 )
      count_1 = held[117:114];
  end
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[105:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[11:8];
  assign \held[0].record.version  = held[75:12];
  assign \held[0].record.frames  = held[105:76];
  assign \held[1].bin  = held[107:106];
  assign \held[1].record  = held[211:108];
  assign \held[1].record.load  = held[113:108];
  assign \held[1].record.count  = held[117:114];
  assign \held[1].record.version  = held[181:118];
  assign \held[1].record.frames  = held[211:182];
  assign \held[2].bin  = held[213:212];
  assign \held[2].record  = held[317:214];
  assign \held[2].record.load  = held[219:214];
  assign \held[2].record.count  = held[223:220];
  assign \held[2].record.version  = held[287:224];
  assign \held[2].record.frames  = held[317:288];
  assign \held[3].bin  = held[319:318];
  assign \held[3].record  = held[423:320];
  assign \held[3].record.load  = held[325:320];
  assign \held[3].record.count  = held[329:326];
  assign \held[3].record.version  = held[393:330];
  assign \held[3].record.frames  = held[423:394];
  assign \asked.is_clear  = asked[0];
  assign \asked.bins  = asked[8:1];
  assign \asked.takes  = asked[9];
  assign \asked.puts  = asked[11:10];
  assign \asked.version  = asked[75:12];
endmodule

module \omap.eviction_buffer.pool (rst, frees, ends, spare, has_spare, takes, clear, head, tail, head_frame, head_is_bad, clk);
  wire \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$10 , \$14 ;
  wire [3:0] \$1 , \$8 , \$9 , \$11 , \$12 ;
  wire [4:0] \$15 ;
  wire [5:0] \$13 , \$16 ;
  wire [6:0] \$17 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  reg [3:0] \$signal$1  = 4'h0;
  reg [3:0] available = 4'h0;
  input clear;
  input clk;
  input ends;
  reg [4:0] freed = 5'h0;
  input frees;
  output has_spare;
  output [2:0] head;
  reg [2:0] head = 3'h0;
  input [2:0] head_frame;
  input head_is_bad;
  reg [4:0] pending = 5'h0;
  wire pops;
  input rst;
  output [2:0] spare;
  output [2:0] tail;
  reg [2:0] tail = 3'h0;
  input takes;
  assign \$signal  = \$signal$1  != 4'h8;
  assign \$1  = \$signal  ? \$signal$1  : { 1'h0, head_frame };
  assign \$2  = | available;
  assign \$3  = ~ head_is_bad;
  assign \$4  = \$2  & \$3 ;
  assign has_spare = \$signal  | \$4 ;
  assign \$5  = ends & takes;
  assign \$6  = ~ \$signal ;
  assign pops = \$5  & \$6 ;
  assign \$7  = head == 3'h7;
  assign \$8  = head + 1'h1;
  assign \$9  = \$7  ? 4'h0 : \$8 ;
  assign \$10  = tail == 3'h7;
  assign \$11  = tail + 1'h1;
  assign \$12  = \$10  ? 4'h0 : \$11 ;
  assign \$13  = freed + 1'h1;
  assign \$14  = takes & \$signal ;
  assign \$15  = \$signal$1  + \$14 ;
  assign \$16  = available + pending;
  assign \$17  = \$16  - pops;
  always @(posedge clk) begin
    if (pops)
      head <= \$9 [2:0];
    if (clear)
      head <= 3'h0;
    if (rst)
      head <= 3'h0;
  end
  always @(posedge clk) begin
    if (frees)
      tail <= \$12 [2:0];
    if (clear)
      tail <= 3'h0;
    if (rst)
      tail <= 3'h0;
  end
  always @(posedge clk) begin
    if (frees)
      freed <= \$13 [4:0];
    if (ends)
      freed <= 5'h0;
    if (clear)
      freed <= 5'h0;
    if (rst)
      freed <= 5'h0;
  end
  always @(posedge clk) begin
    if (ends)
      \$signal$1  <= \$15 [3:0];
    if (clear)
      \$signal$1  <= 4'h0;
    if (rst)
      \$signal$1  <= 4'h0;
  end
  always @(posedge clk) begin
    if (ends)
      available <= \$17 [3:0];
    if (clear)
      available <= 4'h0;
    if (rst)
      available <= 4'h0;
  end
  always @(posedge clk) begin
    if (ends)
      pending <= freed;
    if (clear)
      pending <= 5'h0;
    if (rst)
      pending <= 5'h0;
  end
  assign spare = \$1 [2:0];
endmodule

module \omap.eviction_buffer.reader (clk, rst, start, expects, o_frame_read__payload, o_frame_read__valid, received, \port$3587$76 , \port$3587$182 , head, o__ready);
  wire \$5 , \$7 , \$9 , \$10 ;
  wire [2:0] \$2 ;
  wire [3:0] \$3 ;
  wire [4:0] \$1 , \$4 ;
  wire [5:0] \$8 , \$11 ;
  wire [6:0] \$12 , \$18 ;
  reg \$start ;
  initial \$start  = 0;
  reg [4:0] \$signal  = 5'h0;
  reg [4:0] address;
  reg [4:0] asked = 5'h0;
  wire asks;
  wire [-1:0] block;
  input clk;
  output expects;
  wire [59:0] frames;
  input [2:0] head;
  wire [4:0] i__payload;
  wire i__ready;
  reg i__valid = 1'h0;
  reg is_head = 1'h0;
  wire [4:0] o__payload;
  input o__ready;
  wire o__valid;
  output [4:0] o_frame_read__payload;
  wire [4:0] \o_frame_read__payload.address ;
  wire o_frame_read__ready;
  output o_frame_read__valid;
  input [29:0] \port$3587$182 ;
  input [29:0] \port$3587$76 ;
  input received;
  input rst;
  input start;
  assign \$1  = head + 4'h9;
  assign \$18  = \$signal  * 2'h3;
  assign \$2  = { \port$3587$182 , \port$3587$76  } >> \$18 ;
  assign \$4  = \$3  + 1'h0;
  assign asks = i__valid & i__ready;
  assign expects = | asked;
  assign \$5  = ~ is_head;
  assign \$8  = \$signal  + 1'h1;
  assign \$9  = \$signal  == 5'h13;
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
          \$signal  <= \$8 [4:0];
          if (\$9 )
            \$signal  <= 5'h0;
        end
      end
    end
    if (rst)
      \$signal  <= 5'h0;
  end
  always @(posedge clk) begin
    asked <= \$12 [4:0];
    if (rst)
      asked <= 5'h0;
  end
  omap_stream_buffer_2 buffer (
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
  assign frames = { \port$3587$182 , \port$3587$76  };
  assign i__payload = address;
  assign o__valid = o_frame_read__valid;
  assign o__payload = o_frame_read__payload;
  assign o_frame_read__ready = o__ready;
  assign \o_frame_read__payload.address  = o_frame_read__payload;
  assign \$3  = { 1'h0, \$2  };
  assign \$7  = 1'h1;
endmodule

module \omap.eviction_buffer.ring (rst, load, turn, takes, settles, stays, seals, count, version, appends, target, frame, \bins , records, front, held, entry, page, waiting, clk);
  wire \$1 , \$2 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$16 ,
    \$17 , \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$27 , \$28 , \$29 , \$30 , \$31
    , \$33 , \$34 , \$35 , \$36 , \$37 , \$39 , \$40 , \$41 , \$42 , \$43 , \$45 , \$46 , \$47 ,
    \$48 , \$49 , \$51 , \$52 , \$53 , \$54 , \$55 , \$57 , \$58 , \$59 , \$60 , \$61 , \$63 , \$64
    , \$65 , \$66 , \$67 , \$69 , \$70 , \$71 , \$72 , \$73 , \$75 , \$76 , \$77 , \$78 , \$79 ,
    \$81 , \$82 , \$83 , \$84 , \$85 , \$87 , \$89 , \$90 , \$91 , \$92 , \$93 , \$95 , \$96 , \$97
    , \$98 , \$99 , \$101 , \$102 , \$103 , \$104 , \$105 , \$107 , \$108 , \$109 , \$110 , \$111 ,
    \$113 , \$114 , \$115 , \$116 , \$117 , \$119 , \$120 , \$121 , \$122 , \$123 , \$125 , \$126 ,
    \$127 , \$128 , \$129 , \$131 , \$132 , \$133 , \$134 , \$135 , \$137 , \$138 , \$139 , \$140 ,
    \$141 , \$143 , \$144 , \$145 , \$146 , \$147 , \$149 , \$150 , \$152 , \$154 ;
  wire [105:0] \$151 , \$153 , \$155 ;
  wire [2:0] \$32 , \$38 , \$44 , \$50 , \$56 , \$62 , \$68 , \$74 , \$80 , \$86 , \$94 , \$100 ,
    \$106 , \$112 , \$118 , \$124 , \$130 , \$136 , \$142 , \$148 ;
  wire [4:0] \$4 ;
  wire [5:0] \$191 , \$199 , \$207 , \$215 , \$223 , \$231 , \$239 , \$247 , \$255 , \$263 , \$273 ,
    \$281 , \$289 , \$297 , \$305 , \$313 , \$321 , \$329 , \$337 , \$345 ;
  wire [6:0] \$3 , \$26 , \$88 ;
  reg \$start ;
  initial \$start  = 0;
  input appends;
  wire appends_here;
  input [7:0] \bins ;
  input clk;
  input [3:0] count;
  input [3:0] entry;
  input [2:0] frame;
  output [105:0] front;
  reg [105:0] front;
  wire [1:0] \front.bin ;
  wire [103:0] \front.record ;
  wire [3:0] \front.record.count ;
  wire [29:0] \front.record.frames ;
  wire [5:0] \front.record.load ;
  wire [63:0] \front.record.version ;
  output [423:0] held;
  reg [423:0] held = 424'h0;
  wire [1:0] \held[0].bin ;
  wire [103:0] \held[0].record ;
  wire [3:0] \held[0].record.count ;
  wire [29:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [103:0] \held[1].record ;
  wire [3:0] \held[1].record.count ;
  wire [29:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  wire [1:0] \held[2].bin ;
  wire [103:0] \held[2].record ;
  wire [3:0] \held[2].record.count ;
  wire [29:0] \held[2].record.frames ;
  wire [5:0] \held[2].record.load ;
  wire [63:0] \held[2].record.version ;
  wire [1:0] \held[3].bin ;
  wire [103:0] \held[3].record ;
  wire [3:0] \held[3].record.count ;
  wire [29:0] \held[3].record.frames ;
  wire [5:0] \held[3].record.load ;
  wire [63:0] \held[3].record.version ;
  wire is_target;
  input load;
  input page;
  input [415:0] records;
  wire [3:0] \records[0].count ;
  wire [29:0] \records[0].frames ;
  wire [5:0] \records[0].load ;
  wire [63:0] \records[0].version ;
  wire [3:0] \records[1].count ;
  wire [29:0] \records[1].frames ;
  wire [5:0] \records[1].load ;
  wire [63:0] \records[1].version ;
  wire [3:0] \records[2].count ;
  wire [29:0] \records[2].frames ;
  wire [5:0] \records[2].load ;
  wire [63:0] \records[2].version ;
  wire [3:0] \records[3].count ;
  wire [29:0] \records[3].frames ;
  wire [5:0] \records[3].load ;
  wire [63:0] \records[3].version ;
  input rst;
  input seals;
  input settles;
  input stays;
  (* init = 424'h0 *)
  wire [423:0] stored;
  wire [1:0] \stored[0].bin ;
  wire [103:0] \stored[0].record ;
  wire [3:0] \stored[0].record.count ;
  wire [29:0] \stored[0].record.frames ;
  wire [5:0] \stored[0].record.load ;
  wire [63:0] \stored[0].record.version ;
  wire [1:0] \stored[1].bin ;
  wire [103:0] \stored[1].record ;
  wire [3:0] \stored[1].record.count ;
  wire [29:0] \stored[1].record.frames ;
  wire [5:0] \stored[1].record.load ;
  wire [63:0] \stored[1].record.version ;
  wire [1:0] \stored[2].bin ;
  wire [103:0] \stored[2].record ;
  wire [3:0] \stored[2].record.count ;
  wire [29:0] \stored[2].record.frames ;
  wire [5:0] \stored[2].record.load ;
  wire [63:0] \stored[2].record.version ;
  wire [1:0] \stored[3].bin ;
  wire [103:0] \stored[3].record ;
  wire [3:0] \stored[3].record.count ;
  wire [29:0] \stored[3].record.frames ;
  wire [5:0] \stored[3].record.load ;
  wire [63:0] \stored[3].record.version ;
  input takes;
  input [1:0] target;
  input turn;
  input [63:0] version;
  input [3:0] waiting;
  reg was_appended = 1'h0;
  assign \$1  = ~ was_appended;
  assign \$2  = held[1:0] == target;
  assign is_target = \$1  & \$2 ;
  assign appends_here = appends & is_target;
  assign \$3  = held[7:2] + appends_here;
  assign \$4  = held[11:8] + appends_here;
  assign \$5  = ! held[11:8];
  assign \$6  = appends_here & \$5 ;
  assign \$7  = held[11:8] == 1'h1;
  assign \$8  = appends_here & \$7 ;
  assign \$9  = held[11:8] == 2'h2;
  assign \$10  = appends_here & \$9 ;
  assign \$11  = held[11:8] == 2'h3;
  assign \$12  = appends_here & \$11 ;
  assign \$13  = held[11:8] == 3'h4;
  assign \$14  = appends_here & \$13 ;
  assign \$15  = held[11:8] == 3'h5;
  assign \$16  = appends_here & \$15 ;
  assign \$17  = held[11:8] == 3'h6;
  assign \$18  = appends_here & \$17 ;
  assign \$19  = held[11:8] == 3'h7;
  assign \$20  = appends_here & \$19 ;
  assign \$21  = held[11:8] == 4'h8;
  assign \$22  = appends_here & \$21 ;
  assign \$23  = held[11:8] == 4'h9;
  assign \$24  = appends_here & \$23 ;
  assign \$25  = ! page;
  assign \$26  = held[7:2] - 1'h1;
  assign \$27  = settles & stays;
  assign \$28  = ! waiting;
  assign \$29  = \$27  & \$28 ;
  assign \$30  = ! entry;
  assign \$31  = settles & \$30 ;
  assign \$191  = entry * 2'h3;
  assign \$32  = held[105:76] >> \$191 ;
  assign \$33  = settles & stays;
  assign \$34  = waiting == 1'h1;
  assign \$35  = \$33  & \$34 ;
  assign \$36  = entry == 1'h1;
  assign \$37  = settles & \$36 ;
  assign \$199  = entry * 2'h3;
  assign \$38  = held[105:76] >> \$199 ;
  assign \$39  = settles & stays;
  assign \$40  = waiting == 2'h2;
  assign \$41  = \$39  & \$40 ;
  assign \$42  = entry == 2'h2;
  assign \$43  = settles & \$42 ;
  assign \$207  = entry * 2'h3;
  assign \$44  = held[105:76] >> \$207 ;
  assign \$45  = settles & stays;
  assign \$46  = waiting == 2'h3;
  assign \$47  = \$45  & \$46 ;
  assign \$48  = entry == 2'h3;
  assign \$49  = settles & \$48 ;
  assign \$215  = entry * 2'h3;
  assign \$50  = held[105:76] >> \$215 ;
  assign \$51  = settles & stays;
  assign \$52  = waiting == 3'h4;
  assign \$53  = \$51  & \$52 ;
  assign \$54  = entry == 3'h4;
  assign \$55  = settles & \$54 ;
  assign \$223  = entry * 2'h3;
  assign \$56  = held[105:76] >> \$223 ;
  assign \$57  = settles & stays;
  assign \$58  = waiting == 3'h5;
  assign \$59  = \$57  & \$58 ;
  assign \$60  = entry == 3'h5;
  assign \$61  = settles & \$60 ;
  assign \$231  = entry * 2'h3;
  assign \$62  = held[105:76] >> \$231 ;
  assign \$63  = settles & stays;
  assign \$64  = waiting == 3'h6;
  assign \$65  = \$63  & \$64 ;
  assign \$66  = entry == 3'h6;
  assign \$67  = settles & \$66 ;
  assign \$239  = entry * 2'h3;
  assign \$68  = held[105:76] >> \$239 ;
  assign \$69  = settles & stays;
  assign \$70  = waiting == 3'h7;
  assign \$71  = \$69  & \$70 ;
  assign \$72  = entry == 3'h7;
  assign \$73  = settles & \$72 ;
  assign \$247  = entry * 2'h3;
  assign \$74  = held[105:76] >> \$247 ;
  assign \$75  = settles & stays;
  assign \$76  = waiting == 4'h8;
  assign \$77  = \$75  & \$76 ;
  assign \$78  = entry == 4'h8;
  assign \$79  = settles & \$78 ;
  assign \$255  = entry * 2'h3;
  assign \$80  = held[105:76] >> \$255 ;
  assign \$81  = settles & stays;
  assign \$82  = waiting == 4'h9;
  assign \$83  = \$81  & \$82 ;
  assign \$84  = entry == 4'h9;
  assign \$85  = settles & \$84 ;
  assign \$263  = entry * 2'h3;
  assign \$86  = held[105:76] >> \$263 ;
  assign \$88  = held[113:108] - 1'h1;
  assign \$89  = settles & stays;
  assign \$90  = ! waiting;
  assign \$91  = \$89  & \$90 ;
  assign \$92  = ! entry;
  assign \$93  = settles & \$92 ;
  assign \$273  = entry * 2'h3;
  assign \$94  = held[211:182] >> \$273 ;
  assign \$95  = settles & stays;
  assign \$96  = waiting == 1'h1;
  assign \$97  = \$95  & \$96 ;
  assign \$98  = entry == 1'h1;
  assign \$99  = settles & \$98 ;
  assign \$281  = entry * 2'h3;
  assign \$100  = held[211:182] >> \$281 ;
  assign \$101  = settles & stays;
  assign \$102  = waiting == 2'h2;
  assign \$103  = \$101  & \$102 ;
  assign \$104  = entry == 2'h2;
  assign \$105  = settles & \$104 ;
  assign \$289  = entry * 2'h3;
  assign \$106  = held[211:182] >> \$289 ;
  assign \$107  = settles & stays;
  assign \$108  = waiting == 2'h3;
  assign \$109  = \$107  & \$108 ;
  assign \$110  = entry == 2'h3;
  assign \$111  = settles & \$110 ;
  assign \$297  = entry * 2'h3;
  assign \$112  = held[211:182] >> \$297 ;
  assign \$113  = settles & stays;
  assign \$114  = waiting == 3'h4;
  assign \$115  = \$113  & \$114 ;
  assign \$116  = entry == 3'h4;
  assign \$117  = settles & \$116 ;
  assign \$305  = entry * 2'h3;
  assign \$118  = held[211:182] >> \$305 ;
  assign \$119  = settles & stays;
  assign \$120  = waiting == 3'h5;
  assign \$121  = \$119  & \$120 ;
  assign \$122  = entry == 3'h5;
  assign \$123  = settles & \$122 ;
  assign \$313  = entry * 2'h3;
  assign \$124  = held[211:182] >> \$313 ;
  assign \$125  = settles & stays;
  assign \$126  = waiting == 3'h6;
  assign \$127  = \$125  & \$126 ;
  assign \$128  = entry == 3'h6;
  assign \$129  = settles & \$128 ;
  assign \$321  = entry * 2'h3;
  assign \$130  = held[211:182] >> \$321 ;
  assign \$131  = settles & stays;
  assign \$132  = waiting == 3'h7;
  assign \$133  = \$131  & \$132 ;
  assign \$134  = entry == 3'h7;
  assign \$135  = settles & \$134 ;
  assign \$329  = entry * 2'h3;
  assign \$136  = held[211:182] >> \$329 ;
  assign \$137  = settles & stays;
  assign \$138  = waiting == 4'h8;
  assign \$139  = \$137  & \$138 ;
  assign \$140  = entry == 4'h8;
  assign \$141  = settles & \$140 ;
  assign \$337  = entry * 2'h3;
  assign \$142  = held[211:182] >> \$337 ;
  assign \$143  = settles & stays;
  assign \$144  = waiting == 4'h9;
  assign \$145  = \$143  & \$144 ;
  assign \$146  = entry == 4'h9;
  assign \$147  = settles & \$146 ;
  assign \$345  = entry * 2'h3;
  assign \$148  = held[211:182] >> \$345 ;
  assign \$149  = turn & appends_here;
  assign \$150  = held[107:106] == front[1:0];
  assign \$151  = \$150  ? front : held[211:106];
  assign \$152  = held[213:212] == front[1:0];
  assign \$153  = \$152  ? front : held[317:212];
  assign \$154  = held[319:318] == front[1:0];
  assign \$155  = \$154  ? front : held[423:318];
  always @(posedge clk) begin
    if (\$25 ) begin
      if (takes)
        held[7:2] <= \$26 [5:0];
      if (\$29 ) begin
        held[78:76] <= \$32 ;
      end else if (\$31 ) begin
        held[78:76] <= 3'h0;
      end
      if (\$35 ) begin
        held[81:79] <= \$38 ;
      end else if (\$37 ) begin
        held[81:79] <= 3'h0;
      end
      if (\$41 ) begin
        held[84:82] <= \$44 ;
      end else if (\$43 ) begin
        held[84:82] <= 3'h0;
      end
      if (\$47 ) begin
        held[87:85] <= \$50 ;
      end else if (\$49 ) begin
        held[87:85] <= 3'h0;
      end
      if (\$53 ) begin
        held[90:88] <= \$56 ;
      end else if (\$55 ) begin
        held[90:88] <= 3'h0;
      end
      if (\$59 ) begin
        held[93:91] <= \$62 ;
      end else if (\$61 ) begin
        held[93:91] <= 3'h0;
      end
      if (\$65 ) begin
        held[96:94] <= \$68 ;
      end else if (\$67 ) begin
        held[96:94] <= 3'h0;
      end
      if (\$71 ) begin
        held[99:97] <= \$74 ;
      end else if (\$73 ) begin
        held[99:97] <= 3'h0;
      end
      if (\$77 ) begin
        held[102:100] <= \$80 ;
      end else if (\$79 ) begin
        held[102:100] <= 3'h0;
      end
      if (\$83 ) begin
        held[105:103] <= \$86 ;
      end else if (\$85 ) begin
        held[105:103] <= 3'h0;
      end
      if (seals) begin
        held[11:8] <= count;
        held[75:12] <= version;
      end
    end
    if (\$87 ) begin
      if (takes)
        held[113:108] <= \$88 [5:0];
      if (\$91 ) begin
        held[184:182] <= \$94 ;
      end else if (\$93 ) begin
        held[184:182] <= 3'h0;
      end
      if (\$97 ) begin
        held[187:185] <= \$100 ;
      end else if (\$99 ) begin
        held[187:185] <= 3'h0;
      end
      if (\$103 ) begin
        held[190:188] <= \$106 ;
      end else if (\$105 ) begin
        held[190:188] <= 3'h0;
      end
      if (\$109 ) begin
        held[193:191] <= \$112 ;
      end else if (\$111 ) begin
        held[193:191] <= 3'h0;
      end
      if (\$115 ) begin
        held[196:194] <= \$118 ;
      end else if (\$117 ) begin
        held[196:194] <= 3'h0;
      end
      if (\$121 ) begin
        held[199:197] <= \$124 ;
      end else if (\$123 ) begin
        held[199:197] <= 3'h0;
      end
      if (\$127 ) begin
        held[202:200] <= \$130 ;
      end else if (\$129 ) begin
        held[202:200] <= 3'h0;
      end
      if (\$133 ) begin
        held[205:203] <= \$136 ;
      end else if (\$135 ) begin
        held[205:203] <= 3'h0;
      end
      if (\$139 ) begin
        held[208:206] <= \$142 ;
      end else if (\$141 ) begin
        held[208:206] <= 3'h0;
      end
      if (\$145 ) begin
        held[211:209] <= \$148 ;
      end else if (\$147 ) begin
        held[211:209] <= 3'h0;
      end
      if (seals) begin
        held[117:114] <= count;
        held[181:118] <= version;
      end
    end
    if (turn) begin
      held[423:318] <= front;
      held[105:0] <= \$151 ;
      held[211:106] <= \$153 ;
      held[317:212] <= \$155 ;
    end
    if (load) begin
      held[1:0] <= \bins [1:0];
      held[105:2] <= records[103:0];
      held[107:106] <= \bins [3:2];
      held[211:108] <= records[207:104];
      held[213:212] <= \bins [5:4];
      held[317:214] <= records[311:208];
      held[319:318] <= \bins [7:6];
      held[423:320] <= records[415:312];
    end
  end
  always @(posedge clk) begin
    if (load) begin
      was_appended <= 1'h0;
    end else if (\$149 ) begin
      was_appended <= 1'h1;
    end
    if (rst)
      was_appended <= 1'h0;
  end
  always @* begin
    if (\$start ) begin end
    front[105:76] = held[105:76];
    if (\$6 )
      front[78:76] = frame;
    if (\$8 )
      front[81:79] = frame;
    if (\$10 )
      front[84:82] = frame;
    if (\$12 )
      front[87:85] = frame;
    if (\$14 )
      front[90:88] = frame;
    if (\$16 )
      front[93:91] = frame;
    if (\$18 )
      front[96:94] = frame;
    if (\$20 )
      front[99:97] = frame;
    if (\$22 )
      front[102:100] = frame;
    if (\$24 )
      front[105:103] = frame;
  end
  assign stored = held;
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[105:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[11:8];
  assign \held[0].record.version  = held[75:12];
  assign \held[0].record.frames  = held[105:76];
  assign \held[1].bin  = held[107:106];
  assign \held[1].record  = held[211:108];
  assign \held[1].record.load  = held[113:108];
  assign \held[1].record.count  = held[117:114];
  assign \held[1].record.version  = held[181:118];
  assign \held[1].record.frames  = held[211:182];
  assign \held[2].bin  = held[213:212];
  assign \held[2].record  = held[317:214];
  assign \held[2].record.load  = held[219:214];
  assign \held[2].record.count  = held[223:220];
  assign \held[2].record.version  = held[287:224];
  assign \held[2].record.frames  = held[317:288];
  assign \held[3].bin  = held[319:318];
  assign \held[3].record  = held[423:320];
  assign \held[3].record.load  = held[325:320];
  assign \held[3].record.count  = held[329:326];
  assign \held[3].record.version  = held[393:330];
  assign \held[3].record.frames  = held[423:394];
  assign \stored[0].bin  = held[1:0];
  assign \stored[0].record  = held[105:2];
  assign \stored[0].record.load  = held[7:2];
  assign \stored[0].record.count  = held[11:8];
  assign \stored[0].record.version  = held[75:12];
  assign \stored[0].record.frames  = held[105:76];
  assign \stored[1].bin  = held[107:106];
  assign \stored[1].record  = held[211:108];
  assign \stored[1].record.load  = held[113:108];
  assign \stored[1].record.count  = held[117:114];
  assign \stored[1].record.version  = held[181:118];
  assign \stored[1].record.frames  = held[211:182];
  assign \stored[2].bin  = held[213:212];
  assign \stored[2].record  = held[317:214];
  assign \stored[2].record.load  = held[219:214];
  assign \stored[2].record.count  = held[223:220];
  assign \stored[2].record.version  = held[287:224];
  assign \stored[2].record.frames  = held[317:288];
  assign \stored[3].bin  = held[319:318];
  assign \stored[3].record  = held[423:320];
  assign \stored[3].record.load  = held[325:320];
  assign \stored[3].record.count  = held[329:326];
  assign \stored[3].record.version  = held[393:330];
  assign \stored[3].record.frames  = held[423:394];
  assign \front.bin  = front[1:0];
  assign \front.record  = front[105:2];
  assign \front.record.load  = front[7:2];
  assign \front.record.count  = front[11:8];
  assign \front.record.version  = front[75:12];
  assign \front.record.frames  = front[105:76];
  assign \records[0].load  = records[5:0];
  assign \records[0].count  = records[9:6];
  assign \records[0].version  = records[73:10];
  assign \records[0].frames  = records[103:74];
  assign \records[1].load  = records[109:104];
  assign \records[1].count  = records[113:110];
  assign \records[1].version  = records[177:114];
  assign \records[1].frames  = records[207:178];
  assign \records[2].load  = records[213:208];
  assign \records[2].count  = records[217:214];
  assign \records[2].version  = records[281:218];
  assign \records[2].frames  = records[311:282];
  assign \records[3].load  = records[317:312];
  assign \records[3].count  = records[321:318];
  assign \records[3].version  = records[385:322];
  assign \records[3].frames  = records[415:386];
  always @* begin
    if (\$start ) begin end
    front[11:8] = \$4 [3:0];
    front[7:2] = \$3 [5:0];
    front[1:0] = held[1:0];
    front[75:12] = held[75:12];
  end
  assign \$87  = page;
endmodule

module \omap.eviction_buffer.scanner (i_frame_read__valid, clk, rst, i_page__valid, start, has_landed, expects, is_done, i_tuple__ready, i_page__ready, takes_tuple, received, frame, writes_taken, writes_page, finds, fills, settles, stays, frees, seals
, count, has_room, placed, may_push, i_tuple__payload, i_page__payload, takes, is_placed, placed_frame, held, i_frame_read__ready, block, entry, page, is_found, head_frame, head_is_bad, is_wrong, waiting, i_tuple__valid, i_frame_read__payload
);
  wire \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$12 , \$14 , \$15 , \$16 , \$17 , \$18 , \$19 ,
    \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 , \$29 , \$31 , \$32 , \$33 , \$34
    , \$35 , \$36 , \$38 , \$40 , \$42 , \$44 , \$46 , \$47 , \$48 , \$49 , \$50 , \$51 ,
    \is_same$51 , \$52 ;
  wire [105:0] \$1 ;
  wire [127:0] \$13 ;
  wire [1:0] \$41 , \$45 ;
  wire [4:0] \$37 , \$39 , \$43 ;
  wire [5:0] \$87 ;
  wire [7:0] \$30 , \$64 ;
  reg \$start ;
  initial \$start  = 0;
  reg [7:0] \$signal  = 8'h0;
  output [127:0] block;
  reg [127:0] block;
  wire [7:0] came;
  input clk;
  output [3:0] count;
  output [3:0] entry;
  reg [3:0] entry = 4'h0;
  input expects;
  output fills;
  output finds;
  output [2:0] frame;
  output frees;
  input has_landed;
  wire has_page;
  input has_room;
  output [2:0] head_frame;
  reg [2:0] head_frame = 3'h0;
  output head_is_bad;
  reg head_is_bad = 1'h0;
  input [423:0] held;
  wire [1:0] \held[0].bin ;
  wire [103:0] \held[0].record ;
  wire [3:0] \held[0].record.count ;
  wire [29:0] \held[0].record.frames ;
  wire [5:0] \held[0].record.load ;
  wire [63:0] \held[0].record.version ;
  wire [1:0] \held[1].bin ;
  wire [103:0] \held[1].record ;
  wire [3:0] \held[1].record.count ;
  wire [29:0] \held[1].record.frames ;
  wire [5:0] \held[1].record.load ;
  wire [63:0] \held[1].record.version ;
  wire [1:0] \held[2].bin ;
  wire [103:0] \held[2].record ;
  wire [3:0] \held[2].record.count ;
  wire [29:0] \held[2].record.frames ;
  wire [5:0] \held[2].record.load ;
  wire [63:0] \held[2].record.version ;
  wire [1:0] \held[3].bin ;
  wire [103:0] \held[3].record ;
  wire [3:0] \held[3].record.count ;
  wire [29:0] \held[3].record.frames ;
  wire [5:0] \held[3].record.load ;
  wire [63:0] \held[3].record.version ;
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
  output page;
  reg page = 1'h0;
  wire page_is_wrong;
  wire passes;
  (* enum_base_type = "Phase" *)
  (* enum_value_000 = "NOTHING" *)
  (* enum_value_001 = "TUPLE" *)
  (* enum_value_010 = "PAGES" *)
  (* enum_value_011 = "HEAD" *)
  (* enum_value_100 = "LISTS" *)
  reg [2:0] phase = 3'h0;
  (* init = 4'h0 *)
  wire [3:0] place;
  input [127:0] placed;
  input [2:0] placed_frame;
  output received;
  wire [103:0] record;
  wire [3:0] \record.count ;
  wire [29:0] \record.frames ;
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
  output [3:0] waiting;
  reg [3:0] waiting = 4'h0;
  wire wants;
  output writes_page;
  output writes_taken;
  assign writes_taken = passes & wants;
  assign writes_page = passes & has_room;
  assign is_same = wants & \is_same$51 ;
  assign \$19  = passes & is_whole;
  assign finds = \$19  & is_same;
  assign \$20  = writes_page & is_whole;
  assign \$21  = ~ is_same;
  assign fills = \$20  & \$21 ;
  assign came = has_page ? i_page__payload[7:0] : 8'h0;
  assign total = came + \$1 [11:8];
  assign \$22  = came > 2'h3;
  assign \$23  = total != \$1 [7:2];
  assign \$24  = \$22  | \$23 ;
  assign \$25  = is_head & \$24 ;
  assign \$26  = ~ i_page__payload[128];
  assign \$27  = has_page & \$26 ;
  assign \$28  = \$25  | \$27 ;
  assign page_is_wrong = takes_page & \$28 ;
  assign \$29  = phase == 2'h2;
  assign \$30  = \$29  ? \$signal  : { 4'h0, \$1 [11:8] };
  assign is_valid = entry < \$30 ;
  assign settles = takes_word & is_whole;
  assign \$31  = ~ is_same;
  assign \$32  = is_valid & \$31 ;
  assign \$33  = ~ has_room;
  assign stays = \$32  & \$33 ;
  assign \$34  = settles & is_valid;
  assign \$35  = ~ stays;
  assign frees = \$34  & \$35 ;
  assign \$36  = entry == 4'h9;
  assign seals = settles & \$36 ;
  assign \$37  = waiting + stays;
  assign \$38  = takes_page & is_head;
  assign \$39  = entry + 1'h1;
  assign \$40  = entry == 2'h2;
  assign \$41  = page + 1'h1;
  assign \$43  = entry + 1'h1;
  assign \$44  = entry == 4'h9;
  assign \$45  = page + 1'h1;
  assign \$47  = takes_page & is_head;
  assign \$48  = takes_word & is_valid;
  assign \$49  = \$48  & i_frame_read__payload[128];
  assign \$50  = ~ is_forwarded;
  assign \$51  = \$49  & \$50 ;
  assign \$52  = page_is_wrong | \$51 ;
  always @(posedge clk) begin
    if (\$38 )
      is_head <= 1'h0;
    casez (phase)
      3'h2:
          if (is_whole) begin
            if (\$40 )
              is_head <= 1'h1;
          end
      3'h4:
          if (is_whole) begin
            if (\$44 )
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
            if (\$40 ) begin
              if (\$42 )
                phase <= 3'h3;
            end
          end
      3'h3:
          if (takes_head)
            phase <= 3'h4;
      3'h4:
          if (is_whole) begin
            if (\$44 ) begin
              if (\$46 )
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
            entry <= \$39 [3:0];
            if (\$40 )
              entry <= 4'h0;
          end
      3'h4:
          if (is_whole) begin
            entry <= \$43 [3:0];
            if (\$44 )
              entry <= 4'h0;
          end
    endcase
    if (rst)
      entry <= 4'h0;
  end
  always @(posedge clk) begin
    casez (phase)
      3'h2:
          if (is_whole) begin
            if (\$40 ) begin
              page <= \$41 [0];
              if (\$42 )
                page <= 1'h0;
            end
          end
      3'h4:
          if (is_whole) begin
            if (\$44 ) begin
              page <= \$45 [0];
              if (\$46 )
                page <= 1'h0;
            end
          end
    endcase
    if (rst)
      page <= 1'h0;
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
    if (\$47 )
      \$signal  <= came;
    if (rst)
      \$signal  <= 8'h0;
  end
  always @(posedge clk) begin
    if (takes_head)
      head_frame <= i_frame_read__payload[2:0];
    if (rst)
      head_frame <= 3'h0;
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
    end else if (\$52 ) begin
      is_wrong <= 1'h1;
    end
    if (rst)
      is_wrong <= 1'h0;
  end
  always @(posedge clk) begin
    if (seals) begin
      waiting <= 4'h0;
    end else if (settles) begin
      waiting <= \$37 [3:0];
    end
    if (rst)
      waiting <= 4'h0;
  end
  assign has_page = | \$1 [75:12];
  assign \$64  = page * 7'h6a;
  assign \$1  = held >> \$64 ;
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
  assign \$87  = entry * 2'h3;
  assign frame = \$1 [105:76] >> \$87 ;
  assign \$12  = frame == placed_frame;
  assign is_forwarded = is_placed & \$12 ;
  assign \$13  = is_forwarded ? placed : i_frame_read__payload[127:0];
  assign \$14  = ~ is_head;
  assign \$15  = takes_page & \$14 ;
  assign \$16  = \$15  | takes_word;
  assign passes = \$16  & is_valid;
  assign \$17  = ~ is_found;
  assign \$18  = takes & \$17 ;
  \omap.eviction_buffer.scanner.comparator  comparator (
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
  assign record = \$1 [105:2];
  assign is_searched = 1'h1;
  assign place = entry;
  assign keeps = takes_tuple;
  assign is_tuple = passes;
  assign keeps_given = takes_tuple;
  assign count = \$37 [3:0];
  assign \record.load  = \$1 [7:2];
  assign \record.count  = \$1 [11:8];
  assign \record.version  = \$1 [75:12];
  assign \record.frames  = \$1 [105:76];
  assign \held[0].bin  = held[1:0];
  assign \held[0].record  = held[105:2];
  assign \held[0].record.load  = held[7:2];
  assign \held[0].record.count  = held[11:8];
  assign \held[0].record.version  = held[75:12];
  assign \held[0].record.frames  = held[105:76];
  assign \held[1].bin  = held[107:106];
  assign \held[1].record  = held[211:108];
  assign \held[1].record.load  = held[113:108];
  assign \held[1].record.count  = held[117:114];
  assign \held[1].record.version  = held[181:118];
  assign \held[1].record.frames  = held[211:182];
  assign \held[2].bin  = held[213:212];
  assign \held[2].record  = held[317:214];
  assign \held[2].record.load  = held[219:214];
  assign \held[2].record.count  = held[223:220];
  assign \held[2].record.version  = held[287:224];
  assign \held[2].record.frames  = held[317:288];
  assign \held[3].bin  = held[319:318];
  assign \held[3].record  = held[423:320];
  assign \held[3].record.load  = held[325:320];
  assign \held[3].record.count  = held[329:326];
  assign \held[3].record.version  = held[393:330];
  assign \held[3].record.frames  = held[423:394];
  assign \i_tuple__payload.data  = i_tuple__payload;
  assign \i_page__payload.data  = i_page__payload[127:0];
  assign \i_page__payload.is_genuine  = i_page__payload[128];
  assign \i_frame_read__payload.data  = i_frame_read__payload[127:0];
  assign \i_frame_read__payload.is_error  = i_frame_read__payload[128];
  assign is_whole = steps;
  assign wants = \$18 ;
  assign \$42  = page;
  assign \$46  = page;
endmodule

module \omap.eviction_buffer.scanner.comparator (rst, keeps, passes, is_same, block, clk);
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

module \omap.eviction_buffer.tuples (rst, open, write, start, hides, chooses, places_given, is_given, placed, is_busy, o_tuple__payload, o__ready, block, o_tuple__valid, clk);
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
  \omap.eviction_buffer.tuples.sender  sender (
    .clk(clk),
    .ends__0(ends__0),
    .fetch(sent_port__en),
    .is_busy(is_busy),
    .o__payload(o_tuple__payload),
    .o__ready(o__ready),
    .o__valid(o_tuple__valid),
    .\port$3686$0 (bank),
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

module \omap.eviction_buffer.tuples.sender (rst, start, ends__0, read_data, fetch, is_busy, o__payload, o__ready, \port$3686$0 , read_address, o__valid, clk);
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
  input \port$3686$0 ;
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
      read_address <= { \port$3686$0 , 1'h0 };
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

module \omap.eviction_buffer.words_away (clk, rst, sent, is_landed, i__ready, i__valid);
  wire [5:0] \$1 ;
  wire [6:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg [4:0] away = 5'h0;
  input clk;
  output i__ready;
  input i__valid;
  output is_landed;
  wire lands;
  input rst;
  input sent;
  always @(posedge clk) begin
    away <= \$2 [4:0];
    if (rst)
      away <= 5'h0;
  end
  assign is_landed = ! away;
  assign i__ready = ~ is_landed;
  assign lands = i__valid & i__ready;
  assign \$1  = away + sent;
  assign \$2  = \$1  - lands;
endmodule

module \omap.front (i_key__valid, clk, rst, i__payload, engine__i_command__valid, engine__i__valid, engine__i__payload, i__ready, engine__o_result__ready, engine__o__ready, command__valid, hashed__valid, answer__ready, push, command__ready, hashed__ready, engine__i__ready, engine__i_command__ready, \port$2186$0 , i__valid, engine__i_command__payload
, i_key__ready, block_valid, block, hash_key__ready, command__payload, hashed__payload, job, page_key, channel_key, has_keys, hash_key__valid, hash_key__payload, answer__valid, answer__payload, engine__o_result__valid, engine__o_result__payload, \port$3785$0 , engine__o__valid, i_key__payload);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$8 , \$9 , \$12 , \$14 , \$15 , \$16 , \$17 , \$18 ,
    \$19 , \$20 , \$21 , \$24 , \$26 , \$27 , \$30 , \$31 , \$32 , \$33 , \$34 , \$36 , \$37 , \$39
    , \$40 , \$41 , \$44 , \$52 , \$53 , \$54 , \$55 ;
  wire [127:0] \$13 ;
  wire [1:0] \$5 , \$25 , \$28 , \$29 , \$38 ;
  wire [2:0] \$35 , \$42 , \$43 , \$45 , \$47 , \$49 ;
  wire [3:0] \$46 , \$48 , \$50 ;
  wire [4:0] \$10 ;
  wire [5:0] \$11 ;
  wire [64:0] \$51 ;
  wire [66:0] \$22 ;
  wire [67:0] \$23 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$signal  = 1'h0;
  input [6:0] answer__payload;
  wire \answer__payload.is_full ;
  wire \answer__payload.is_hit ;
  wire \answer__payload.is_stopped ;
  wire [3:0] \answer__payload.position ;
  output answer__ready;
  input answer__valid;
  output [127:0] block;
  reg [127:0] block;
  reg [1:0] block_place = 2'h0;
  output block_valid;
  reg block_valid;
  output [127:0] channel_key;
  reg [127:0] channel_key = 128'h0;
  (* init = 128'h0 *)
  wire [127:0] channel_key_held;
  input clk;
  output [37:0] command__payload;
  wire [31:0] \command__payload.key ;
  wire [1:0] \command__payload.operation ;
  wire [3:0] \command__payload.position ;
  input command__ready;
  output command__valid;
  reg [3:0] dummy = 4'h0;
  output [127:0] engine__i__payload;
  wire [127:0] \engine__i__payload.data ;
  input engine__i__ready;
  output engine__i__valid;
  output [279:0] engine__i_command__payload;
  wire [15:0] \engine__i_command__payload.ad_bytes ;
  wire [127:0] \engine__i_command__payload.key ;
  wire [5:0] \engine__i_command__payload.message_bytes ;
  wire [127:0] \engine__i_command__payload.nonce ;
  wire [1:0] \engine__i_command__payload.operation ;
  input engine__i_command__ready;
  output engine__i_command__valid;
  wire [128:0] engine__o__payload;
  wire [127:0] \engine__o__payload.data ;
  wire \engine__o__payload.last ;
  output engine__o__ready;
  input engine__o__valid;
  input [128:0] engine__o_result__payload;
  wire \engine__o_result__payload.is_valid ;
  wire [127:0] \engine__o_result__payload.tag ;
  output engine__o_result__ready;
  input engine__o_result__valid;
  output has_keys;
  reg has_keys = 1'h0;
  input [31:0] hash_key__payload;
  wire [31:0] \hash_key__payload.key ;
  output hash_key__ready;
  reg hash_key__ready;
  input hash_key__valid;
  reg [127:0] hash_key_held = 128'h0;
  output [63:0] hashed__payload;
  wire [31:0] \hashed__payload.index_0 ;
  wire [31:0] \hashed__payload.index_1 ;
  input hashed__ready;
  output hashed__valid;
  input [127:0] i__payload;
  output i__ready;
  input i__valid;
  input [127:0] i_key__payload;
  output i_key__ready;
  reg i_key__ready;
  input i_key__valid;
  reg is_full = 1'h0;
  wire is_nop;
  reg is_stopped = 1'h0;
  output [76:0] job;
  wire [3:0] \job.new ;
  wire [63:0] \job.number ;
  wire [1:0] \job.puts ;
  wire [1:0] \job.status ;
  wire \job.takes ;
  wire [3:0] \job.touch ;
  reg [31:0] key = 32'h0;
  reg [127:0] message = 128'h0;
  reg message_place = 1'h0;
  reg [3:0] \new  = 4'h0;
  reg [63:0] number = 64'h0000000000000001;
  (* enum_base_type = "Operation" *)
  (* enum_value_00 = "NOP" *)
  (* enum_value_01 = "GET" *)
  (* enum_value_10 = "PUT" *)
  (* enum_value_11 = "DEL" *)
  reg [1:0] operation = 2'h0;
  output [127:0] page_key;
  reg [127:0] page_key = 128'h0;
  (* init = 128'h0 *)
  wire [127:0] page_key_held;
  input [127:0] \port$2186$0 ;
  input \port$3785$0 ;
  reg [3:0] position = 4'h0;
  reg [127:0] prf_key;
  reg [65:0] product;
  output push;
  (* enum_base_type = "Puts" *)
  (* enum_value_00 = "NOTHING" *)
  (* enum_value_01 = "TAKEN" *)
  (* enum_value_10 = "GIVEN" *)
  reg [1:0] puts;
  wire [-1:0] rest;
  reg [127:0] root = 128'h0;
  input rst;
  (* enum_base_type = "Status" *)
  (* enum_value_00 = "OK" *)
  (* enum_value_01 = "NOT_FOUND" *)
  (* enum_value_10 = "FULL" *)
  (* enum_value_11 = "STOPPED" *)
  reg [1:0] status;
  (* enum_base_type = "Step" *)
  (* enum_value_0000 = "KEY" *)
  (* enum_value_0001 = "REQUEST" *)
  (* enum_value_0010 = "BLOCKS" *)
  (* enum_value_0011 = "VERDICT" *)
  (* enum_value_0100 = "MESSAGE" *)
  (* enum_value_0101 = "PAIR" *)
  (* enum_value_0110 = "LOOK_UP" *)
  (* enum_value_0111 = "HASH" *)
  (* enum_value_1000 = "PRF_COMMAND" *)
  (* enum_value_1001 = "PRF_BLOCK" *)
  (* enum_value_1010 = "PRF_RESULT" *)
  (* enum_value_1011 = "HASHED" *)
  (* enum_value_1100 = "ANSWER" *)
  (* enum_value_1101 = "DONE" *)
  reg [3:0] step = 4'h0;
  wire takes;
  reg [127:0] tape_key_held = 128'h0;
  (* enum_base_type = "Task" *)
  (* enum_value_000 = "DERIVE" *)
  (* enum_value_001 = "DUMMY" *)
  (* enum_value_010 = "NEW" *)
  (* enum_value_011 = "HASH" *)
  (* enum_value_100 = "HASH_REST" *)
  reg [2:0] \task  = 3'h0;
  wire [3:0] touch;
  reg [1:0] which = 2'h0;
  assign \$20  = step == 4'ha;
  assign engine__o_result__ready = \$19  | \$20 ;
  assign engine__o__ready = step == 3'h4;
  assign \$23  = \$22  - engine__o_result__payload[128:65];
  assign \$24  = ! operation;
  assign is_nop = \$24  | is_stopped;
  assign command__valid = step == 3'h6;
  assign \$25  = is_stopped ? 2'h0 : operation;
  assign hashed__valid = step == 4'hb;
  assign answer__ready = step == 4'hc;
  assign \$26  = ~ is_nop;
  assign takes = \$signal  & \$26 ;
  assign touch = takes ? position : dummy;
  assign push = step == 4'hd;
  assign \$27  = ~ is_nop;
  assign \$28  = \$signal  ? 2'h1 : 2'h0;
  assign \$29  = is_full ? 2'h0 : 2'h2;
  assign \$30  = ~ \$signal ;
  assign \$31  = operation != 2'h2;
  assign \$32  = \$30  & \$31 ;
  assign \$33  = i__valid & engine__i_command__ready;
  assign \$34  = i__valid & engine__i__ready;
  assign \$35  = block_place + 1'h1;
  assign \$36  = block_place == 2'h2;
  assign \$37  = ~ engine__o_result__payload[0];
  assign \$38  = message_place + 1'h1;
  assign \$40  = ! message_place;
  assign \$41  = | \port$2186$0 [7:2];
  assign \$42  = which + 1'h1;
  assign \$43  = which + 1'h1;
  assign \$44  = which == 2'h3;
  assign \$45  = engine__o_result__payload[2:1] + product[65:64];
  assign \$46  = \$45  + 1'h1;
  assign \$47  = engine__o_result__payload[2:1] + product[65:64];
  assign \$48  = \$47  + 1'h1;
  assign \$49  = which + 1'h1;
  assign \$50  = which[0] ? 4'hc : 4'h7;
  assign \$51  = number + 1'h1;
  assign \$52  = answer__valid & answer__ready;
  assign \$53  = ~ is_stopped;
  assign \$54  = answer__payload[0] & \$53 ;
  assign \$55  = is_stopped | answer__payload[2];
  always @(posedge clk) begin
    casez (step)
      4'h0:
          if (i_key__valid)
            root <= i_key__payload;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  if (\$44 )
                    root <= 128'h0;
            endcase
          end
    endcase
    if (rst)
      root <= 128'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          if (i_key__valid)
            which <= 2'h0;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          if (engine__o__valid) begin
            if (\port$3785$0 )
              which <= 2'h0;
          end
      4'h6:
          if (command__ready)
            which <= 2'h0;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  which <= \$42 [1:0];
            endcase
          end
      4'hb:
          if (hashed__ready)
            which <= \$49 [1:0];
    endcase
    if (rst)
      which <= 2'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          if (i_key__valid)
            step <= 4'h8;
      4'h1:
          if (\$33 )
            step <= 4'h2;
      4'h2:
          if (\$34 ) begin
            if (\$36 )
              step <= 4'h3;
          end
      4'h3:
          if (engine__o_result__valid)
            step <= 4'h4;
      4'h4:
          if (engine__o__valid) begin
            if (\port$3785$0 )
              step <= 4'h8;
          end
      4'h6:
          if (command__ready)
            step <= 4'h7;
      4'h7:
          if (hash_key__valid)
            step <= 4'h8;
      4'h8:
          if (engine__i_command__ready)
            step <= 4'h9;
      4'h9:
          if (engine__i__ready)
            step <= 4'ha;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                begin
                  step <= 4'h8;
                  if (\$44 )
                    step <= 4'h1;
                end
              3'h1:
                  step <= 4'h8;
              3'h2:
                  step <= 4'h6;
              3'h3:
                  step <= 4'hb;
              3'h4:
                  step <= 4'hb;
            endcase
          end
      4'hb:
          if (hashed__ready)
            step <= \$50 ;
      4'hc:
          if (answer__valid)
            step <= 4'hd;
      4'hd:
          step <= 4'h1;
    endcase
    if (rst)
      step <= 4'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          if (i_key__valid)
            \task  <= 3'h0;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          if (engine__o__valid) begin
            if (\port$3785$0 )
              \task  <= 3'h1;
          end
      4'h6:
          /* empty */;
      4'h7:
          if (hash_key__valid)
            \task  <= 3'h3;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  \task  <= 3'h0;
              3'h1:
                  \task  <= 3'h2;
            endcase
          end
    endcase
    if (rst)
      \task  <= 3'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          if (i_key__valid)
            message <= 128'h0;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          if (engine__o__valid) begin
            if (\port$3785$0 )
              message <= { 63'h0, number, 1'h0 };
          end
      4'h6:
          /* empty */;
      4'h7:
          if (hash_key__valid)
            message <= { 96'h0, hash_key__payload };
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  message <= { 125'h0, \$43  };
              3'h1:
                  message <= { 63'h0, number, 1'h1 };
              3'h3:
                  message <= engine__o_result__payload[128:1];
              3'h4:
                  message <= engine__o_result__payload[128:1];
            endcase
          end
    endcase
    if (rst)
      message <= 128'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h2:
          if (\$34 ) begin
            block_place <= \$35 [1:0];
            if (\$36 )
              block_place <= 2'h0;
          end
    endcase
    if (rst)
      block_place <= 2'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h3:
          if (engine__o_result__valid) begin
            if (\$37 )
              is_stopped <= 1'h1;
          end
      4'h4:
          if (engine__o__valid) begin
            if (\$40 ) begin
              if (\$41 )
                is_stopped <= 1'h1;
            end
          end
    endcase
    if (\$52 )
      is_stopped <= \$55 ;
    if (rst)
      is_stopped <= 1'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h4:
          if (engine__o__valid) begin
            message_place <= \$38 [0];
            if (\port$3785$0 )
              message_place <= 1'h0;
          end
    endcase
    if (rst)
      message_place <= 1'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h4:
          if (engine__o__valid) begin
            if (\$39 )
              key <= \port$2186$0 [31:0];
          end
    endcase
    if (rst)
      key <= 32'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h4:
          if (engine__o__valid) begin
            if (\$40 )
              operation <= \port$2186$0 [1:0];
          end
    endcase
    if (rst)
      operation <= 2'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  casez (which)
                    2'h0:
                        page_key <= engine__o_result__payload[128:1];
                  endcase
            endcase
          end
    endcase
    if (rst)
      page_key <= 128'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  casez (which)
                    2'h1:
                        hash_key_held <= engine__o_result__payload[128:1];
                  endcase
            endcase
          end
    endcase
    if (rst)
      hash_key_held <= 128'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  casez (which)
                    2'h2:
                        tape_key_held <= engine__o_result__payload[128:1];
                  endcase
            endcase
          end
    endcase
    if (rst)
      tape_key_held <= 128'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  (* full_case = 32'd1 *)
                  casez (which)
                    2'h3:
                        channel_key <= engine__o_result__payload[128:1];
                  endcase
            endcase
          end
    endcase
    if (rst)
      channel_key <= 128'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h0:
                  if (\$44 )
                    has_keys <= 1'h1;
            endcase
          end
    endcase
    if (rst)
      has_keys <= 1'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h1:
                  dummy <= { \$46 [1:0], engine__o_result__payload[2:1] };
            endcase
          end
    endcase
    if (rst)
      dummy <= 4'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h3:
          /* empty */;
      4'h4:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'h9:
          /* empty */;
      4'ha:
          if (engine__o_result__valid) begin
            casez (\task )
              3'h2:
                  \new  <= { \$48 [1:0], engine__o_result__payload[2:1] };
            endcase
          end
    endcase
    if (rst)
      \new  <= 4'h0;
  end
  always @(posedge clk) begin
    casez (step)
      4'hd:
          number <= \$51 [63:0];
    endcase
    if (rst)
      number <= 64'h0000000000000001;
  end
  always @(posedge clk) begin
    if (\$52 )
      \$signal  <= \$54 ;
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$52 )
      is_full <= answer__payload[1];
    if (rst)
      is_full <= 1'h0;
  end
  always @(posedge clk)
    if (\$52 )
      position <= answer__payload[6:3];
  assign \$1  = step == 1'h1;
  assign \$2  = \$1  & i__valid;
  assign \$3  = step == 4'h8;
  assign engine__i_command__valid = \$2  | \$3 ;
  assign \$4  = step == 1'h1;
  assign \$5  = \$4  ? 2'h1 : 2'h2;
  assign \$6  = step == 1'h1;
  assign \$7  = \task  == 2'h3;
  assign \$8  = \task  == 3'h4;
  assign \$9  = \$7  | \$8 ;
  assign \$10  = \$9  ? 5'h04 : 5'h10;
  assign \$11  = \$6  ? 6'h20 : { 1'h0, \$10  };
  assign \$12  = step == 1'h1;
  assign \$13  = \$12  ? channel_key : prf_key;
  assign \$14  = step == 4'h9;
  assign \$15  = step == 2'h2;
  assign \$16  = \$15  & i__valid;
  assign engine__i__valid = \$14  | \$16 ;
  assign \$17  = step == 4'h9;
  assign engine__i__payload = \$17  ? message : i__payload;
  assign \$18  = step == 2'h2;
  assign i__ready = \$18  & engine__i__ready;
  assign \$19  = step == 2'h3;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\task )
      3'h0:
          prf_key = root;
      3'h1, 3'h2:
          prf_key = tape_key_held;
      default:
          prf_key = hash_key_held;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    i_key__ready = 1'h0;
    casez (step)
      4'h0:
          i_key__ready = 1'h1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    block_valid = 1'h0;
    casez (step)
      4'h4:
          if (engine__o__valid)
            block_valid = \$21 ;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    block = 128'h0;
    casez (step)
      4'h4:
          block = \port$2186$0 ;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    hash_key__ready = 1'h0;
    casez (step)
      4'h7:
          hash_key__ready = 1'h1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    product = 66'h0;
    casez (step)
      4'ha:
          if (engine__o_result__valid)
            product = \$23 [65:0];
    endcase
  end
  always @* begin
    if (\$start ) begin end
    puts = 2'h0;
    if (\$27 ) begin
      casez (operation)
        2'h1:
            puts = \$28 ;
        2'h2:
            puts = \$29 ;
      endcase
    end
  end
  always @* begin
    if (\$start ) begin end
    status = 2'h0;
    if (\$27 ) begin
      if (is_full) begin
        status = 2'h2;
      end else if (\$32 ) begin
        status = 2'h1;
      end
    end
    if (is_stopped)
      status = 2'h3;
  end
  assign page_key_held = page_key;
  assign channel_key_held = channel_key;
  assign engine__o__payload = { \port$3785$0 , \port$2186$0  };
  assign \engine__i_command__payload.operation  = engine__i_command__payload[1:0];
  assign \engine__i_command__payload.ad_bytes  = engine__i_command__payload[17:2];
  assign \engine__i_command__payload.message_bytes  = engine__i_command__payload[23:18];
  assign \engine__i_command__payload.key  = engine__i_command__payload[151:24];
  assign \engine__i_command__payload.nonce  = engine__i_command__payload[279:152];
  assign \engine__i__payload.data  = engine__i__payload;
  assign \engine__o__payload.data  = \port$2186$0 ;
  assign \engine__o__payload.last  = \port$3785$0 ;
  assign \engine__o_result__payload.is_valid  = engine__o_result__payload[0];
  assign \engine__o_result__payload.tag  = engine__o_result__payload[128:1];
  assign \command__payload.operation  = command__payload[1:0];
  assign \command__payload.key  = command__payload[33:2];
  assign \command__payload.position  = command__payload[37:34];
  assign \hashed__payload.index_0  = hashed__payload[31:0];
  assign \hashed__payload.index_1  = hashed__payload[63:32];
  assign \job.touch  = job[3:0];
  assign \job.new  = job[7:4];
  assign \job.takes  = job[8];
  assign \job.puts  = job[10:9];
  assign \job.status  = job[12:11];
  assign \job.number  = job[76:13];
  assign \hash_key__payload.key  = hash_key__payload;
  assign \answer__payload.is_hit  = answer__payload[0];
  assign \answer__payload.is_full  = answer__payload[1];
  assign \answer__payload.is_stopped  = answer__payload[2];
  assign \answer__payload.position  = answer__payload[6:3];
  assign job[76:13] = number;
  assign job[12:11] = status;
  assign job[10:9] = puts;
  assign job[8] = takes;
  assign job[7:4] = \new ;
  assign job[3:0] = touch;
  assign hashed__payload[63:32] = message[63:32];
  assign hashed__payload[31:0] = message[31:0];
  assign command__payload[37:34] = \new ;
  assign command__payload[33:2] = key;
  assign command__payload[1:0] = \$25 ;
  assign engine__i_command__payload[279:152] = { 64'h0000000000000001, number };
  assign engine__i_command__payload[151:24] = \$13 ;
  assign engine__i_command__payload[23:18] = \$11 ;
  assign engine__i_command__payload[1:0] = \$5 ;
  assign engine__i_command__payload[17:2] = 16'h0;
  assign \$22  = { 1'h0, engine__o_result__payload[128:65], 2'h0 };
  assign \$39  = message_place;
  assign \$21  = message_place;
endmodule

module \omap.front_engine (rst, i_command__valid, i__valid, i__payload, o_result__ready, o__ready, i__ready, i_command__ready, \port$2186$0 , i_command__payload, o_result__valid, o_result__payload, \port$3785$0 , o__valid, clk);
  wire \$2 , \$4 , \$5 , \$9 , \$11 , \$15 , \$17 , \$21 , \$23 , \$27 , \$29 , \$33 , \$35 ,
    \ends$36 , \$39 , \$41 , \$45 , \$47 , \$51 , \$53 , \$57 , \$59 , \$63 , \$65 , \$69 , \$71 ,
    \$75 , \$77 , \$81 , \$83 , \$87 , \$89 , \$93 , \$95 , \$99 , \$101 , \$102 , \$104 , \$106 ,
    \$108 , \$110 , \$112 , \$114 , \$116 , \$118 , \$120 , \$122 , \$124 , \$126 , \$128 , \$130 ,
    \$132 , \$137 , \$138 , \$139 , \$140 , \$141 , \$142 , \$143 , \$144 , \$145 , \$146 , \$147 ,
    \$148 , \$149 , \$150 , \$151 , \$152 , \$153 , \$154 , \$155 , \$156 , \$157 , \$158 , \$159 ,
    \$160 , \$161 , \$162 , \$163 , \$164 , \$165 , \$166 , \$167 , \$170 , \$171 , \$172 , \$175 ,
    \$176 , \$180 , \$183 , \$185 , \$187 , \$188 , \$202 ;
  wire [127:0] \$134 , \$135 , \$173 , \$179 , \$189 , \$201 ;
  wire [15:0] \$3 ;
  wire [16:0] \$184 ;
  wire [2:0] \$181 , \$182 ;
  wire [319:0] \$136 , \$174 , \$178 ;
  wire [55:0] \$168 , \$169 ;
  wire [5:0] \$1 ;
  wire [63:0] \$177 , \$203 , \$204 , \$205 , \$206 , \$207 ;
  wire [6:0] \$186 ;
  wire [7:0] \$6 , \$7 , \$8 , \$10 , \$12 , \$13 , \$14 , \$16 , \$18 , \$19 , \$20 , \$22 , \$24 ,
    \$25 , \$26 , \$28 , \$30 , \$31 , \$32 , \$34 , \$36 , \$37 , \$38 , \$40 , \$42 , \$43 , \$44
    , \$46 , \$48 , \$49 , \$50 , \$52 , \$54 , \$55 , \$56 , \$58 , \$60 , \$61 , \$62 , \$64 ,
    \$66 , \$67 , \$68 , \$70 , \$72 , \$73 , \$74 , \$76 , \$78 , \$79 , \$80 , \$82 , \$84 , \$85
    , \$86 , \$88 , \$90 , \$91 , \$92 , \$94 , \$96 , \$97 , \$98 , \$100 , \$103 , \$105 , \$107 ,
    \$109 , \$111 , \$113 , \$115 , \$117 , \$119 , \$121 , \$123 , \$125 , \$127 , \$129 , \$131 ,
    \$133 ;
  reg \$start ;
  initial \$start  = 0;
  reg [319:0] absorbed;
  reg [15:0] ad_left = 16'h0;
  wire [319:0] after;
  wire [319:0] \before ;
  wire begins;
  reg begins_message;
  wire [127:0] block;
  input clk;
  wire [4:0] count;
  wire ends;
  wire finish;
  reg [127:0] given;
  wire has_block;
  wire has_room;
  input [127:0] i__payload;
  wire [127:0] \i__payload.data ;
  output i__ready;
  input i__valid;
  input [279:0] i_command__payload;
  wire [15:0] \i_command__payload.ad_bytes ;
  wire [127:0] \i_command__payload.key ;
  wire [5:0] \i_command__payload.message_bytes ;
  wire [127:0] \i_command__payload.nonce ;
  wire [1:0] \i_command__payload.operation ;
  output i_command__ready;
  input i_command__valid;
  reg [3:0] index = 4'h0;
  wire [63:0] \initial ;
  wire is_final;
  wire is_free;
  wire is_genuine;
  wire is_hidden;
  wire is_long;
  wire is_message;
  reg is_open = 1'h0;
  reg is_prf = 1'h0;
  wire is_prf_command;
  reg is_running = 1'h0;
  reg [127:0] kept;
  reg [127:0] key = 128'h0;
  reg [15:0] left;
  wire [5:0] length;
  wire [5:0] longest;
  wire may_begin;
  wire may_finish;
  reg [5:0] message_left = 6'h0;
  wire [3:0] next_index;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  output o__valid;
  output [128:0] o_result__payload;
  reg [128:0] o_result__payload = 129'h0;
  wire \o_result__payload.is_valid ;
  wire [127:0] \o_result__payload.tag ;
  input o_result__ready;
  output o_result__valid;
  reg o_result__valid = 1'h0;
  (* enum_base_type = "Phase" *)
  (* enum_value_000 = "COMMAND" *)
  (* enum_value_001 = "START" *)
  (* enum_value_010 = "AD" *)
  (* enum_value_011 = "MESSAGE" *)
  (* enum_value_100 = "RESULT" *)
  reg [2:0] phase = 3'h0;
  output [127:0] \port$2186$0 ;
  output \port$3785$0 ;
  wire \release ;
  wire replaces;
  input rst;
  wire starts;
  reg [319:0] state = 320'h0;
  wire write;
  assign \$1  = is_prf ? message_left : 6'h0;
  assign \$2  = left >= 5'h10;
  assign \$3  = \$2  ? 16'h0010 : left;
  assign \$4  = phase == 2'h3;
  assign replaces = is_open & \$4 ;
  assign \$5  = \$3 [4:0] > 1'h0;
  assign \$6  = state[7:0] ^ i__payload[7:0];
  assign \$7  = state[7:0] ^ i__payload[7:0];
  assign \$8  = replaces ? i__payload[7:0] : \$7 ;
  assign \$9  = ! \$3 [4:0];
  assign \$10  = state[7:0] ^ { 7'h0, \$9  };
  assign \$11  = \$3 [4:0] > 1'h1;
  assign \$12  = state[15:8] ^ i__payload[15:8];
  assign \$13  = state[15:8] ^ i__payload[15:8];
  assign \$14  = replaces ? i__payload[15:8] : \$13 ;
  assign \$15  = \$3 [4:0] == 1'h1;
  assign \$16  = state[15:8] ^ { 7'h0, \$15  };
  assign \$17  = \$3 [4:0] > 2'h2;
  assign \$18  = state[23:16] ^ i__payload[23:16];
  assign \$19  = state[23:16] ^ i__payload[23:16];
  assign \$20  = replaces ? i__payload[23:16] : \$19 ;
  assign \$21  = \$3 [4:0] == 2'h2;
  assign \$22  = state[23:16] ^ { 7'h0, \$21  };
  assign \$23  = \$3 [4:0] > 2'h3;
  assign \$24  = state[31:24] ^ i__payload[31:24];
  assign \$25  = state[31:24] ^ i__payload[31:24];
  assign \$26  = replaces ? i__payload[31:24] : \$25 ;
  assign \$27  = \$3 [4:0] == 2'h3;
  assign \$28  = state[31:24] ^ { 7'h0, \$27  };
  assign \$29  = \$3 [4:0] > 3'h4;
  assign \$30  = state[39:32] ^ i__payload[39:32];
  assign \$31  = state[39:32] ^ i__payload[39:32];
  assign \$32  = replaces ? i__payload[39:32] : \$31 ;
  assign \$33  = \$3 [4:0] == 3'h4;
  assign \$34  = state[39:32] ^ { 7'h0, \$33  };
  assign \$35  = \$3 [4:0] > 3'h5;
  assign \$36  = state[47:40] ^ i__payload[47:40];
  assign \$37  = state[47:40] ^ i__payload[47:40];
  assign \$38  = replaces ? i__payload[47:40] : \$37 ;
  assign \$39  = \$3 [4:0] == 3'h5;
  assign \$40  = state[47:40] ^ { 7'h0, \$39  };
  assign \$41  = \$3 [4:0] > 3'h6;
  assign \$42  = state[55:48] ^ i__payload[55:48];
  assign \$43  = state[55:48] ^ i__payload[55:48];
  assign \$44  = replaces ? i__payload[55:48] : \$43 ;
  assign \$45  = \$3 [4:0] == 3'h6;
  assign \$46  = state[55:48] ^ { 7'h0, \$45  };
  assign \$47  = \$3 [4:0] > 3'h7;
  assign \$48  = state[63:56] ^ i__payload[63:56];
  assign \$49  = state[63:56] ^ i__payload[63:56];
  assign \$50  = replaces ? i__payload[63:56] : \$49 ;
  assign \$51  = \$3 [4:0] == 3'h7;
  assign \$52  = state[63:56] ^ { 7'h0, \$51  };
  assign \$53  = \$3 [4:0] > 4'h8;
  assign \$54  = state[71:64] ^ i__payload[71:64];
  assign \$55  = state[71:64] ^ i__payload[71:64];
  assign \$56  = replaces ? i__payload[71:64] : \$55 ;
  assign \$57  = \$3 [4:0] == 4'h8;
  assign \$58  = state[71:64] ^ { 7'h0, \$57  };
  assign \$59  = \$3 [4:0] > 4'h9;
  assign \$60  = state[79:72] ^ i__payload[79:72];
  assign \$61  = state[79:72] ^ i__payload[79:72];
  assign \$62  = replaces ? i__payload[79:72] : \$61 ;
  assign \$63  = \$3 [4:0] == 4'h9;
  assign \$64  = state[79:72] ^ { 7'h0, \$63  };
  assign \$65  = \$3 [4:0] > 4'ha;
  assign \$66  = state[87:80] ^ i__payload[87:80];
  assign \$67  = state[87:80] ^ i__payload[87:80];
  assign \$68  = replaces ? i__payload[87:80] : \$67 ;
  assign \$69  = \$3 [4:0] == 4'ha;
  assign \$70  = state[87:80] ^ { 7'h0, \$69  };
  assign \$71  = \$3 [4:0] > 4'hb;
  assign \$72  = state[95:88] ^ i__payload[95:88];
  assign \$73  = state[95:88] ^ i__payload[95:88];
  assign \$74  = replaces ? i__payload[95:88] : \$73 ;
  assign \$75  = \$3 [4:0] == 4'hb;
  assign \$76  = state[95:88] ^ { 7'h0, \$75  };
  assign \$77  = \$3 [4:0] > 4'hc;
  assign \$78  = state[103:96] ^ i__payload[103:96];
  assign \$79  = state[103:96] ^ i__payload[103:96];
  assign \$80  = replaces ? i__payload[103:96] : \$79 ;
  assign \$81  = \$3 [4:0] == 4'hc;
  assign \$82  = state[103:96] ^ { 7'h0, \$81  };
  assign \$83  = \$3 [4:0] > 4'hd;
  assign \$84  = state[111:104] ^ i__payload[111:104];
  assign \$85  = state[111:104] ^ i__payload[111:104];
  assign \$86  = replaces ? i__payload[111:104] : \$85 ;
  assign \$87  = \$3 [4:0] == 4'hd;
  assign \$88  = state[111:104] ^ { 7'h0, \$87  };
  assign \$89  = \$3 [4:0] > 4'he;
  assign \$90  = state[119:112] ^ i__payload[119:112];
  assign \$91  = state[119:112] ^ i__payload[119:112];
  assign \$92  = replaces ? i__payload[119:112] : \$91 ;
  assign \$93  = \$3 [4:0] == 4'he;
  assign \$94  = state[119:112] ^ { 7'h0, \$93  };
  assign \$95  = \$3 [4:0] > 4'hf;
  assign \$96  = state[127:120] ^ i__payload[127:120];
  assign \$97  = state[127:120] ^ i__payload[127:120];
  assign \$98  = replaces ? i__payload[127:120] : \$97 ;
  assign \$99  = \$3 [4:0] == 4'hf;
  assign \$100  = state[127:120] ^ { 7'h0, \$99  };
  assign \$101  = phase == 1'h1;
  assign \$102  = \$3 [4:0] > 1'h0;
  assign \$103  = \$102  ? i__payload[7:0] : 8'h0;
  assign \$104  = \$3 [4:0] > 1'h1;
  assign \$105  = \$104  ? i__payload[15:8] : 8'h0;
  assign \$106  = \$3 [4:0] > 2'h2;
  assign \$107  = \$106  ? i__payload[23:16] : 8'h0;
  assign \$108  = \$3 [4:0] > 2'h3;
  assign \$109  = \$108  ? i__payload[31:24] : 8'h0;
  assign \$110  = \$3 [4:0] > 3'h4;
  assign \$111  = \$110  ? i__payload[39:32] : 8'h0;
  assign \$112  = \$3 [4:0] > 3'h5;
  assign \$113  = \$112  ? i__payload[47:40] : 8'h0;
  assign \$114  = \$3 [4:0] > 3'h6;
  assign \$115  = \$114  ? i__payload[55:48] : 8'h0;
  assign \$116  = \$3 [4:0] > 3'h7;
  assign \$117  = \$116  ? i__payload[63:56] : 8'h0;
  assign \$118  = \$3 [4:0] > 4'h8;
  assign \$119  = \$118  ? i__payload[71:64] : 8'h0;
  assign \$120  = \$3 [4:0] > 4'h9;
  assign \$121  = \$120  ? i__payload[79:72] : 8'h0;
  assign \$122  = \$3 [4:0] > 4'ha;
  assign \$123  = \$122  ? i__payload[87:80] : 8'h0;
  assign \$124  = \$3 [4:0] > 4'hb;
  assign \$125  = \$124  ? i__payload[95:88] : 8'h0;
  assign \$126  = \$3 [4:0] > 4'hc;
  assign \$127  = \$126  ? i__payload[103:96] : 8'h0;
  assign \$128  = \$3 [4:0] > 4'hd;
  assign \$129  = \$128  ? i__payload[111:104] : 8'h0;
  assign \$130  = \$3 [4:0] > 4'he;
  assign \$131  = \$130  ? i__payload[119:112] : 8'h0;
  assign \$132  = \$3 [4:0] > 4'hf;
  assign \$133  = \$132  ? i__payload[127:120] : 8'h0;
  assign \$134  = state[319:192] ^ { \$133 , \$131 , \$129 , \$127 , \$125 , \$123 , \$121 , \$119 , \$117 , \$115 , \$113 , \$111 , \$109 , \$107 , \$105 , \$103  };
  assign \$135  = is_final ? key : 128'h0;
  assign \$136  = { state[319:128], kept } ^ { 64'h0, \$135 , 128'h0 };
  assign is_message = phase == 2'h3;
  assign \$137  = ~ \$3 [4];
  assign is_final = is_message & \$137 ;
  assign has_block = | \$3 [4:0];
  assign \$138  = phase == 1'h1;
  assign \$139  = phase == 2'h2;
  assign \$140  = \$138  | \$139 ;
  assign \$141  = \$140  | is_message;
  assign \$142  = ~ is_running;
  assign \$143  = \$141  & \$142 ;
  assign \$144  = is_message & has_block;
  assign \$145  = ~ has_room;
  assign \$146  = \$144  & \$145 ;
  assign \$147  = ~ \$146 ;
  assign may_begin = \$143  & \$147 ;
  assign \$148  = ~ has_block;
  assign \$149  = i__valid | \$148 ;
  assign begins = may_begin & \$149 ;
  assign \$150  = begins & is_message;
  assign write = \$150  & has_block;
  assign \before  = begins ? absorbed : state;
  assign \$151  = phase == 1'h1;
  assign is_long = \$151  | is_final;
  assign \$152  = begins | is_running;
  assign ends = \$152  & \ends$36 ;
  assign \$153  = begins | is_running;
  assign \$154  = ! ad_left;
  assign \$155  = ends & \$154 ;
  assign \$156  = ad_left < 5'h10;
  assign \$157  = ends & \$156 ;
  assign \$158  = phase == 3'h4;
  assign \$159  = ~ o_result__valid;
  assign \$160  = \$158  & \$159 ;
  assign may_finish = \$160  & is_free;
  assign \$161  = ~ is_open;
  assign \$162  = i__valid | \$161 ;
  assign finish = may_finish & \$162 ;
  assign \$163  = ~ is_open;
  assign \$164  = i__payload == state[319:192];
  assign is_genuine = \$163  | \$164 ;
  assign is_hidden = ~ is_genuine;
  assign \$165  = may_begin & has_block;
  assign \$166  = may_finish & is_open;
  assign i__ready = \$165  | \$166 ;
  assign i_command__ready = ! phase;
  assign longest = i_command__payload[1] ? 6'h10 : 6'h20;
  assign \$167  = i_command__payload[23:18] > longest;
  assign length = \$167  ? longest : i_command__payload[23:18];
  assign \$169  = i_command__payload[1] ? \$168  : 56'h001000808c0001;
  assign \$170  = begins | is_running;
  assign \$171  = ~ \ends$36 ;
  assign \$172  = ends & is_long;
  assign \$173  = \$172  ? key : 128'h0;
  assign \$174  = { \$207 , \$206 , \$205 , \$204 , \$203  } ^ { \$173 , 192'h0 };
  assign \$175  = ~ is_prf;
  assign \$176  = begins_message & \$175 ;
  assign \$177  = \$176  ? 64'h8000000000000000 : 64'h0;
  assign \$178  = \$174  ^ { \$177 , 256'h0 };
  assign \$179  = is_open ? 128'h0 : state[319:192];
  assign \$180  = ! ad_left;
  assign \$181  = \$180  ? 3'h3 : 3'h2;
  assign \$182  = is_prf ? 3'h4 : \$181 ;
  assign \$183  = ad_left < 5'h10;
  assign \$184  = ad_left - 5'h10;
  assign \$185  = message_left < 5'h10;
  assign \$186  = message_left - 5'h10;
  assign \$187  = i_command__ready & i_command__valid;
  assign \$188  = i_command__payload[1:0] == 1'h1;
  assign \$189  = i_command__payload[1] ? 128'h0 : i_command__payload[279:152];
  always @(posedge clk) begin
    if (\$170 )
      is_running <= \$171 ;
    if (rst)
      is_running <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$170 )
      index <= next_index;
    if (rst)
      index <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$170 )
      state <= \$178 ;
    if (\$187 )
      state <= { \$189 , i_command__payload[151:24], 8'h0, \$169  };
    if (rst)
      state <= 320'h0;
  end
  always @(posedge clk) begin
    if (finish)
      phase <= 3'h0;
    if (ends) begin
      casez (phase)
        3'h1:
            phase <= \$182 ;
        3'h2:
            if (\$183 )
              phase <= 3'h3;
        3'h3:
            if (\$185 )
              phase <= 3'h4;
      endcase
    end
    if (\$187 )
      phase <= 3'h1;
    if (rst)
      phase <= 3'h0;
  end
  always @(posedge clk) begin
    if (finish) begin
      o_result__valid <= 1'h1;
    end else if (o_result__ready) begin
      o_result__valid <= 1'h0;
    end
    if (rst)
      o_result__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (finish) begin
      o_result__payload[0] <= is_genuine;
      o_result__payload[128:1] <= \$179 ;
    end
    if (rst)
      o_result__payload <= 129'h0;
  end
  always @(posedge clk) begin
    if (ends) begin
      casez (phase)
        3'h2:
            ad_left <= \$184 [15:0];
      endcase
    end
    if (\$187 )
      ad_left <= i_command__payload[17:2];
    if (rst)
      ad_left <= 16'h0;
  end
  always @(posedge clk) begin
    if (ends) begin
      casez (phase)
        3'h3:
            message_left <= \$186 [5:0];
      endcase
    end
    if (\$187 )
      message_left <= length;
    if (rst)
      message_left <= 6'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      is_open <= \$188 ;
    if (rst)
      is_open <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      is_prf <= i_command__payload[1];
    if (rst)
      is_prf <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      key <= i_command__payload[151:24];
    if (rst)
      key <= 128'h0;
  end
  \omap.front_engine.buffer  buffer (
    .block(given),
    .clk(clk),
    .has_room(has_room),
    .is_free(is_free),
    .\is_hidden$24 (is_hidden),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .\port$2186$0 (\$201 ),
    .\port$3785$0 (\$202 ),
    .\release (finish),
    .rst(rst),
    .write(write)
  );
  \omap.front_engine.rounds  rounds (
    .\before (\before ),
    .ends(\ends$36 ),
    .\index$3 (index),
    .is_long(is_long),
    .next_index(next_index),
    .\port$2272$0 (\$203 ),
    .\port$2274$0 (\$204 ),
    .\port$2276$0 (\$205 ),
    .\port$2278$0 (\$206 ),
    .\port$2280$0 (\$207 ),
    .starts(begins)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (phase)
      3'h1:
          left = { 10'h0, \$1  };
      3'h2:
          left = ad_left;
      default:
          left = { 10'h0, message_left };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    given = 128'h0;
    if (\$5 )
      given[7:0] = \$6 ;
    if (\$11 )
      given[15:8] = \$12 ;
    if (\$17 )
      given[23:16] = \$18 ;
    if (\$23 )
      given[31:24] = \$24 ;
    if (\$29 )
      given[39:32] = \$30 ;
    if (\$35 )
      given[47:40] = \$36 ;
    if (\$41 )
      given[55:48] = \$42 ;
    if (\$47 )
      given[63:56] = \$48 ;
    if (\$53 )
      given[71:64] = \$54 ;
    if (\$59 )
      given[79:72] = \$60 ;
    if (\$65 )
      given[87:80] = \$66 ;
    if (\$71 )
      given[95:88] = \$72 ;
    if (\$77 )
      given[103:96] = \$78 ;
    if (\$83 )
      given[111:104] = \$84 ;
    if (\$89 )
      given[119:112] = \$90 ;
    if (\$95 )
      given[127:120] = \$96 ;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$5 ) begin
      kept[7:0] = \$8 ;
    end else begin
      kept[7:0] = \$10 ;
    end
    (* full_case = 32'd1 *)
    if (\$11 ) begin
      kept[15:8] = \$14 ;
    end else begin
      kept[15:8] = \$16 ;
    end
    (* full_case = 32'd1 *)
    if (\$17 ) begin
      kept[23:16] = \$20 ;
    end else begin
      kept[23:16] = \$22 ;
    end
    (* full_case = 32'd1 *)
    if (\$23 ) begin
      kept[31:24] = \$26 ;
    end else begin
      kept[31:24] = \$28 ;
    end
    (* full_case = 32'd1 *)
    if (\$29 ) begin
      kept[39:32] = \$32 ;
    end else begin
      kept[39:32] = \$34 ;
    end
    (* full_case = 32'd1 *)
    if (\$35 ) begin
      kept[47:40] = \$38 ;
    end else begin
      kept[47:40] = \$40 ;
    end
    (* full_case = 32'd1 *)
    if (\$41 ) begin
      kept[55:48] = \$44 ;
    end else begin
      kept[55:48] = \$46 ;
    end
    (* full_case = 32'd1 *)
    if (\$47 ) begin
      kept[63:56] = \$50 ;
    end else begin
      kept[63:56] = \$52 ;
    end
    (* full_case = 32'd1 *)
    if (\$53 ) begin
      kept[71:64] = \$56 ;
    end else begin
      kept[71:64] = \$58 ;
    end
    (* full_case = 32'd1 *)
    if (\$59 ) begin
      kept[79:72] = \$62 ;
    end else begin
      kept[79:72] = \$64 ;
    end
    (* full_case = 32'd1 *)
    if (\$65 ) begin
      kept[87:80] = \$68 ;
    end else begin
      kept[87:80] = \$70 ;
    end
    (* full_case = 32'd1 *)
    if (\$71 ) begin
      kept[95:88] = \$74 ;
    end else begin
      kept[95:88] = \$76 ;
    end
    (* full_case = 32'd1 *)
    if (\$77 ) begin
      kept[103:96] = \$80 ;
    end else begin
      kept[103:96] = \$82 ;
    end
    (* full_case = 32'd1 *)
    if (\$83 ) begin
      kept[111:104] = \$86 ;
    end else begin
      kept[111:104] = \$88 ;
    end
    (* full_case = 32'd1 *)
    if (\$89 ) begin
      kept[119:112] = \$92 ;
    end else begin
      kept[119:112] = \$94 ;
    end
    (* full_case = 32'd1 *)
    if (\$95 ) begin
      kept[127:120] = \$98 ;
    end else begin
      kept[127:120] = \$100 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$101 ) begin
      absorbed = { \$134 , state[191:0] };
    end else begin
      absorbed = \$136 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    begins_message = 1'h0;
    if (\$153 ) begin
      casez (phase)
        3'h1:
            begins_message = \$155 ;
        3'h2:
            begins_message = \$157 ;
      endcase
    end
  end
  assign o__payload = { \$202 , \$201  };
  assign count = \$3 [4:0];
  assign block = given;
  assign starts = begins;
  assign \release  = finish;
  assign is_prf_command = i_command__payload[1];
  assign \initial  = { 8'h0, \$169  };
  assign after = { \$207 , \$206 , \$205 , \$204 , \$203  };
  assign \port$2186$0  = \$201 ;
  assign \port$3785$0  = \$202 ;
  assign \o__payload.data  = \$201 ;
  assign \o__payload.last  = \$202 ;
  assign \i__payload.data  = i__payload;
  assign \i_command__payload.operation  = i_command__payload[1:0];
  assign \i_command__payload.ad_bytes  = i_command__payload[17:2];
  assign \i_command__payload.message_bytes  = i_command__payload[23:18];
  assign \i_command__payload.key  = i_command__payload[151:24];
  assign \i_command__payload.nonce  = i_command__payload[279:152];
  assign \o_result__payload.is_valid  = o_result__payload[0];
  assign \o_result__payload.tag  = o_result__payload[128:1];
  assign { \$168 [55:32], \$168 [30:20], \$168 [17:3] } = { length[4:0], 45'h0 };
  assign { \$168 [31], \$168 [19:18], \$168 [2:0] } = 6'h3f;
endmodule

module \omap.front_engine.buffer (rst, o__ready, write, \release , \is_hidden$24 , has_room, is_free, \port$2186$0 , block, \port$3785$0 , o__valid, clk);
  reg [1:0] \$20 , \$22 ;
  wire \$1 , \$2 , \$3 , \$6 , \$8 , \$14 ;
  wire [127:0] \$4 , \$5 ;
  wire [1:0] \$7 , \$9 ;
  wire [2:0] \$10 , \$12 , \$13 ;
  wire [3:0] \$11 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$16  = 1'h0;
  reg \$signature__addr  = 1'h0;
  wire [127:0] \$signature__data ;
  wire \$signature__en ;
  input [127:0] block;
  input clk;
  wire fetch;
  output has_room;
  reg hides = 1'h0;
  output is_free;
  reg is_hidden = 1'h0;
  input \is_hidden$24 ;
  reg [1:0] leaving = 2'h0;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  output [127:0] \port$2186$0 ;
  (* init = 1'h0 *)
  output \port$3785$0 ;
  (* init = 1'h0 *)
  wire read_place;
  reg read_port__addr = 1'h0;
  wire [127:0] read_port__data;
  wire read_port__en;
  input \release ;
  input rst;
  reg [1:0] taken = 2'h0;
  input write;
  (* init = 1'h0 *)
  wire write_place;
  reg [1:0] written = 2'h0;
  reg [127:0] memory [1:0];
  initial begin
    memory[0] = 128'h0;
    memory[1] = 128'h0;
  end
  always @(posedge clk)
    if (write)
      memory[\$signature__addr ] <= block;
  reg [127:0] _0_;
  always @(posedge clk)
    if (read_port__en)
      _0_ <= memory[read_port__addr];
  assign read_port__data = _0_;
  assign has_room = taken != 2'h2;
  assign is_free = ! leaving;
  assign \$1  = ~ is_free;
  assign \$2  = ~ o__valid;
  assign \$3  = \$2  | o__ready;
  assign read_port__en = \$1  & \$3 ;
  assign \$4  = ~ { {128{is_hidden}} };
  assign \$5  = read_port__data & \$4 ;
  assign \$7  = \$signature__addr  + 1'h1;
  assign \$9  = read_port__addr + 1'h1;
  assign \$10  = taken + write;
  assign \$11  = \$10  - read_port__en;
  assign \$12  = leaving - read_port__en;
  assign \$13  = written + write;
  assign \$14  = leaving == 1'h1;
  always @(posedge clk) begin
    if (read_port__en)
      \$16  <= \$14 ;
    if (rst)
      \$16  <= 1'h0;
  end
  always @(posedge clk) begin
    if (write) begin
      (* full_case = 32'd1 *)
      if (\$6 ) begin
        \$signature__addr  <= 1'h0;
      end else begin
        \$signature__addr  <= \$7 [0];
      end
    end
    if (rst)
      \$signature__addr  <= 1'h0;
  end
  always @(posedge clk) begin
    if (read_port__en) begin
      (* full_case = 32'd1 *)
      if (\$8 ) begin
        read_port__addr <= 1'h0;
      end else begin
        read_port__addr <= \$9 [0];
      end
    end
    if (rst)
      read_port__addr <= 1'h0;
  end
  always @(posedge clk) begin
    taken <= \$11 [1:0];
    if (rst)
      taken <= 2'h0;
  end
  always @(posedge clk)
    leaving <= \$20 ;
  always @(posedge clk) begin
    if (\release )
      hides <= \is_hidden$24 ;
    if (rst)
      hides <= 1'h0;
  end
  always @(posedge clk)
    written <= \$22 ;
  always @(posedge clk) begin
    if (read_port__en) begin
      o__valid <= 1'h1;
    end else if (o__ready) begin
      o__valid <= 1'h0;
    end
    if (rst)
      o__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (read_port__en)
      is_hidden <= hides;
    if (rst)
      is_hidden <= 1'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\release ) begin
      \$20  = written;
    end else begin
      \$20  = \$12 [1:0];
    end
    if (rst)
      \$20  = 2'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\release ) begin
      \$22  = 2'h0;
    end else begin
      \$22  = \$13 [1:0];
    end
    if (rst)
      \$22  = 2'h0;
  end
  assign \$signature__en  = write;
  assign \$signature__data  = block;
  assign fetch = read_port__en;
  assign write_place = \$signature__addr ;
  assign read_place = read_port__addr;
  assign o__payload = { \$16 , \$5  };
  assign \port$2186$0  = \$5 ;
  assign \port$3785$0  = \$16 ;
  assign \o__payload.data  = \$5 ;
  assign \o__payload.last  = \$16 ;
  assign \$6  = \$signature__addr ;
  assign \$8  = read_port__addr;
endmodule

module \omap.front_engine.rounds (\before , is_long, next_index, ends, \port$2272$0 , \port$2274$0 , \port$2276$0 , \port$2278$0 , \port$2280$0 , \index$3 , starts);
  wire [2:0] \$1 ;
  wire [3:0] \$6 , \$16 , \$24 , \$29 , \$41 ;
  wire [4:0] \$2 , \$3 ;
  wire [63:0] \$4 , \$5 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$18 , \$19 , \$20 ,
    \$21 , \$22 , \$23 , \$26 , \$27 , \$28 , \$31 , \$32 , \$33 , \$34 , \$35 , \$36 , \$37 , \$38
    , \$39 , \$40 , \$43 , \$44 , \$45 , \$46 , \$47 , \$48 , \$49 , \$50 , \$51 , \$52 , \$53 ,
    \$54 , \$55 , \$56 , \$57 , \$58 , \$59 , \$60 , \$61 ;
  wire [7:0] \$7 , \$17 , \$25 , \$30 , \$42 ;
  reg \$start ;
  initial \$start  = 0;
  wire [319:0] after;
  input [319:0] \before ;
  output ends;
  reg [3:0] index;
  input [3:0] \index$3 ;
  input is_long;
  output [3:0] next_index;
  wire [3:0] number_0;
  output [63:0] \port$2272$0 ;
  output [63:0] \port$2274$0 ;
  output [63:0] \port$2276$0 ;
  output [63:0] \port$2278$0 ;
  output [63:0] \port$2280$0 ;
  input starts;
  wire [319:0] state_0;
  wire [63:0] substituted_0_0;
  wire [63:0] substituted_0_1;
  wire [63:0] substituted_0_2;
  wire [63:0] substituted_0_3;
  wire [63:0] substituted_0_4;
  assign substituted_0_2 = ~ \$35 ;
  assign \$36  = \before [319:256] ^ \before [255:192];
  assign \$37  = ~ \$36 ;
  assign \$38  = \before [63:0] ^ \before [319:256];
  assign \$39  = \$37  & \$38 ;
  assign \$40  = \before [255:192] ^ \$39 ;
  assign \$41  = ~ \$3 [3:0];
  assign \$42  = \before [135:128] ^ { \$41 , \$3 [3:0] };
  assign \$43  = { \before [191:136], \$42  } ^ \before [127:64];
  assign \$44  = ~ \before [255:192];
  assign \$45  = \before [319:256] ^ \before [255:192];
  assign \$46  = \$44  & \$45 ;
  assign \$47  = \$43  ^ \$46 ;
  assign substituted_0_3 = \$40  ^ \$47 ;
  assign \$48  = \before [319:256] ^ \before [255:192];
  assign \$49  = \before [63:0] ^ \before [319:256];
  assign \$50  = ~ \$49 ;
  assign \$51  = \$50  & \before [127:64];
  assign substituted_0_4 = \$48  ^ \$51 ;
  assign \$52  = substituted_0_0 ^ { substituted_0_0[18:0], substituted_0_0[63:19] };
  assign \$53  = \$52  ^ { substituted_0_0[27:0], substituted_0_0[63:28] };
  assign \$54  = substituted_0_1 ^ { substituted_0_1[60:0], substituted_0_1[63:61] };
  assign \$55  = \$54  ^ { substituted_0_1[38:0], substituted_0_1[63:39] };
  assign \$56  = substituted_0_2 ^ { substituted_0_2[0], substituted_0_2[63:1] };
  assign \$57  = \$56  ^ { substituted_0_2[5:0], substituted_0_2[63:6] };
  assign \$58  = substituted_0_3 ^ { substituted_0_3[9:0], substituted_0_3[63:10] };
  assign \$59  = \$58  ^ { substituted_0_3[16:0], substituted_0_3[63:17] };
  assign \$60  = substituted_0_4 ^ { substituted_0_4[6:0], substituted_0_4[63:7] };
  assign \$61  = \$60  ^ { substituted_0_4[40:0], substituted_0_4[63:41] };
  assign \$1  = is_long ? 3'h0 : 3'h4;
  assign \$2  = index + 1'h1;
  assign ends = index == 4'hb;
  assign \$3  = index + 1'h0;
  assign \$4  = \before [63:0] ^ \before [319:256];
  assign \$5  = ~ \before [127:64];
  assign \$6  = ~ \$3 [3:0];
  assign \$7  = \before [135:128] ^ { \$6 , \$3 [3:0] };
  assign \$8  = { \before [191:136], \$7  } ^ \before [127:64];
  assign \$9  = \$5  & \$8 ;
  assign \$10  = \$4  ^ \$9 ;
  assign \$11  = \before [319:256] ^ \before [255:192];
  assign \$12  = \before [63:0] ^ \before [319:256];
  assign \$13  = ~ \$12 ;
  assign \$14  = \$13  & \before [127:64];
  assign \$15  = \$11  ^ \$14 ;
  assign substituted_0_0 = \$10  ^ \$15 ;
  assign \$16  = ~ \$3 [3:0];
  assign \$17  = \before [135:128] ^ { \$16 , \$3 [3:0] };
  assign \$18  = { \before [191:136], \$17  } ^ \before [127:64];
  assign \$19  = ~ \$18 ;
  assign \$20  = \$19  & \before [255:192];
  assign \$21  = \before [127:64] ^ \$20 ;
  assign \$22  = \before [63:0] ^ \before [319:256];
  assign \$23  = ~ \before [127:64];
  assign \$24  = ~ \$3 [3:0];
  assign \$25  = \before [135:128] ^ { \$24 , \$3 [3:0] };
  assign \$26  = { \before [191:136], \$25  } ^ \before [127:64];
  assign \$27  = \$23  & \$26 ;
  assign \$28  = \$22  ^ \$27 ;
  assign substituted_0_1 = \$21  ^ \$28 ;
  assign \$29  = ~ \$3 [3:0];
  assign \$30  = \before [135:128] ^ { \$29 , \$3 [3:0] };
  assign \$31  = { \before [191:136], \$30  } ^ \before [127:64];
  assign \$32  = ~ \before [255:192];
  assign \$33  = \before [319:256] ^ \before [255:192];
  assign \$34  = \$32  & \$33 ;
  assign \$35  = \$31  ^ \$34 ;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (starts) begin
      index = { 1'h0, \$1  };
    end else begin
      index = \index$3 ;
    end
  end
  assign number_0 = \$3 [3:0];
  assign state_0 = { \$61 , \$59 , \$57 , \$55 , \$53  };
  assign after = { \$61 , \$59 , \$57 , \$55 , \$53  };
  assign next_index = \$2 [3:0];
  assign \port$2272$0  = \$53 ;
  assign \port$2274$0  = \$55 ;
  assign \port$2276$0  = \$57 ;
  assign \port$2278$0  = \$59 ;
  assign \port$2280$0  = \$61 ;
endmodule

module \omap.host_side (i__valid, \i__payload$33 , \i__valid$31 , \i__payload$53 , i_host_written__valid, o_response__ready, o_host_read__ready, o_host_write__ready, clk, rst, \is_open$4 , i_request__ready, request__payload, o_host_read__valid, o_host_read__payload, i_host_read__ready, page__payload, o_host_write__valid, o_response__valid, i_host_written__ready, o__ready
, push, \o__ready$69 , block, page_valid, response_valid, \is_whole$47 , request__valid, page__valid, o_host_write__payload, o_response__payload, touch, i__payload);
  wire \$1 , \is_missed$1 , \$2 , \is_missed$2 , \$3 ;
  wire asked;
  wire begins;
  input [127:0] block;
  input clk;
  input [127:0] i__payload;
  input [127:0] \i__payload$33 ;
  input \i__payload$53 ;
  wire i__ready;
  input i__valid;
  input \i__valid$31 ;
  wire [127:0] i_host_read__payload;
  wire [127:0] \i_host_read__payload.data ;
  output i_host_read__ready;
  wire i_host_read__valid;
  wire i_host_written__payload;
  wire \i_host_written__payload.done ;
  output i_host_written__ready;
  input i_host_written__valid;
  wire [127:0] i_request__payload;
  wire [127:0] \i_request__payload.data ;
  output i_request__ready;
  wire i_request__valid;
  wire is_answered;
  wire is_missed;
  wire is_open;
  input \is_open$4 ;
  wire is_whole;
  input \is_whole$47 ;
  wire may_begin;
  wire [127:0] o__payload;
  input o__ready;
  input \o__ready$69 ;
  wire o__valid;
  output [1:0] o_host_read__payload;
  wire [1:0] \o_host_read__payload.page ;
  input o_host_read__ready;
  output o_host_read__valid;
  output [130:0] o_host_write__payload;
  wire [127:0] \o_host_write__payload.data ;
  wire \o_host_write__payload.last ;
  wire [1:0] \o_host_write__payload.page ;
  input o_host_write__ready;
  output o_host_write__valid;
  output [128:0] o_response__payload;
  wire [127:0] \o_response__payload.data ;
  wire \o_response__payload.last ;
  input o_response__ready;
  output o_response__valid;
  wire [130:0] o_write__payload;
  wire [127:0] \o_write__payload.data ;
  wire \o_write__payload.last ;
  wire [1:0] \o_write__payload.page ;
  wire o_write__ready;
  wire o_write__valid;
  output [127:0] page__payload;
  wire page__ready;
  output page__valid;
  input page_valid;
  wire page_written;
  input push;
  output [127:0] request__payload;
  wire request__ready;
  output request__valid;
  input response_valid;
  input rst;
  wire sent;
  wire start;
  wire starts;
  input [3:0] touch;
  assign asked = o_host_read__valid & o_host_read__ready;
  assign \$3  = o_host_write__valid & o_host_write__ready;
  assign sent = \$3  & o_host_write__payload[130];
  assign is_missed = \is_missed$1  | \is_missed$2 ;
  assign \$1  = ~ is_missed;
  assign is_open = \is_open$4  & \$1 ;
  assign page_written = i_host_written__valid & i_host_written__ready;
  assign \$2  = o_response__valid & o_response__ready;
  assign is_answered = \$2  & o_response__payload[128];
  \omap.host_side.admission  admission (
    .begins(begins),
    .clk(clk),
    .is_answered(is_answered),
    .is_open(is_open),
    .may_begin(may_begin),
    .page_written(page_written),
    .rst(rst)
  );
  \omap.host_side.intake  intake (
    .asked(asked),
    .clk(clk),
    .entry(\i__payload$33 ),
    .i__ready(i_host_read__ready),
    .i__valid(\i__valid$31 ),
    .o__payload(page__payload),
    .o__ready(\o__ready$69 ),
    .o__valid(page__valid),
    .rst(rst),
    .starts(starts)
  );
  \omap.host_side.outbox  outbox (
    .clk(clk),
    .entry(block),
    .\entry$19 (touch),
    .is_missed(\is_missed$2 ),
    .is_whole(\is_whole$47 ),
    .o_response__payload(o_response__payload),
    .o_response__ready(o_response__ready),
    .o_response__valid(o_response__valid),
    .o_write__payload(o_host_write__payload),
    .o_write__ready(o_host_write__ready),
    .o_write__valid(o_host_write__valid),
    .rst(rst),
    .start(starts),
    .write(page_valid),
    .\write$17 (push),
    .\write$27 (response_valid)
  );
  \omap.host_side.pages_away  pages_away (
    .clk(clk),
    .i__ready(i_host_written__ready),
    .i__valid(i_host_written__valid),
    .rst(rst),
    .sent(sent)
  );
  \omap.host_side.requester  requester (
    .clk(clk),
    .entry(touch),
    .is_missed(\is_missed$1 ),
    .o__payload(o_host_read__payload),
    .o__ready(o_host_read__ready),
    .o__valid(o_host_read__valid),
    .rst(rst),
    .start(start),
    .write(push)
  );
  \omap.host_side.requests  requests (
    .begins(begins),
    .clk(clk),
    .entry(i__payload),
    .i__ready(i_request__ready),
    .i__valid(i__valid),
    .is_whole(start),
    .may_begin(may_begin),
    .o__payload(request__payload),
    .o__ready(o__ready),
    .o__valid(request__valid),
    .rst(rst)
  );
  assign i_request__valid = i__valid;
  assign i_request__payload = i__payload;
  assign i__ready = i_request__ready;
  assign is_whole = start;
  assign i_host_read__valid = \i__valid$31 ;
  assign i_host_read__payload = \i__payload$33 ;
  assign i_host_written__payload = \i__payload$53 ;
  assign o__payload = request__payload;
  assign request__ready = o__ready;
  assign o__valid = request__valid;
  assign page__ready = \o__ready$69 ;
  assign o_write__payload = o_host_write__payload;
  assign o_write__ready = o_host_write__ready;
  assign o_write__valid = o_host_write__valid;
  assign \o_response__payload.data  = o_response__payload[127:0];
  assign \o_response__payload.last  = o_response__payload[128];
  assign \i_request__payload.data  = i__payload;
  assign \i_host_read__payload.data  = \i__payload$33 ;
  assign \o_host_write__payload.page  = o_host_write__payload[1:0];
  assign \o_host_write__payload.data  = o_host_write__payload[129:2];
  assign \o_host_write__payload.last  = o_host_write__payload[130];
  assign \i_host_written__payload.done  = \i__payload$53 ;
  assign \o_host_read__payload.page  = o_host_read__payload;
  assign \o_write__payload.page  = o_host_write__payload[1:0];
  assign \o_write__payload.data  = o_host_write__payload[129:2];
  assign \o_write__payload.last  = o_host_write__payload[130];
endmodule

module \omap.host_side.admission (rst, is_open, page_written, is_answered, may_begin, begins, clk);
  wire \$1 , \$10 , \$11 , \$12 , \$13 , \$14 ;
  wire [1:0] \$8 ;
  wire [2:0] \$3 , \$5 ;
  wire [3:0] \$4 , \$6 , \$7 ;
  wire [4:0] \$9 ;
  wire [8:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg [1:0] answers = 2'h0;
  input begins;
  input clk;
  reg [1:0] in_flight = 2'h0;
  input is_answered;
  input is_open;
  output may_begin;
  input page_written;
  reg [2:0] pages = 3'h0;
  wire retires;
  input rst;
  reg [7:0] \wait  = 8'h0;
  assign \$1  = | \wait ;
  assign \$2  = \wait  - 1'h1;
  assign \$3  = in_flight + begins;
  assign \$4  = \$3  - retires;
  assign \$5  = answers + is_answered;
  assign \$6  = \$5  - retires;
  assign \$7  = pages + page_written;
  assign \$8  = retires ? 2'h2 : 2'h0;
  assign \$9  = \$7  - \$8 ;
  assign \$10  = ! \wait ;
  assign \$11  = is_open & \$10 ;
  assign \$12  = in_flight != 2'h2;
  assign may_begin = \$11  & \$12 ;
  assign \$13  = pages >= 2'h2;
  assign \$14  = | answers;
  assign retires = \$13  & \$14 ;
  always @(posedge clk) begin
    if (begins) begin
      \wait  <= 8'haf;
    end else if (\$1 ) begin
      \wait  <= \$2 [7:0];
    end
    if (rst)
      \wait  <= 8'h0;
  end
  always @(posedge clk) begin
    in_flight <= \$4 [1:0];
    if (rst)
      in_flight <= 2'h0;
  end
  always @(posedge clk) begin
    answers <= \$6 [1:0];
    if (rst)
      answers <= 2'h0;
  end
  always @(posedge clk) begin
    pages <= \$9 [2:0];
    if (rst)
      pages <= 3'h0;
  end
endmodule

module \omap.host_side.intake (i__valid, clk, rst, asked, i__ready, starts, o__payload, o__ready, o__valid, entry);
  wire \$4 , \$8 , \$11 , \$12 , \$13 ;
  wire [2:0] \$1 , \$6 ;
  wire [3:0] \$7 ;
  wire [4:0] \$9 , \$10 ;
  wire [5:0] \$2 ;
  wire [6:0] \$3 ;
  wire [8:0] \$5 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input asked;
  input clk;
  wire completes;
  reg [4:0] due = 5'h0;
  input [127:0] entry;
  wire [127:0] head;
  wire [127:0] i__payload;
  output i__ready;
  input i__valid;
  reg [3:0] left = 4'h9;
  output [127:0] o__payload;
  input o__ready;
  output o__valid;
  wire pop;
  input rst;
  output starts;
  wire valid;
  reg [7:0] \wait  = 8'h0;
  reg [1:0] whole = 2'h0;
  wire write;
  assign \$1  = asked ? 3'h5 : 3'h0;
  assign \$2  = due + \$1 ;
  assign \$3  = \$2  - \$signal ;
  assign \$4  = | \wait ;
  assign \$5  = \wait  - 1'h1;
  assign \$6  = whole + completes;
  assign \$7  = \$6  - starts;
  assign \$8  = ! left;
  assign \$9  = left - 1'h1;
  assign \$10  = \$8  ? 5'h09 : \$9 ;
  assign i__ready = | due;
  assign \$signal  = i__valid & i__ready;
  assign \$11  = ! left;
  assign completes = \$signal  & \$11 ;
  assign \$12  = | whole;
  assign \$13  = ! \wait ;
  assign starts = \$12  & \$13 ;
  assign pop = o__valid & o__ready;
  always @(posedge clk) begin
    due <= \$3 [4:0];
    if (rst)
      due <= 5'h0;
  end
  always @(posedge clk) begin
    if (starts) begin
      \wait  <= 8'haf;
    end else if (\$4 ) begin
      \wait  <= \$5 [7:0];
    end
    if (rst)
      \wait  <= 8'h0;
  end
  always @(posedge clk) begin
    whole <= \$7 [1:0];
    if (rst)
      whole <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$signal )
      left <= \$10 [3:0];
    if (rst)
      left <= 4'h9;
  end
  \omap.host_side.intake.queue  queue (
    .clk(clk),
    .head(o__payload),
    .pop(pop),
    .rst(rst),
    .valid(o__valid),
    .write(\$signal ),
    .write_port__data(entry)
  );
  assign i__payload = entry;
  assign write = \$signal ;
  assign valid = o__valid;
  assign head = o__payload;
endmodule

module \omap.host_side.intake.queue (clk, rst, write, pop, head, valid, write_port__data);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [127:0] \read_port__data$16 ;
  wire [4:0] \$5 , \$8 ;
  wire [5:0] \$9 ;
  wire [6:0] \$11 ;
  wire [7:0] \$12 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [5:0] count = 6'h0;
  wire [127:0] entry;
  output [127:0] head;
  input pop;
  (* init = 4'h0 *)
  wire [3:0] read_index_0;
  (* init = 4'h0 *)
  wire [3:0] read_index_1;
  reg [3:0] read_port__addr = 4'h0;
  reg [3:0] \read_port__addr$11  = 4'h0;
  wire [127:0] read_port__data;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg [4:0] write_index = 5'h0;
  wire [3:0] write_port__addr;
  input [127:0] write_port__data;
  wire write_port__en;
  reg [127:0] bank_0 [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      bank_0[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[4:1]] <= write_port__data;
  reg [127:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [127:0] bank_1 [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      bank_1[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[4:1]] <= write_port__data;
  reg [127:0] _1_;
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
    read_port__addr <= \$5 [3:0];
    if (rst)
      read_port__addr <= 4'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [3:0];
    if (rst)
      \read_port__addr$11  <= 4'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [4:0];
    if (rst)
      write_index <= 5'h0;
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
    count <= \$12 [5:0];
    if (rst)
      count <= 6'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[4:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \omap.host_side.outbox (o_write__ready, clk, rst, start, is_missed, o_write__valid, o_response__valid, \write$17 , entry, write, \write$27 , is_whole, o_write__payload, o_response__payload, \entry$19 , o_response__ready);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$9 , \$11 , \$12 , \$13 , \$14 , \$15 , \$17 ,
    \$18 , \$23 , \$26 , \pop$26 , \$31 ;
  wire [127:0] \head$24 , \head$36 ;
  wire [1:0] \$10 , \$27 , \$28 ;
  wire [2:0] \$19 , \$21 , \$29 , \$32 , \$33 , \$54 ;
  wire [3:0] \$20 , \$22 , \$24 , \$25 , \$30 ;
  reg \$start ;
  initial \$start  = 0;
  wire [127:0] block;
  input clk;
  input [127:0] entry;
  input [3:0] \entry$19 ;
  wire [3:0] head;
  wire [3:0] \head.touch ;
  wire is_due;
  output is_missed;
  input is_whole;
  output [128:0] o_response__payload;
  wire [127:0] \o_response__payload.data ;
  wire \o_response__payload.last ;
  input o_response__ready;
  output o_response__valid;
  output [130:0] o_write__payload;
  wire [127:0] \o_write__payload.data ;
  wire \o_write__payload.last ;
  wire [1:0] \o_write__payload.page ;
  input o_write__ready;
  output o_write__valid;
  wire page_valid;
  wire pages_move;
  reg [1:0] pages_released = 2'h0;
  reg [2:0] place = 3'h0;
  wire pop;
  wire push;
  wire releases;
  wire response_done;
  reg [1:0] response_place = 2'h0;
  wire response_valid;
  wire responses_move;
  reg [1:0] responses_released = 2'h0;
  input rst;
  reg side = 1'h0;
  input start;
  wire starts;
  wire take;
  wire [3:0] touch;
  reg was_missed = 1'h0;
  reg [1:0] whole = 2'h0;
  input write;
  input \write$17 ;
  input \write$27 ;
  assign \$1  = | whole;
  assign \$2  = is_due & \$1 ;
  assign \$3  = ~ was_missed;
  assign releases = \$2  & \$3 ;
  assign \$4  = ! whole;
  assign \$5  = is_due & \$4 ;
  assign is_missed = was_missed | \$5 ;
  assign \$6  = | pages_released;
  assign \$7  = | pages_released;
  assign pages_move = \$7  & \$9 ;
  assign \$54  = side * 2'h2;
  assign \$10  = head >> \$54 ;
  assign \$11  = place == 3'h4;
  assign \$12  = pages_move & o_write__payload[130];
  assign \pop$26  = \$12  & \$13 ;
  assign \$14  = | responses_released;
  assign \$15  = | responses_released;
  assign responses_move = \$15  & \$17 ;
  assign \$18  = response_place == 2'h2;
  assign response_done = responses_move & o_response__payload[128];
  assign \$19  = whole + is_whole;
  assign \$20  = \$19  - releases;
  assign \$21  = pages_released + releases;
  assign \$22  = \$21  - \pop$26 ;
  assign \$23  = place == 3'h4;
  assign \$24  = place + 1'h1;
  assign \$25  = \$23  ? 4'h0 : \$24 ;
  assign \$27  = side + 1'h1;
  assign \$28  = \$26  ? 2'h0 : \$27 ;
  assign \$29  = responses_released + releases;
  assign \$30  = \$29  - response_done;
  assign \$31  = response_place == 2'h2;
  assign \$32  = response_place + 1'h1;
  assign \$33  = \$31  ? 3'h0 : \$32 ;
  always @(posedge clk) begin
    whole <= \$20 [1:0];
    if (rst)
      whole <= 2'h0;
  end
  always @(posedge clk) begin
    was_missed <= is_missed;
    if (rst)
      was_missed <= 1'h0;
  end
  always @(posedge clk) begin
    pages_released <= \$22 [1:0];
    if (rst)
      pages_released <= 2'h0;
  end
  always @(posedge clk) begin
    if (pages_move)
      place <= \$25 [2:0];
    if (rst)
      place <= 3'h0;
  end
  always @(posedge clk) begin
    if (pages_move) begin
      if (o_write__payload[130])
        side <= \$28 [0];
    end
    if (rst)
      side <= 1'h0;
  end
  always @(posedge clk) begin
    responses_released <= \$30 [1:0];
    if (rst)
      responses_released <= 2'h0;
  end
  always @(posedge clk) begin
    if (responses_move)
      response_place <= \$33 [1:0];
    if (rst)
      response_place <= 2'h0;
  end
  \omap.host_side.outbox.numbers  numbers (
    .clk(clk),
    .entry(\entry$19 ),
    .head(head),
    .pop(\pop$26 ),
    .rst(rst),
    .write(\write$17 )
  );
  \omap.host_side.outbox.pages  pages (
    .clk(clk),
    .head(\head$24 ),
    .pop(pages_move),
    .rst(rst),
    .write(write),
    .write_port__data(entry)
  );
  \omap.host_side.outbox.responses  responses (
    .clk(clk),
    .head(\head$36 ),
    .pop(responses_move),
    .rst(rst),
    .write(\write$27 ),
    .write_port__data(entry)
  );
  \omap.host_side.outbox.timers  timers (
    .clk(clk),
    .is_due(is_due),
    .rst(rst),
    .start(start),
    .take(releases)
  );
  assign starts = start;
  assign take = releases;
  assign page_valid = write;
  assign block = entry;
  assign pop = pages_move;
  assign push = \write$17 ;
  assign touch = \entry$19 ;
  assign response_valid = \write$27 ;
  assign \o_write__payload.page  = o_write__payload[1:0];
  assign \o_write__payload.data  = o_write__payload[129:2];
  assign \o_write__payload.last  = o_write__payload[130];
  assign \head.touch  = head;
  assign \o_response__payload.data  = o_response__payload[127:0];
  assign \o_response__payload.last  = o_response__payload[128];
  assign o_response__payload[128] = \$18 ;
  assign o_response__payload[127:0] = \head$36 ;
  assign o_write__payload[130] = \$11 ;
  assign o_write__payload[129:2] = \head$24 ;
  assign o_write__payload[1:0] = \$10 ;
  assign o_write__valid = \$6 ;
  assign \$9  = o_write__ready;
  assign \$13  = side;
  assign o_response__valid = \$14 ;
  assign \$17  = o_response__ready;
  assign \$26  = side;
endmodule

module \omap.host_side.outbox.numbers (rst, pop, head, write, entry, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$9 , \$10 , \$11 ;
  wire [1:0] \$5 ;
  wire [2:0] \$7 ;
  wire [3:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  reg [3:0] bank_0 = 4'h0;
  wire [3:0] \bank_0.touch ;
  reg [3:0] bank_1 = 4'h0;
  wire [3:0] \bank_1.touch ;
  input clk;
  reg [1:0] count = 2'h0;
  input [3:0] entry;
  wire [3:0] \entry.touch ;
  output [3:0] head;
  wire [3:0] \head.touch ;
  input pop;
  input rst;
  reg turn = 1'h0;
  reg valid = 1'h0;
  input write;
  reg write_index = 1'h0;
  assign \$1  = ! write_index;
  assign \$2  = write & \$1 ;
  assign \$4  = write & \$3 ;
  assign \$5  = write_index + write;
  assign \$6  = turn ^ pop;
  assign \$7  = count + arrived;
  assign \$8  = \$7  - pop;
  assign \$9  = count > 1'h1;
  assign \$10  = pop ? \$9  : valid;
  assign \$11  = arrived | \$10 ;
  assign head = turn ? bank_1 : bank_0;
  always @(posedge clk) begin
    if (\$2 )
      bank_0 <= entry;
    if (rst)
      bank_0 <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$4 )
      bank_1 <= entry;
    if (rst)
      bank_1 <= 4'h0;
  end
  always @(posedge clk) begin
    write_index <= \$5 [0];
    if (rst)
      write_index <= 1'h0;
  end
  always @(posedge clk) begin
    turn <= \$6 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$8 [1:0];
    if (rst)
      count <= 2'h0;
  end
  always @(posedge clk) begin
    valid <= \$11 ;
    if (rst)
      valid <= 1'h0;
  end
  assign \bank_0.touch  = bank_0;
  assign \entry.touch  = entry;
  assign \bank_1.touch  = bank_1;
  assign \head.touch  = head;
  assign \$3  = write_index;
endmodule

module \omap.host_side.outbox.pages (rst, pop, head, write_port__data, write, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [127:0] \read_port__data$16 ;
  wire [4:0] \$5 , \$8 ;
  wire [5:0] \$9 ;
  wire [6:0] \$11 ;
  wire [7:0] \$12 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  input clk;
  reg [5:0] count = 6'h0;
  wire [127:0] entry;
  output [127:0] head;
  input pop;
  (* init = 4'h0 *)
  wire [3:0] read_index_0;
  (* init = 4'h0 *)
  wire [3:0] read_index_1;
  reg [3:0] read_port__addr = 4'h0;
  reg [3:0] \read_port__addr$11  = 4'h0;
  wire [127:0] read_port__data;
  input rst;
  reg turn = 1'h0;
  reg valid = 1'h0;
  input write;
  reg [4:0] write_index = 5'h0;
  wire [3:0] write_port__addr;
  input [127:0] write_port__data;
  wire write_port__en;
  reg [127:0] bank_0 [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      bank_0[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[4:1]] <= write_port__data;
  reg [127:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [127:0] bank_1 [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      bank_1[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[4:1]] <= write_port__data;
  reg [127:0] _1_;
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
    read_port__addr <= \$5 [3:0];
    if (rst)
      read_port__addr <= 4'h0;
  end
  always @(posedge clk) begin
    \read_port__addr$11  <= \$8 [3:0];
    if (rst)
      \read_port__addr$11  <= 4'h0;
  end
  always @(posedge clk) begin
    write_index <= \$9 [4:0];
    if (rst)
      write_index <= 5'h0;
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
    count <= \$12 [5:0];
    if (rst)
      count <= 6'h0;
  end
  always @(posedge clk) begin
    valid <= \$15 ;
    if (rst)
      valid <= 1'h0;
  end
  assign write_port__addr = write_index[4:1];
  assign entry = write_port__data;
  assign read_index_0 = read_port__addr;
  assign read_index_1 = \read_port__addr$11 ;
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \omap.host_side.outbox.responses (rst, pop, head, write_port__data, write, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [127:0] \read_port__data$16 ;
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
  wire [127:0] entry;
  output [127:0] head;
  input pop;
  (* init = 2'h0 *)
  wire [1:0] read_index_0;
  (* init = 2'h0 *)
  wire [1:0] read_index_1;
  reg [1:0] read_port__addr = 2'h0;
  reg [1:0] \read_port__addr$11  = 2'h0;
  wire [127:0] read_port__data;
  input rst;
  reg turn = 1'h0;
  reg valid = 1'h0;
  input write;
  reg [2:0] write_index = 3'h0;
  wire [1:0] write_port__addr;
  input [127:0] write_port__data;
  wire write_port__en;
  reg [127:0] bank_0 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_0[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[2:1]] <= write_port__data;
  reg [127:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [127:0] bank_1 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_1[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[2:1]] <= write_port__data;
  reg [127:0] _1_;
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
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \omap.host_side.outbox.timers (rst, start, take, is_due, clk);
  reg [8:0] \$2 ;
  wire \$1 , \$3 , \$8 , \$9 , \$10 , \$12 , \$13 , \$14 ;
  wire [1:0] \$6 , \$7 ;
  wire [2:0] \$4 ;
  wire [3:0] \$5 ;
  wire [9:0] \$11 , \$15 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$signal  = 1'h0;
  input clk;
  output is_due;
  reg last = 1'h0;
  reg [8:0] left_0 = 9'h0;
  reg [8:0] left_1 = 9'h0;
  reg [1:0] pending = 2'h0;
  input rst;
  input start;
  input take;
  assign \$1  = | pending;
  assign \$3  = ! \$2 ;
  assign is_due = \$1  & \$3 ;
  assign \$4  = pending + start;
  assign \$5  = \$4  - take;
  assign \$6  = \$signal  + 1'h1;
  assign \$7  = last + 1'h1;
  assign \$8  = ! last;
  assign \$9  = start & \$8 ;
  assign \$10  = | left_0;
  assign \$11  = left_0 - 1'h1;
  assign \$13  = start & \$12 ;
  assign \$14  = | left_1;
  assign \$15  = left_1 - 1'h1;
  always @(posedge clk) begin
    pending <= \$5 [1:0];
    if (rst)
      pending <= 2'h0;
  end
  always @(posedge clk) begin
    if (take)
      \$signal  <= \$6 [0];
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (start)
      last <= \$7 [0];
    if (rst)
      last <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$9 ) begin
      left_0 <= 9'h165;
    end else if (\$10 ) begin
      left_0 <= \$11 [8:0];
    end
    if (rst)
      left_0 <= 9'h0;
  end
  always @(posedge clk) begin
    if (\$13 ) begin
      left_1 <= 9'h165;
    end else if (\$14 ) begin
      left_1 <= \$15 [8:0];
    end
    if (rst)
      left_1 <= 9'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\$signal )
      1'h0:
          \$2  = left_0;
      1'h1:
          \$2  = left_1;
    endcase
  end
  assign \$12  = last;
endmodule

module \omap.host_side.pages_away (clk, rst, sent, i__ready, i__valid);
  wire [3:0] \$1 ;
  wire [4:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg [2:0] away = 3'h0;
  input clk;
  output i__ready;
  input i__valid;
  wire is_landed;
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

module \omap.host_side.requester (clk, rst, start, is_missed, o__valid, o__payload, write, entry, o__ready);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$signal$10 , \$signal$14 , \$signal$15 ;
  wire [1:0] \$7 , \$8 ;
  wire [2:0] \$17 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$signal  = 1'h0;
  input clk;
  input [3:0] entry;
  wire [3:0] \entry.touch ;
  wire [3:0] head;
  wire [3:0] \head.touch ;
  wire is_due;
  output is_missed;
  output [1:0] o__payload;
  wire [1:0] \o__payload.page ;
  input o__ready;
  output o__valid;
  wire pop;
  wire push;
  input rst;
  reg side = 1'h0;
  input start;
  wire take;
  wire [3:0] touch;
  wire valid;
  input write;
  assign \$1  = ~ valid;
  assign \$2  = is_due & \$1 ;
  assign is_missed = \$signal  | \$2 ;
  assign \$3  = is_due & valid;
  assign \$4  = ~ \$signal ;
  assign \$signal$10  = \$3  & \$4 ;
  assign \$17  = side * 2'h2;
  assign o__payload = head >> \$17 ;
  assign \$signal$14  = \$signal$15  & \$5 ;
  assign \$signal$15  = \$signal$10  & o__ready;
  assign \$7  = side + 1'h1;
  assign \$8  = \$6  ? 2'h0 : \$7 ;
  always @(posedge clk) begin
    \$signal  <= is_missed;
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$15 )
      side <= \$8 [0];
    if (rst)
      side <= 1'h0;
  end
  \omap.host_side.requester.pages  pages (
    .clk(clk),
    .entry(entry),
    .head(head),
    .pop(\$signal$14 ),
    .rst(rst),
    .valid(valid),
    .write(write)
  );
  \omap.host_side.requester.timers  timers (
    .clk(clk),
    .is_due(is_due),
    .rst(rst),
    .start(start),
    .take(\$signal$14 )
  );
  assign push = write;
  assign touch = entry;
  assign take = \$signal$14 ;
  assign pop = \$signal$14 ;
  assign o__valid = \$signal$10 ;
  assign \entry.touch  = entry;
  assign \o__payload.page  = o__payload;
  assign \head.touch  = head;
  assign \$5  = side;
  assign \$6  = side;
endmodule

module \omap.host_side.requester.pages (rst, pop, head, write, valid, entry, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$9 , \$10 , \$11 ;
  wire [1:0] \$5 ;
  wire [2:0] \$7 ;
  wire [3:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  reg [3:0] bank_0 = 4'h0;
  wire [3:0] \bank_0.touch ;
  reg [3:0] bank_1 = 4'h0;
  wire [3:0] \bank_1.touch ;
  input clk;
  reg [1:0] count = 2'h0;
  input [3:0] entry;
  wire [3:0] \entry.touch ;
  output [3:0] head;
  wire [3:0] \head.touch ;
  input pop;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg write_index = 1'h0;
  assign \$1  = ! write_index;
  assign \$2  = write & \$1 ;
  assign \$4  = write & \$3 ;
  assign \$5  = write_index + write;
  assign \$6  = turn ^ pop;
  assign \$7  = count + arrived;
  assign \$8  = \$7  - pop;
  assign \$9  = count > 1'h1;
  assign \$10  = pop ? \$9  : valid;
  assign \$11  = arrived | \$10 ;
  assign head = turn ? bank_1 : bank_0;
  always @(posedge clk) begin
    if (\$2 )
      bank_0 <= entry;
    if (rst)
      bank_0 <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$4 )
      bank_1 <= entry;
    if (rst)
      bank_1 <= 4'h0;
  end
  always @(posedge clk) begin
    write_index <= \$5 [0];
    if (rst)
      write_index <= 1'h0;
  end
  always @(posedge clk) begin
    turn <= \$6 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$8 [1:0];
    if (rst)
      count <= 2'h0;
  end
  always @(posedge clk) begin
    valid <= \$11 ;
    if (rst)
      valid <= 1'h0;
  end
  assign \bank_0.touch  = bank_0;
  assign \entry.touch  = entry;
  assign \bank_1.touch  = bank_1;
  assign \head.touch  = head;
  assign \$3  = write_index;
endmodule

module \omap.host_side.requester.timers (rst, start, take, is_due, clk);
  reg [7:0] \$2 ;
  wire \$1 , \$3 , \$8 , \$9 , \$10 , \$12 , \$13 , \$14 ;
  wire [1:0] \$6 , \$7 ;
  wire [2:0] \$4 ;
  wire [3:0] \$5 ;
  wire [8:0] \$11 , \$15 ;
  reg \$start ;
  initial \$start  = 0;
  reg \$signal  = 1'h0;
  input clk;
  output is_due;
  reg last = 1'h0;
  reg [7:0] left_0 = 8'h0;
  reg [7:0] left_1 = 8'h0;
  reg [1:0] pending = 2'h0;
  input rst;
  input start;
  input take;
  assign \$1  = | pending;
  assign \$3  = ! \$2 ;
  assign is_due = \$1  & \$3 ;
  assign \$4  = pending + start;
  assign \$5  = \$4  - take;
  assign \$6  = \$signal  + 1'h1;
  assign \$7  = last + 1'h1;
  assign \$8  = ! last;
  assign \$9  = start & \$8 ;
  assign \$10  = | left_0;
  assign \$11  = left_0 - 1'h1;
  assign \$13  = start & \$12 ;
  assign \$14  = | left_1;
  assign \$15  = left_1 - 1'h1;
  always @(posedge clk) begin
    pending <= \$5 [1:0];
    if (rst)
      pending <= 2'h0;
  end
  always @(posedge clk) begin
    if (take)
      \$signal  <= \$6 [0];
    if (rst)
      \$signal  <= 1'h0;
  end
  always @(posedge clk) begin
    if (start)
      last <= \$7 [0];
    if (rst)
      last <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$9 ) begin
      left_0 <= 8'h9c;
    end else if (\$10 ) begin
      left_0 <= \$11 [7:0];
    end
    if (rst)
      left_0 <= 8'h0;
  end
  always @(posedge clk) begin
    if (\$13 ) begin
      left_1 <= 8'h9c;
    end else if (\$14 ) begin
      left_1 <= \$15 [7:0];
    end
    if (rst)
      left_1 <= 8'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\$signal )
      1'h0:
          \$2  = left_0;
      1'h1:
          \$2  = left_1;
    endcase
  end
  assign \$12  = last;
endmodule

module \omap.host_side.requests (i__valid, clk, rst, may_begin, i__ready, begins, is_whole, o__payload, o__ready, o__valid, entry);
  wire \$1 , \$2 , \$3 , \$4 ;
  wire [2:0] \$5 , \$6 ;
  reg \$start ;
  initial \$start  = 0;
  output begins;
  input clk;
  input [127:0] entry;
  wire [127:0] head;
  wire [127:0] i__payload;
  output i__ready;
  input i__valid;
  output is_whole;
  input may_begin;
  output [127:0] o__payload;
  input o__ready;
  output o__valid;
  reg [1:0] place = 2'h0;
  wire pop;
  input rst;
  wire takes;
  wire valid;
  wire write;
  assign takes = i__valid & i__ready;
  assign \$2  = ! place;
  assign begins = takes & \$2 ;
  assign \$3  = place == 2'h2;
  assign is_whole = takes & \$3 ;
  assign pop = o__valid & o__ready;
  assign \$4  = place == 2'h2;
  assign \$5  = place + 1'h1;
  assign \$6  = \$4  ? 3'h0 : \$5 ;
  always @(posedge clk) begin
    if (takes)
      place <= \$6 [1:0];
    if (rst)
      place <= 2'h0;
  end
  assign \$1  = | place;
  assign i__ready = \$1  | may_begin;
  \omap.host_side.requests.queue  queue (
    .clk(clk),
    .head(o__payload),
    .pop(pop),
    .rst(rst),
    .valid(o__valid),
    .write(takes),
    .write_port__data(entry)
  );
  assign write = takes;
  assign i__payload = entry;
  assign valid = o__valid;
  assign head = o__payload;
endmodule

module \omap.host_side.requests.queue (clk, rst, write, pop, head, valid, write_port__data);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$7 , \$10 , \write_port__en$10 , \$13 , \$14 , \$15 ;
  wire [127:0] \read_port__data$16 ;
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
  wire [127:0] entry;
  output [127:0] head;
  input pop;
  (* init = 2'h0 *)
  wire [1:0] read_index_0;
  (* init = 2'h0 *)
  wire [1:0] read_index_1;
  reg [1:0] read_port__addr = 2'h0;
  reg [1:0] \read_port__addr$11  = 2'h0;
  wire [127:0] read_port__data;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg [2:0] write_index = 3'h0;
  wire [1:0] write_port__addr;
  input [127:0] write_port__data;
  wire write_port__en;
  reg [127:0] bank_0 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_0[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write_port__en)
      bank_0[write_index[2:1]] <= write_port__data;
  reg [127:0] _0_;
  always @(posedge clk)
    _0_ <= bank_0[read_port__addr];
  assign read_port__data = _0_;
  reg [127:0] bank_1 [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      bank_1[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (\write_port__en$10 )
      bank_1[write_index[2:1]] <= write_port__data;
  reg [127:0] _1_;
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
  assign \$2  = write_index[0];
  assign \$6  = turn;
endmodule

module \omap.jobs (rst, pop, write, head, entry, valid, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$9 , \$10 , \$11 ;
  wire [1:0] \$5 ;
  wire [2:0] \$7 ;
  wire [3:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  reg [76:0] bank_0 = 77'h0;
  wire [3:0] \bank_0.new ;
  wire [63:0] \bank_0.number ;
  wire [1:0] \bank_0.puts ;
  wire [1:0] \bank_0.status ;
  wire \bank_0.takes ;
  wire [3:0] \bank_0.touch ;
  reg [76:0] bank_1 = 77'h0;
  wire [3:0] \bank_1.new ;
  wire [63:0] \bank_1.number ;
  wire [1:0] \bank_1.puts ;
  wire [1:0] \bank_1.status ;
  wire \bank_1.takes ;
  wire [3:0] \bank_1.touch ;
  input clk;
  reg [1:0] count = 2'h0;
  input [76:0] entry;
  wire [3:0] \entry.new ;
  wire [63:0] \entry.number ;
  wire [1:0] \entry.puts ;
  wire [1:0] \entry.status ;
  wire \entry.takes ;
  wire [3:0] \entry.touch ;
  output [76:0] head;
  wire [3:0] \head.new ;
  wire [63:0] \head.number ;
  wire [1:0] \head.puts ;
  wire [1:0] \head.status ;
  wire \head.takes ;
  wire [3:0] \head.touch ;
  input pop;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg write_index = 1'h0;
  assign \$1  = ! write_index;
  assign \$2  = write & \$1 ;
  assign \$4  = write & \$3 ;
  assign \$5  = write_index + write;
  assign \$6  = turn ^ pop;
  assign \$7  = count + arrived;
  assign \$8  = \$7  - pop;
  assign \$9  = count > 1'h1;
  assign \$10  = pop ? \$9  : valid;
  assign \$11  = arrived | \$10 ;
  assign head = turn ? bank_1 : bank_0;
  always @(posedge clk) begin
    if (\$2 )
      bank_0 <= entry;
    if (rst)
      bank_0 <= 77'h0;
  end
  always @(posedge clk) begin
    if (\$4 )
      bank_1 <= entry;
    if (rst)
      bank_1 <= 77'h0;
  end
  always @(posedge clk) begin
    write_index <= \$5 [0];
    if (rst)
      write_index <= 1'h0;
  end
  always @(posedge clk) begin
    turn <= \$6 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$8 [1:0];
    if (rst)
      count <= 2'h0;
  end
  always @(posedge clk) begin
    valid <= \$11 ;
    if (rst)
      valid <= 1'h0;
  end
  assign \bank_0.touch  = bank_0[3:0];
  assign \bank_0.new  = bank_0[7:4];
  assign \bank_0.takes  = bank_0[8];
  assign \bank_0.puts  = bank_0[10:9];
  assign \bank_0.status  = bank_0[12:11];
  assign \bank_0.number  = bank_0[76:13];
  assign \entry.touch  = entry[3:0];
  assign \entry.new  = entry[7:4];
  assign \entry.takes  = entry[8];
  assign \entry.puts  = entry[10:9];
  assign \entry.status  = entry[12:11];
  assign \entry.number  = entry[76:13];
  assign \bank_1.touch  = bank_1[3:0];
  assign \bank_1.new  = bank_1[7:4];
  assign \bank_1.takes  = bank_1[8];
  assign \bank_1.puts  = bank_1[10:9];
  assign \bank_1.status  = bank_1[12:11];
  assign \bank_1.number  = bank_1[76:13];
  assign \head.touch  = head[3:0];
  assign \head.new  = head[7:4];
  assign \head.takes  = head[8];
  assign \head.puts  = head[10:9];
  assign \head.status  = head[12:11];
  assign \head.number  = head[76:13];
  assign \$3  = write_index;
endmodule

module \omap.opener (rst, engine__i__payload, write, engine__i_command__valid, i_version__ready, engine__i__valid, i__ready, engine__o_result__ready, o__valid, engine__o__ready, slot, side, place, o__ready, engine__i__ready, engine__i_command__ready, \port$2554$0 , is_stored, block, i__valid, entry
, key, engine__i_command__payload, o__payload, i_version__valid, i_version__payload, engine__o_result__valid, engine__o_result__payload, \port$3835$0 , engine__o__valid, \entry$5 , clk);
  wire \$1 , \$2 , \$4 , \$5 , \$6 , \$8 , \$9 , \$10 , \$11 , \$13 , \$20 , \$24 , \$25 , \$26 ,
    \$27 , \$28 , \$29 , \valid$31 , \pop$45 ;
  wire [127:0] \$12 ;
  wire [1:0] \$3 , \$7 , \$14 , \$15 , \$16 , \$21 , \$22 , \$23 , \$30 , \$31 , \$32 ;
  wire [2:0] \$17 , \$44 , \$55 , \$72 , \$76 ;
  wire [3:0] \$18 , \$19 , \head$28 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input [127:0] block;
  input clk;
  wire ends;
  input [127:0] engine__i__payload;
  wire [127:0] \engine__i__payload.data ;
  input engine__i__ready;
  output engine__i__valid;
  output [281:0] engine__i_command__payload;
  wire [15:0] \engine__i_command__payload.ad_bytes ;
  wire [127:0] \engine__i_command__payload.key ;
  wire [7:0] \engine__i_command__payload.message_bytes ;
  wire [127:0] \engine__i_command__payload.nonce ;
  wire [1:0] \engine__i_command__payload.operation ;
  input engine__i_command__ready;
  output engine__i_command__valid;
  wire [128:0] engine__o__payload;
  wire [127:0] \engine__o__payload.data ;
  wire \engine__o__payload.last ;
  output engine__o__ready;
  input engine__o__valid;
  input [128:0] engine__o_result__payload;
  wire \engine__o_result__payload.is_valid ;
  wire [127:0] \engine__o_result__payload.tag ;
  output engine__o_result__ready;
  input engine__o_result__valid;
  input [3:0] entry;
  input [3:0] \entry$5 ;
  reg feed_side = 1'h0;
  wire gives;
  wire [3:0] head;
  wire [127:0] i__payload;
  output i__ready;
  input i__valid;
  input [63:0] i_version__payload;
  wire [63:0] \i_version__payload.version ;
  output i_version__ready;
  input i_version__valid;
  reg is_behind = 1'h0;
  wire is_forwarded;
  reg is_genuine = 1'h0;
  input is_stored;
  input [127:0] key;
  reg [1:0] leave_place = 2'h0;
  reg leave_side = 1'h0;
  reg [2:0] left = 3'h0;
  wire may_leave;
  wire moves;
  output [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.is_genuine ;
  input o__ready;
  output o__valid;
  output [1:0] place;
  wire pop;
  input [127:0] \port$2554$0 ;
  input \port$3835$0 ;
  wire push;
  reg query = 1'h0;
  input rst;
  output side;
  output slot;
  wire [3:0] sources;
  wire \sources[0].distance ;
  wire \sources[0].side ;
  wire \sources[1].distance ;
  wire \sources[1].side ;
  (* enum_base_type = "Leave" *)
  (* enum_value_0 = "VERDICT" *)
  (* enum_value_1 = "BLOCKS" *)
  reg state = 1'h0;
  wire [3:0] touch;
  wire valid;
  input write;
  always @(posedge clk) begin
    if (\$signal )
      feed_side <= \$22 [0];
    if (rst)
      feed_side <= 1'h0;
  end
  always @(posedge clk) begin
    leave_place <= \$23 ;
    if (rst)
      leave_place <= 2'h0;
  end
  always @(posedge clk) begin
    is_behind <= \$26 ;
    if (rst)
      is_behind <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$27 ) begin
      state <= 1'h1;
    end else if (ends) begin
      state <= 1'h0;
    end
    if (rst)
      state <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$27 )
      is_genuine <= \$28 ;
    if (rst)
      is_genuine <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$27 ) begin
    end else if (ends) begin
      leave_side <= \$31 [0];
    end
    if (rst)
      leave_side <= 1'h0;
  end
  always @(posedge clk) begin
    if (\pop$45 )
      query <= \$32 [0];
    if (rst)
      query <= 1'h0;
  end
  assign \$1  = ! left;
  assign \$2  = \$1  & valid;
  assign engine__i_command__valid = \$2  & i_version__valid;
  assign \$44  = feed_side * 2'h2;
  assign \$3  = head >> \$44 ;
  assign \$signal  = engine__i_command__valid & engine__i_command__ready;
  assign pop = \$signal  & \$4 ;
  assign \$5  = | left;
  assign engine__i__valid = \$5  & i__valid;
  assign \$6  = | left;
  assign i__ready = \$6  & engine__i__ready;
  assign gives = i__valid & i__ready;
  assign \$55  = leave_side * 2'h2;
  assign \$7  = \head$28  >> \$55 ;
  assign \$8  = ~ is_behind;
  assign may_leave = \valid$31  & \$8 ;
  assign \$9  = ! state;
  assign engine__o_result__ready = \$9  & may_leave;
  assign o__valid = \$10  & engine__o__valid;
  assign engine__o__ready = \$11  & o__ready;
  assign \$12  = is_forwarded ? block : \port$2554$0 ;
  assign moves = o__valid & o__ready;
  assign ends = moves & \port$3835$0 ;
  assign \pop$45  = ends & \$13 ;
  assign \$72  = leave_side * 2'h2;
  assign \$14  = \head$28  >> \$72 ;
  assign \$15  = query - \$14 [0];
  assign \$76  = leave_side * 2'h2;
  assign \$16  = \head$28  >> \$76 ;
  assign \$17  = leave_place + moves;
  assign \$18  = left - gives;
  assign \$19  = \$signal  ? 4'h5 : \$18 ;
  assign \$21  = feed_side + 1'h1;
  assign \$22  = \$20  ? 2'h0 : \$21 ;
  assign \$23  = ends ? 2'h0 : \$17 [1:0];
  assign \$24  = ~ is_stored;
  assign \$25  = is_behind & \$24 ;
  assign \$26  = \$25  | \pop$45 ;
  assign \$27  = engine__o_result__valid & engine__o_result__ready;
  assign \$28  = engine__o_result__payload[0] | is_forwarded;
  assign \$30  = leave_side + 1'h1;
  assign \$31  = \$29  ? 2'h0 : \$30 ;
  assign \$32  = query + 1'h1;
  always @(posedge clk) begin
    left <= \$19 [2:0];
    if (rst)
      left <= 3'h0;
  end
  \omap.opener.pages  pages (
    .clk(clk),
    .entry(entry),
    .head(head),
    .pop(pop),
    .rst(rst),
    .valid(valid),
    .write(write)
  );
  \omap.opener.sources$57  \sources$57  (
    .clk(clk),
    .entry(\entry$5 ),
    .head(\head$28 ),
    .pop(\pop$45 ),
    .rst(rst),
    .valid(\valid$31 ),
    .write(write)
  );
  assign push = write;
  assign touch = entry;
  assign sources = \entry$5 ;
  assign i__payload = engine__i__payload;
  assign engine__o__payload = { \port$3835$0 , \port$2554$0  };
  assign i_version__ready = \$signal ;
  assign slot = \$15 [0];
  assign side = \$16 [1];
  assign place = \$17 [1:0];
  assign \sources[0].distance  = \entry$5 [0];
  assign \sources[0].side  = \entry$5 [1];
  assign \sources[1].distance  = \entry$5 [2];
  assign \sources[1].side  = \entry$5 [3];
  assign \engine__i_command__payload.operation  = engine__i_command__payload[1:0];
  assign \engine__i_command__payload.ad_bytes  = engine__i_command__payload[17:2];
  assign \engine__i_command__payload.message_bytes  = engine__i_command__payload[25:18];
  assign \engine__i_command__payload.key  = engine__i_command__payload[153:26];
  assign \engine__i_command__payload.nonce  = engine__i_command__payload[281:154];
  assign \i_version__payload.version  = i_version__payload;
  assign \engine__i__payload.data  = engine__i__payload;
  assign \o__payload.data  = o__payload[127:0];
  assign \o__payload.is_genuine  = o__payload[128];
  assign \engine__o__payload.data  = \port$2554$0 ;
  assign \engine__o__payload.last  = \port$3835$0 ;
  assign \engine__o_result__payload.is_valid  = engine__o_result__payload[0];
  assign \engine__o_result__payload.tag  = engine__o_result__payload[128:1];
  assign o__payload[127:0] = \$12 ;
  assign o__payload[128] = is_genuine;
  assign engine__i_command__payload[281:154] = { 62'h0, \$3 , i_version__payload };
  assign engine__i_command__payload[153:26] = key;
  assign engine__i_command__payload[25:18] = 8'h40;
  assign engine__i_command__payload[1:0] = 2'h1;
  assign engine__i_command__payload[17:2] = 16'h0;
  assign \$4  = feed_side;
  assign \$10  = state;
  assign \$11  = state;
  assign \$13  = leave_side;
  assign \$20  = feed_side;
  assign \$29  = leave_side;
  assign is_forwarded = \$7 [0];
endmodule

module \omap.opener.pages (rst, write, pop, head, entry, valid, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$9 , \$10 , \$11 ;
  wire [1:0] \$5 ;
  wire [2:0] \$7 ;
  wire [3:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  reg [3:0] bank_0 = 4'h0;
  reg [3:0] bank_1 = 4'h0;
  input clk;
  reg [1:0] count = 2'h0;
  input [3:0] entry;
  output [3:0] head;
  input pop;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg write_index = 1'h0;
  assign \$1  = ! write_index;
  assign \$2  = write & \$1 ;
  assign \$4  = write & \$3 ;
  assign \$5  = write_index + write;
  assign \$6  = turn ^ pop;
  assign \$7  = count + arrived;
  assign \$8  = \$7  - pop;
  assign \$9  = count > 1'h1;
  assign \$10  = pop ? \$9  : valid;
  assign \$11  = arrived | \$10 ;
  assign head = turn ? bank_1 : bank_0;
  always @(posedge clk) begin
    if (\$2 )
      bank_0 <= entry;
    if (rst)
      bank_0 <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$4 )
      bank_1 <= entry;
    if (rst)
      bank_1 <= 4'h0;
  end
  always @(posedge clk) begin
    write_index <= \$5 [0];
    if (rst)
      write_index <= 1'h0;
  end
  always @(posedge clk) begin
    turn <= \$6 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$8 [1:0];
    if (rst)
      count <= 2'h0;
  end
  always @(posedge clk) begin
    valid <= \$11 ;
    if (rst)
      valid <= 1'h0;
  end
  assign \$3  = write_index;
endmodule

module \omap.opener.sources$57 (rst, write, pop, head, valid, entry, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$9 , \$10 , \$11 ;
  wire [1:0] \$5 ;
  wire [2:0] \$7 ;
  wire [3:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  reg [3:0] bank_0 = 4'h0;
  wire \bank_0[0].distance ;
  wire \bank_0[0].side ;
  wire \bank_0[1].distance ;
  wire \bank_0[1].side ;
  reg [3:0] bank_1 = 4'h0;
  wire \bank_1[0].distance ;
  wire \bank_1[0].side ;
  wire \bank_1[1].distance ;
  wire \bank_1[1].side ;
  input clk;
  reg [1:0] count = 2'h0;
  input [3:0] entry;
  wire \entry[0].distance ;
  wire \entry[0].side ;
  wire \entry[1].distance ;
  wire \entry[1].side ;
  output [3:0] head;
  wire \head[0].distance ;
  wire \head[0].side ;
  wire \head[1].distance ;
  wire \head[1].side ;
  input pop;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg write_index = 1'h0;
  assign \$1  = ! write_index;
  assign \$2  = write & \$1 ;
  assign \$4  = write & \$3 ;
  assign \$5  = write_index + write;
  assign \$6  = turn ^ pop;
  assign \$7  = count + arrived;
  assign \$8  = \$7  - pop;
  assign \$9  = count > 1'h1;
  assign \$10  = pop ? \$9  : valid;
  assign \$11  = arrived | \$10 ;
  assign head = turn ? bank_1 : bank_0;
  always @(posedge clk) begin
    if (\$2 )
      bank_0 <= entry;
    if (rst)
      bank_0 <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$4 )
      bank_1 <= entry;
    if (rst)
      bank_1 <= 4'h0;
  end
  always @(posedge clk) begin
    write_index <= \$5 [0];
    if (rst)
      write_index <= 1'h0;
  end
  always @(posedge clk) begin
    turn <= \$6 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$8 [1:0];
    if (rst)
      count <= 2'h0;
  end
  always @(posedge clk) begin
    valid <= \$11 ;
    if (rst)
      valid <= 1'h0;
  end
  assign \bank_0[0].distance  = bank_0[0];
  assign \bank_0[0].side  = bank_0[1];
  assign \bank_0[1].distance  = bank_0[2];
  assign \bank_0[1].side  = bank_0[3];
  assign \entry[0].distance  = entry[0];
  assign \entry[0].side  = entry[1];
  assign \entry[1].distance  = entry[2];
  assign \entry[1].side  = entry[3];
  assign \bank_1[0].distance  = bank_1[0];
  assign \bank_1[0].side  = bank_1[1];
  assign \bank_1[1].distance  = bank_1[2];
  assign \bank_1[1].side  = bank_1[3];
  assign \head[0].distance  = head[0];
  assign \head[0].side  = head[1];
  assign \head[1].distance  = head[2];
  assign \head[1].side  = head[3];
  assign \$3  = write_index;
endmodule

module \omap.opener_engine (rst, i__payload, i_command__valid, i__valid, o_result__ready, o__ready, i__ready, i_command__ready, \port$2554$0 , i_command__payload, o_result__valid, o_result__payload, \port$3835$0 , o__valid, clk);
  wire \$2 , \$4 , \$5 , \$9 , \$11 , \$15 , \$17 , \$21 , \$23 , \$27 , \$29 , \$33 , \$35 ,
    \ends$36 , \$39 , \$41 , \$45 , \$47 , \$51 , \$53 , \$57 , \$59 , \$63 , \$65 , \$69 , \$71 ,
    \$75 , \$77 , \$81 , \$83 , \$87 , \$89 , \$93 , \$95 , \$99 , \$101 , \$102 , \$104 , \$106 ,
    \$108 , \$110 , \$112 , \$114 , \$116 , \$118 , \$120 , \$122 , \$124 , \$126 , \$128 , \$130 ,
    \$132 , \$137 , \$138 , \$139 , \$140 , \$141 , \$142 , \$143 , \$144 , \$145 , \$146 , \$147 ,
    \$148 , \$149 , \$150 , \$151 , \$152 , \$153 , \$154 , \$155 , \$156 , \$157 , \$158 , \$159 ,
    \$160 , \$161 , \$162 , \$163 , \$164 , \$165 , \$166 , \$167 , \$170 , \$171 , \$172 , \$175 ,
    \$176 , \$180 , \$183 , \$185 , \$187 , \$188 , \$202 ;
  wire [127:0] \$134 , \$135 , \$173 , \$179 , \$189 , \$201 ;
  wire [15:0] \$3 ;
  wire [16:0] \$184 ;
  wire [2:0] \$181 , \$182 ;
  wire [319:0] \$136 , \$174 , \$178 ;
  wire [55:0] \$168 , \$169 ;
  wire [63:0] \$177 , \$203 , \$204 , \$205 , \$206 , \$207 ;
  wire [7:0] \$1 , \$6 , \$7 , \$8 , \$10 , \$12 , \$13 , \$14 , \$16 , \$18 , \$19 , \$20 , \$22 ,
    \$24 , \$25 , \$26 , \$28 , \$30 , \$31 , \$32 , \$34 , \$36 , \$37 , \$38 , \$40 , \$42 , \$43
    , \$44 , \$46 , \$48 , \$49 , \$50 , \$52 , \$54 , \$55 , \$56 , \$58 , \$60 , \$61 , \$62 ,
    \$64 , \$66 , \$67 , \$68 , \$70 , \$72 , \$73 , \$74 , \$76 , \$78 , \$79 , \$80 , \$82 , \$84
    , \$85 , \$86 , \$88 , \$90 , \$91 , \$92 , \$94 , \$96 , \$97 , \$98 , \$100 , \$103 , \$105 ,
    \$107 , \$109 , \$111 , \$113 , \$115 , \$117 , \$119 , \$121 , \$123 , \$125 , \$127 , \$129 ,
    \$131 , \$133 ;
  wire [8:0] \$186 ;
  reg \$start ;
  initial \$start  = 0;
  reg [319:0] absorbed;
  reg [15:0] ad_left = 16'h0;
  wire [319:0] after;
  wire [319:0] \before ;
  wire begins;
  reg begins_message;
  wire [127:0] block;
  input clk;
  wire [4:0] count;
  wire ends;
  wire finish;
  reg [127:0] given;
  wire has_block;
  wire has_room;
  input [127:0] i__payload;
  wire [127:0] \i__payload.data ;
  output i__ready;
  input i__valid;
  input [281:0] i_command__payload;
  wire [15:0] \i_command__payload.ad_bytes ;
  wire [127:0] \i_command__payload.key ;
  wire [7:0] \i_command__payload.message_bytes ;
  wire [127:0] \i_command__payload.nonce ;
  wire [1:0] \i_command__payload.operation ;
  output i_command__ready;
  input i_command__valid;
  reg [3:0] index = 4'h0;
  wire [63:0] \initial ;
  wire is_final;
  wire is_free;
  wire is_genuine;
  wire is_hidden;
  wire is_long;
  wire is_message;
  reg is_open = 1'h0;
  reg is_prf = 1'h0;
  wire is_prf_command;
  reg is_running = 1'h0;
  reg [127:0] kept;
  reg [127:0] key = 128'h0;
  reg [15:0] left;
  wire [7:0] length;
  wire [7:0] longest;
  wire may_begin;
  wire may_finish;
  reg [7:0] message_left = 8'h0;
  wire [3:0] next_index;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  output o__valid;
  output [128:0] o_result__payload;
  reg [128:0] o_result__payload = 129'h0;
  wire \o_result__payload.is_valid ;
  wire [127:0] \o_result__payload.tag ;
  input o_result__ready;
  output o_result__valid;
  reg o_result__valid = 1'h0;
  (* enum_base_type = "Phase" *)
  (* enum_value_000 = "COMMAND" *)
  (* enum_value_001 = "START" *)
  (* enum_value_010 = "AD" *)
  (* enum_value_011 = "MESSAGE" *)
  (* enum_value_100 = "RESULT" *)
  reg [2:0] phase = 3'h0;
  output [127:0] \port$2554$0 ;
  output \port$3835$0 ;
  wire \release ;
  wire replaces;
  input rst;
  wire starts;
  reg [319:0] state = 320'h0;
  wire write;
  assign \$1  = is_prf ? message_left : 8'h0;
  assign \$2  = left >= 5'h10;
  assign \$3  = \$2  ? 16'h0010 : left;
  assign \$4  = phase == 2'h3;
  assign replaces = is_open & \$4 ;
  assign \$5  = \$3 [4:0] > 1'h0;
  assign \$6  = state[7:0] ^ i__payload[7:0];
  assign \$7  = state[7:0] ^ i__payload[7:0];
  assign \$8  = replaces ? i__payload[7:0] : \$7 ;
  assign \$9  = ! \$3 [4:0];
  assign \$10  = state[7:0] ^ { 7'h0, \$9  };
  assign \$11  = \$3 [4:0] > 1'h1;
  assign \$12  = state[15:8] ^ i__payload[15:8];
  assign \$13  = state[15:8] ^ i__payload[15:8];
  assign \$14  = replaces ? i__payload[15:8] : \$13 ;
  assign \$15  = \$3 [4:0] == 1'h1;
  assign \$16  = state[15:8] ^ { 7'h0, \$15  };
  assign \$17  = \$3 [4:0] > 2'h2;
  assign \$18  = state[23:16] ^ i__payload[23:16];
  assign \$19  = state[23:16] ^ i__payload[23:16];
  assign \$20  = replaces ? i__payload[23:16] : \$19 ;
  assign \$21  = \$3 [4:0] == 2'h2;
  assign \$22  = state[23:16] ^ { 7'h0, \$21  };
  assign \$23  = \$3 [4:0] > 2'h3;
  assign \$24  = state[31:24] ^ i__payload[31:24];
  assign \$25  = state[31:24] ^ i__payload[31:24];
  assign \$26  = replaces ? i__payload[31:24] : \$25 ;
  assign \$27  = \$3 [4:0] == 2'h3;
  assign \$28  = state[31:24] ^ { 7'h0, \$27  };
  assign \$29  = \$3 [4:0] > 3'h4;
  assign \$30  = state[39:32] ^ i__payload[39:32];
  assign \$31  = state[39:32] ^ i__payload[39:32];
  assign \$32  = replaces ? i__payload[39:32] : \$31 ;
  assign \$33  = \$3 [4:0] == 3'h4;
  assign \$34  = state[39:32] ^ { 7'h0, \$33  };
  assign \$35  = \$3 [4:0] > 3'h5;
  assign \$36  = state[47:40] ^ i__payload[47:40];
  assign \$37  = state[47:40] ^ i__payload[47:40];
  assign \$38  = replaces ? i__payload[47:40] : \$37 ;
  assign \$39  = \$3 [4:0] == 3'h5;
  assign \$40  = state[47:40] ^ { 7'h0, \$39  };
  assign \$41  = \$3 [4:0] > 3'h6;
  assign \$42  = state[55:48] ^ i__payload[55:48];
  assign \$43  = state[55:48] ^ i__payload[55:48];
  assign \$44  = replaces ? i__payload[55:48] : \$43 ;
  assign \$45  = \$3 [4:0] == 3'h6;
  assign \$46  = state[55:48] ^ { 7'h0, \$45  };
  assign \$47  = \$3 [4:0] > 3'h7;
  assign \$48  = state[63:56] ^ i__payload[63:56];
  assign \$49  = state[63:56] ^ i__payload[63:56];
  assign \$50  = replaces ? i__payload[63:56] : \$49 ;
  assign \$51  = \$3 [4:0] == 3'h7;
  assign \$52  = state[63:56] ^ { 7'h0, \$51  };
  assign \$53  = \$3 [4:0] > 4'h8;
  assign \$54  = state[71:64] ^ i__payload[71:64];
  assign \$55  = state[71:64] ^ i__payload[71:64];
  assign \$56  = replaces ? i__payload[71:64] : \$55 ;
  assign \$57  = \$3 [4:0] == 4'h8;
  assign \$58  = state[71:64] ^ { 7'h0, \$57  };
  assign \$59  = \$3 [4:0] > 4'h9;
  assign \$60  = state[79:72] ^ i__payload[79:72];
  assign \$61  = state[79:72] ^ i__payload[79:72];
  assign \$62  = replaces ? i__payload[79:72] : \$61 ;
  assign \$63  = \$3 [4:0] == 4'h9;
  assign \$64  = state[79:72] ^ { 7'h0, \$63  };
  assign \$65  = \$3 [4:0] > 4'ha;
  assign \$66  = state[87:80] ^ i__payload[87:80];
  assign \$67  = state[87:80] ^ i__payload[87:80];
  assign \$68  = replaces ? i__payload[87:80] : \$67 ;
  assign \$69  = \$3 [4:0] == 4'ha;
  assign \$70  = state[87:80] ^ { 7'h0, \$69  };
  assign \$71  = \$3 [4:0] > 4'hb;
  assign \$72  = state[95:88] ^ i__payload[95:88];
  assign \$73  = state[95:88] ^ i__payload[95:88];
  assign \$74  = replaces ? i__payload[95:88] : \$73 ;
  assign \$75  = \$3 [4:0] == 4'hb;
  assign \$76  = state[95:88] ^ { 7'h0, \$75  };
  assign \$77  = \$3 [4:0] > 4'hc;
  assign \$78  = state[103:96] ^ i__payload[103:96];
  assign \$79  = state[103:96] ^ i__payload[103:96];
  assign \$80  = replaces ? i__payload[103:96] : \$79 ;
  assign \$81  = \$3 [4:0] == 4'hc;
  assign \$82  = state[103:96] ^ { 7'h0, \$81  };
  assign \$83  = \$3 [4:0] > 4'hd;
  assign \$84  = state[111:104] ^ i__payload[111:104];
  assign \$85  = state[111:104] ^ i__payload[111:104];
  assign \$86  = replaces ? i__payload[111:104] : \$85 ;
  assign \$87  = \$3 [4:0] == 4'hd;
  assign \$88  = state[111:104] ^ { 7'h0, \$87  };
  assign \$89  = \$3 [4:0] > 4'he;
  assign \$90  = state[119:112] ^ i__payload[119:112];
  assign \$91  = state[119:112] ^ i__payload[119:112];
  assign \$92  = replaces ? i__payload[119:112] : \$91 ;
  assign \$93  = \$3 [4:0] == 4'he;
  assign \$94  = state[119:112] ^ { 7'h0, \$93  };
  assign \$95  = \$3 [4:0] > 4'hf;
  assign \$96  = state[127:120] ^ i__payload[127:120];
  assign \$97  = state[127:120] ^ i__payload[127:120];
  assign \$98  = replaces ? i__payload[127:120] : \$97 ;
  assign \$99  = \$3 [4:0] == 4'hf;
  assign \$100  = state[127:120] ^ { 7'h0, \$99  };
  assign \$101  = phase == 1'h1;
  assign \$102  = \$3 [4:0] > 1'h0;
  assign \$103  = \$102  ? i__payload[7:0] : 8'h0;
  assign \$104  = \$3 [4:0] > 1'h1;
  assign \$105  = \$104  ? i__payload[15:8] : 8'h0;
  assign \$106  = \$3 [4:0] > 2'h2;
  assign \$107  = \$106  ? i__payload[23:16] : 8'h0;
  assign \$108  = \$3 [4:0] > 2'h3;
  assign \$109  = \$108  ? i__payload[31:24] : 8'h0;
  assign \$110  = \$3 [4:0] > 3'h4;
  assign \$111  = \$110  ? i__payload[39:32] : 8'h0;
  assign \$112  = \$3 [4:0] > 3'h5;
  assign \$113  = \$112  ? i__payload[47:40] : 8'h0;
  assign \$114  = \$3 [4:0] > 3'h6;
  assign \$115  = \$114  ? i__payload[55:48] : 8'h0;
  assign \$116  = \$3 [4:0] > 3'h7;
  assign \$117  = \$116  ? i__payload[63:56] : 8'h0;
  assign \$118  = \$3 [4:0] > 4'h8;
  assign \$119  = \$118  ? i__payload[71:64] : 8'h0;
  assign \$120  = \$3 [4:0] > 4'h9;
  assign \$121  = \$120  ? i__payload[79:72] : 8'h0;
  assign \$122  = \$3 [4:0] > 4'ha;
  assign \$123  = \$122  ? i__payload[87:80] : 8'h0;
  assign \$124  = \$3 [4:0] > 4'hb;
  assign \$125  = \$124  ? i__payload[95:88] : 8'h0;
  assign \$126  = \$3 [4:0] > 4'hc;
  assign \$127  = \$126  ? i__payload[103:96] : 8'h0;
  assign \$128  = \$3 [4:0] > 4'hd;
  assign \$129  = \$128  ? i__payload[111:104] : 8'h0;
  assign \$130  = \$3 [4:0] > 4'he;
  assign \$131  = \$130  ? i__payload[119:112] : 8'h0;
  assign \$132  = \$3 [4:0] > 4'hf;
  assign \$133  = \$132  ? i__payload[127:120] : 8'h0;
  assign \$134  = state[319:192] ^ { \$133 , \$131 , \$129 , \$127 , \$125 , \$123 , \$121 , \$119 , \$117 , \$115 , \$113 , \$111 , \$109 , \$107 , \$105 , \$103  };
  assign \$135  = is_final ? key : 128'h0;
  assign \$136  = { state[319:128], kept } ^ { 64'h0, \$135 , 128'h0 };
  assign is_message = phase == 2'h3;
  assign \$137  = ~ \$3 [4];
  assign is_final = is_message & \$137 ;
  assign has_block = | \$3 [4:0];
  assign \$138  = phase == 1'h1;
  assign \$139  = phase == 2'h2;
  assign \$140  = \$138  | \$139 ;
  assign \$141  = \$140  | is_message;
  assign \$142  = ~ is_running;
  assign \$143  = \$141  & \$142 ;
  assign \$144  = is_message & has_block;
  assign \$145  = ~ has_room;
  assign \$146  = \$144  & \$145 ;
  assign \$147  = ~ \$146 ;
  assign may_begin = \$143  & \$147 ;
  assign \$148  = ~ has_block;
  assign \$149  = i__valid | \$148 ;
  assign begins = may_begin & \$149 ;
  assign \$150  = begins & is_message;
  assign write = \$150  & has_block;
  assign \before  = begins ? absorbed : state;
  assign \$151  = phase == 1'h1;
  assign is_long = \$151  | is_final;
  assign \$152  = begins | is_running;
  assign ends = \$152  & \ends$36 ;
  assign \$153  = begins | is_running;
  assign \$154  = ! ad_left;
  assign \$155  = ends & \$154 ;
  assign \$156  = ad_left < 5'h10;
  assign \$157  = ends & \$156 ;
  assign \$158  = phase == 3'h4;
  assign \$159  = ~ o_result__valid;
  assign \$160  = \$158  & \$159 ;
  assign may_finish = \$160  & is_free;
  assign \$161  = ~ is_open;
  assign \$162  = i__valid | \$161 ;
  assign finish = may_finish & \$162 ;
  assign \$163  = ~ is_open;
  assign \$164  = i__payload == state[319:192];
  assign is_genuine = \$163  | \$164 ;
  assign is_hidden = ~ is_genuine;
  assign \$165  = may_begin & has_block;
  assign \$166  = may_finish & is_open;
  assign i__ready = \$165  | \$166 ;
  assign i_command__ready = ! phase;
  assign longest = i_command__payload[1] ? 8'h10 : 8'h80;
  assign \$167  = i_command__payload[25:18] > longest;
  assign length = \$167  ? longest : i_command__payload[25:18];
  assign \$169  = i_command__payload[1] ? \$168  : 56'h001000808c0001;
  assign \$170  = begins | is_running;
  assign \$171  = ~ \ends$36 ;
  assign \$172  = ends & is_long;
  assign \$173  = \$172  ? key : 128'h0;
  assign \$174  = { \$207 , \$206 , \$205 , \$204 , \$203  } ^ { \$173 , 192'h0 };
  assign \$175  = ~ is_prf;
  assign \$176  = begins_message & \$175 ;
  assign \$177  = \$176  ? 64'h8000000000000000 : 64'h0;
  assign \$178  = \$174  ^ { \$177 , 256'h0 };
  assign \$179  = is_open ? 128'h0 : state[319:192];
  assign \$180  = ! ad_left;
  assign \$181  = \$180  ? 3'h3 : 3'h2;
  assign \$182  = is_prf ? 3'h4 : \$181 ;
  assign \$183  = ad_left < 5'h10;
  assign \$184  = ad_left - 5'h10;
  assign \$185  = message_left < 5'h10;
  assign \$186  = message_left - 5'h10;
  assign \$187  = i_command__ready & i_command__valid;
  assign \$188  = i_command__payload[1:0] == 1'h1;
  assign \$189  = i_command__payload[1] ? 128'h0 : i_command__payload[281:154];
  always @(posedge clk) begin
    if (\$170 )
      is_running <= \$171 ;
    if (rst)
      is_running <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$170 )
      index <= next_index;
    if (rst)
      index <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$170 )
      state <= \$178 ;
    if (\$187 )
      state <= { \$189 , i_command__payload[153:26], 8'h0, \$169  };
    if (rst)
      state <= 320'h0;
  end
  always @(posedge clk) begin
    if (finish)
      phase <= 3'h0;
    if (ends) begin
      casez (phase)
        3'h1:
            phase <= \$182 ;
        3'h2:
            if (\$183 )
              phase <= 3'h3;
        3'h3:
            if (\$185 )
              phase <= 3'h4;
      endcase
    end
    if (\$187 )
      phase <= 3'h1;
    if (rst)
      phase <= 3'h0;
  end
  always @(posedge clk) begin
    if (finish) begin
      o_result__valid <= 1'h1;
    end else if (o_result__ready) begin
      o_result__valid <= 1'h0;
    end
    if (rst)
      o_result__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (finish) begin
      o_result__payload[0] <= is_genuine;
      o_result__payload[128:1] <= \$179 ;
    end
    if (rst)
      o_result__payload <= 129'h0;
  end
  always @(posedge clk) begin
    if (ends) begin
      casez (phase)
        3'h2:
            ad_left <= \$184 [15:0];
      endcase
    end
    if (\$187 )
      ad_left <= i_command__payload[17:2];
    if (rst)
      ad_left <= 16'h0;
  end
  always @(posedge clk) begin
    if (ends) begin
      casez (phase)
        3'h3:
            message_left <= \$186 [7:0];
      endcase
    end
    if (\$187 )
      message_left <= length;
    if (rst)
      message_left <= 8'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      is_open <= \$188 ;
    if (rst)
      is_open <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      is_prf <= i_command__payload[1];
    if (rst)
      is_prf <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      key <= i_command__payload[153:26];
    if (rst)
      key <= 128'h0;
  end
  \omap.opener_engine.buffer  buffer (
    .block(given),
    .clk(clk),
    .has_room(has_room),
    .is_free(is_free),
    .\is_hidden$24 (is_hidden),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .\port$2554$0 (\$201 ),
    .\port$3835$0 (\$202 ),
    .\release (finish),
    .rst(rst),
    .write(write)
  );
  \omap.opener_engine.rounds  rounds (
    .\before (\before ),
    .ends(\ends$36 ),
    .\index$3 (index),
    .is_long(is_long),
    .next_index(next_index),
    .\port$2640$0 (\$203 ),
    .\port$2642$0 (\$204 ),
    .\port$2644$0 (\$205 ),
    .\port$2646$0 (\$206 ),
    .\port$2648$0 (\$207 ),
    .starts(begins)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (phase)
      3'h1:
          left = { 8'h0, \$1  };
      3'h2:
          left = ad_left;
      default:
          left = { 8'h0, message_left };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    given = 128'h0;
    if (\$5 )
      given[7:0] = \$6 ;
    if (\$11 )
      given[15:8] = \$12 ;
    if (\$17 )
      given[23:16] = \$18 ;
    if (\$23 )
      given[31:24] = \$24 ;
    if (\$29 )
      given[39:32] = \$30 ;
    if (\$35 )
      given[47:40] = \$36 ;
    if (\$41 )
      given[55:48] = \$42 ;
    if (\$47 )
      given[63:56] = \$48 ;
    if (\$53 )
      given[71:64] = \$54 ;
    if (\$59 )
      given[79:72] = \$60 ;
    if (\$65 )
      given[87:80] = \$66 ;
    if (\$71 )
      given[95:88] = \$72 ;
    if (\$77 )
      given[103:96] = \$78 ;
    if (\$83 )
      given[111:104] = \$84 ;
    if (\$89 )
      given[119:112] = \$90 ;
    if (\$95 )
      given[127:120] = \$96 ;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$5 ) begin
      kept[7:0] = \$8 ;
    end else begin
      kept[7:0] = \$10 ;
    end
    (* full_case = 32'd1 *)
    if (\$11 ) begin
      kept[15:8] = \$14 ;
    end else begin
      kept[15:8] = \$16 ;
    end
    (* full_case = 32'd1 *)
    if (\$17 ) begin
      kept[23:16] = \$20 ;
    end else begin
      kept[23:16] = \$22 ;
    end
    (* full_case = 32'd1 *)
    if (\$23 ) begin
      kept[31:24] = \$26 ;
    end else begin
      kept[31:24] = \$28 ;
    end
    (* full_case = 32'd1 *)
    if (\$29 ) begin
      kept[39:32] = \$32 ;
    end else begin
      kept[39:32] = \$34 ;
    end
    (* full_case = 32'd1 *)
    if (\$35 ) begin
      kept[47:40] = \$38 ;
    end else begin
      kept[47:40] = \$40 ;
    end
    (* full_case = 32'd1 *)
    if (\$41 ) begin
      kept[55:48] = \$44 ;
    end else begin
      kept[55:48] = \$46 ;
    end
    (* full_case = 32'd1 *)
    if (\$47 ) begin
      kept[63:56] = \$50 ;
    end else begin
      kept[63:56] = \$52 ;
    end
    (* full_case = 32'd1 *)
    if (\$53 ) begin
      kept[71:64] = \$56 ;
    end else begin
      kept[71:64] = \$58 ;
    end
    (* full_case = 32'd1 *)
    if (\$59 ) begin
      kept[79:72] = \$62 ;
    end else begin
      kept[79:72] = \$64 ;
    end
    (* full_case = 32'd1 *)
    if (\$65 ) begin
      kept[87:80] = \$68 ;
    end else begin
      kept[87:80] = \$70 ;
    end
    (* full_case = 32'd1 *)
    if (\$71 ) begin
      kept[95:88] = \$74 ;
    end else begin
      kept[95:88] = \$76 ;
    end
    (* full_case = 32'd1 *)
    if (\$77 ) begin
      kept[103:96] = \$80 ;
    end else begin
      kept[103:96] = \$82 ;
    end
    (* full_case = 32'd1 *)
    if (\$83 ) begin
      kept[111:104] = \$86 ;
    end else begin
      kept[111:104] = \$88 ;
    end
    (* full_case = 32'd1 *)
    if (\$89 ) begin
      kept[119:112] = \$92 ;
    end else begin
      kept[119:112] = \$94 ;
    end
    (* full_case = 32'd1 *)
    if (\$95 ) begin
      kept[127:120] = \$98 ;
    end else begin
      kept[127:120] = \$100 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$101 ) begin
      absorbed = { \$134 , state[191:0] };
    end else begin
      absorbed = \$136 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    begins_message = 1'h0;
    if (\$153 ) begin
      casez (phase)
        3'h1:
            begins_message = \$155 ;
        3'h2:
            begins_message = \$157 ;
      endcase
    end
  end
  assign o__payload = { \$202 , \$201  };
  assign count = \$3 [4:0];
  assign block = given;
  assign starts = begins;
  assign \release  = finish;
  assign is_prf_command = i_command__payload[1];
  assign \initial  = { 8'h0, \$169  };
  assign after = { \$207 , \$206 , \$205 , \$204 , \$203  };
  assign \port$2554$0  = \$201 ;
  assign \port$3835$0  = \$202 ;
  assign \o__payload.data  = \$201 ;
  assign \o__payload.last  = \$202 ;
  assign \i__payload.data  = i__payload;
  assign \i_command__payload.operation  = i_command__payload[1:0];
  assign \i_command__payload.ad_bytes  = i_command__payload[17:2];
  assign \i_command__payload.message_bytes  = i_command__payload[25:18];
  assign \i_command__payload.key  = i_command__payload[153:26];
  assign \i_command__payload.nonce  = i_command__payload[281:154];
  assign \o_result__payload.is_valid  = o_result__payload[0];
  assign \o_result__payload.tag  = o_result__payload[128:1];
  assign { \$168 [55:32], \$168 [30:20], \$168 [17:3] } = { length[4:0], 45'h0 };
  assign { \$168 [31], \$168 [19:18], \$168 [2:0] } = 6'h3f;
endmodule

module \omap.opener_engine.buffer (rst, o__ready, write, \release , \is_hidden$24 , has_room, is_free, \port$2554$0 , block, \port$3835$0 , o__valid, clk);
  reg [3:0] \$20 , \$22 ;
  wire \$1 , \$2 , \$3 , \$6 , \$8 , \$14 ;
  wire [127:0] \$4 , \$5 ;
  wire [3:0] \$7 , \$9 ;
  wire [4:0] \$10 , \$12 , \$13 ;
  wire [5:0] \$11 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg \$16  = 1'h0;
  reg [2:0] \$signature__addr  = 3'h0;
  wire [127:0] \$signature__data ;
  wire \$signature__en ;
  input [127:0] block;
  input clk;
  wire fetch;
  output has_room;
  reg hides = 1'h0;
  output is_free;
  reg is_hidden = 1'h0;
  input \is_hidden$24 ;
  reg [3:0] leaving = 4'h0;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  output [127:0] \port$2554$0 ;
  (* init = 1'h0 *)
  output \port$3835$0 ;
  (* init = 3'h0 *)
  wire [2:0] read_place;
  reg [2:0] read_port__addr = 3'h0;
  wire [127:0] read_port__data;
  wire read_port__en;
  input \release ;
  input rst;
  reg [3:0] taken = 4'h0;
  input write;
  (* init = 3'h0 *)
  wire [2:0] write_place;
  reg [3:0] written = 4'h0;
  reg [127:0] memory [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      memory[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write)
      memory[\$signature__addr ] <= block;
  reg [127:0] _0_;
  always @(posedge clk)
    if (read_port__en)
      _0_ <= memory[read_port__addr];
  assign read_port__data = _0_;
  assign has_room = taken != 4'h8;
  assign is_free = ! leaving;
  assign \$1  = ~ is_free;
  assign \$2  = ~ o__valid;
  assign \$3  = \$2  | o__ready;
  assign read_port__en = \$1  & \$3 ;
  assign \$4  = ~ { {128{is_hidden}} };
  assign \$5  = read_port__data & \$4 ;
  assign \$6  = \$signature__addr  == 3'h7;
  assign \$7  = \$signature__addr  + 1'h1;
  assign \$8  = read_port__addr == 3'h7;
  assign \$9  = read_port__addr + 1'h1;
  assign \$10  = taken + write;
  assign \$11  = \$10  - read_port__en;
  assign \$12  = leaving - read_port__en;
  assign \$13  = written + write;
  assign \$14  = leaving == 1'h1;
  always @(posedge clk) begin
    if (read_port__en)
      \$16  <= \$14 ;
    if (rst)
      \$16  <= 1'h0;
  end
  always @(posedge clk) begin
    if (write) begin
      (* full_case = 32'd1 *)
      if (\$6 ) begin
        \$signature__addr  <= 3'h0;
      end else begin
        \$signature__addr  <= \$7 [2:0];
      end
    end
    if (rst)
      \$signature__addr  <= 3'h0;
  end
  always @(posedge clk) begin
    if (read_port__en) begin
      (* full_case = 32'd1 *)
      if (\$8 ) begin
        read_port__addr <= 3'h0;
      end else begin
        read_port__addr <= \$9 [2:0];
      end
    end
    if (rst)
      read_port__addr <= 3'h0;
  end
  always @(posedge clk) begin
    taken <= \$11 [3:0];
    if (rst)
      taken <= 4'h0;
  end
  always @(posedge clk)
    leaving <= \$20 ;
  always @(posedge clk) begin
    if (\release )
      hides <= \is_hidden$24 ;
    if (rst)
      hides <= 1'h0;
  end
  always @(posedge clk)
    written <= \$22 ;
  always @(posedge clk) begin
    if (read_port__en) begin
      o__valid <= 1'h1;
    end else if (o__ready) begin
      o__valid <= 1'h0;
    end
    if (rst)
      o__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (read_port__en)
      is_hidden <= hides;
    if (rst)
      is_hidden <= 1'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\release ) begin
      \$20  = written;
    end else begin
      \$20  = \$12 [3:0];
    end
    if (rst)
      \$20  = 4'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\release ) begin
      \$22  = 4'h0;
    end else begin
      \$22  = \$13 [3:0];
    end
    if (rst)
      \$22  = 4'h0;
  end
  assign \$signature__en  = write;
  assign \$signature__data  = block;
  assign fetch = read_port__en;
  assign write_place = \$signature__addr ;
  assign read_place = read_port__addr;
  assign o__payload = { \$16 , \$5  };
  assign \port$2554$0  = \$5 ;
  assign \port$3835$0  = \$16 ;
  assign \o__payload.data  = \$5 ;
  assign \o__payload.last  = \$16 ;
endmodule

module \omap.opener_engine.rounds (\before , is_long, next_index, ends, \port$2640$0 , \port$2642$0 , \port$2644$0 , \port$2646$0 , \port$2648$0 , \index$3 , starts);
  wire [2:0] \$1 ;
  wire [3:0] \$6 , \$16 , \$24 , \$29 , \$41 ;
  wire [4:0] \$2 , \$3 ;
  wire [63:0] \$4 , \$5 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$18 , \$19 , \$20 ,
    \$21 , \$22 , \$23 , \$26 , \$27 , \$28 , \$31 , \$32 , \$33 , \$34 , \$35 , \$36 , \$37 , \$38
    , \$39 , \$40 , \$43 , \$44 , \$45 , \$46 , \$47 , \$48 , \$49 , \$50 , \$51 , \$52 , \$53 ,
    \$54 , \$55 , \$56 , \$57 , \$58 , \$59 , \$60 , \$61 ;
  wire [7:0] \$7 , \$17 , \$25 , \$30 , \$42 ;
  reg \$start ;
  initial \$start  = 0;
  wire [319:0] after;
  input [319:0] \before ;
  output ends;
  reg [3:0] index;
  input [3:0] \index$3 ;
  input is_long;
  output [3:0] next_index;
  wire [3:0] number_0;
  output [63:0] \port$2640$0 ;
  output [63:0] \port$2642$0 ;
  output [63:0] \port$2644$0 ;
  output [63:0] \port$2646$0 ;
  output [63:0] \port$2648$0 ;
  input starts;
  wire [319:0] state_0;
  wire [63:0] substituted_0_0;
  wire [63:0] substituted_0_1;
  wire [63:0] substituted_0_2;
  wire [63:0] substituted_0_3;
  wire [63:0] substituted_0_4;
  assign substituted_0_2 = ~ \$35 ;
  assign \$36  = \before [319:256] ^ \before [255:192];
  assign \$37  = ~ \$36 ;
  assign \$38  = \before [63:0] ^ \before [319:256];
  assign \$39  = \$37  & \$38 ;
  assign \$40  = \before [255:192] ^ \$39 ;
  assign \$41  = ~ \$3 [3:0];
  assign \$42  = \before [135:128] ^ { \$41 , \$3 [3:0] };
  assign \$43  = { \before [191:136], \$42  } ^ \before [127:64];
  assign \$44  = ~ \before [255:192];
  assign \$45  = \before [319:256] ^ \before [255:192];
  assign \$46  = \$44  & \$45 ;
  assign \$47  = \$43  ^ \$46 ;
  assign substituted_0_3 = \$40  ^ \$47 ;
  assign \$48  = \before [319:256] ^ \before [255:192];
  assign \$49  = \before [63:0] ^ \before [319:256];
  assign \$50  = ~ \$49 ;
  assign \$51  = \$50  & \before [127:64];
  assign substituted_0_4 = \$48  ^ \$51 ;
  assign \$52  = substituted_0_0 ^ { substituted_0_0[18:0], substituted_0_0[63:19] };
  assign \$53  = \$52  ^ { substituted_0_0[27:0], substituted_0_0[63:28] };
  assign \$54  = substituted_0_1 ^ { substituted_0_1[60:0], substituted_0_1[63:61] };
  assign \$55  = \$54  ^ { substituted_0_1[38:0], substituted_0_1[63:39] };
  assign \$56  = substituted_0_2 ^ { substituted_0_2[0], substituted_0_2[63:1] };
  assign \$57  = \$56  ^ { substituted_0_2[5:0], substituted_0_2[63:6] };
  assign \$58  = substituted_0_3 ^ { substituted_0_3[9:0], substituted_0_3[63:10] };
  assign \$59  = \$58  ^ { substituted_0_3[16:0], substituted_0_3[63:17] };
  assign \$60  = substituted_0_4 ^ { substituted_0_4[6:0], substituted_0_4[63:7] };
  assign \$61  = \$60  ^ { substituted_0_4[40:0], substituted_0_4[63:41] };
  assign \$1  = is_long ? 3'h0 : 3'h4;
  assign \$2  = index + 1'h1;
  assign ends = index == 4'hb;
  assign \$3  = index + 1'h0;
  assign \$4  = \before [63:0] ^ \before [319:256];
  assign \$5  = ~ \before [127:64];
  assign \$6  = ~ \$3 [3:0];
  assign \$7  = \before [135:128] ^ { \$6 , \$3 [3:0] };
  assign \$8  = { \before [191:136], \$7  } ^ \before [127:64];
  assign \$9  = \$5  & \$8 ;
  assign \$10  = \$4  ^ \$9 ;
  assign \$11  = \before [319:256] ^ \before [255:192];
  assign \$12  = \before [63:0] ^ \before [319:256];
  assign \$13  = ~ \$12 ;
  assign \$14  = \$13  & \before [127:64];
  assign \$15  = \$11  ^ \$14 ;
  assign substituted_0_0 = \$10  ^ \$15 ;
  assign \$16  = ~ \$3 [3:0];
  assign \$17  = \before [135:128] ^ { \$16 , \$3 [3:0] };
  assign \$18  = { \before [191:136], \$17  } ^ \before [127:64];
  assign \$19  = ~ \$18 ;
  assign \$20  = \$19  & \before [255:192];
  assign \$21  = \before [127:64] ^ \$20 ;
  assign \$22  = \before [63:0] ^ \before [319:256];
  assign \$23  = ~ \before [127:64];
  assign \$24  = ~ \$3 [3:0];
  assign \$25  = \before [135:128] ^ { \$24 , \$3 [3:0] };
  assign \$26  = { \before [191:136], \$25  } ^ \before [127:64];
  assign \$27  = \$23  & \$26 ;
  assign \$28  = \$22  ^ \$27 ;
  assign substituted_0_1 = \$21  ^ \$28 ;
  assign \$29  = ~ \$3 [3:0];
  assign \$30  = \before [135:128] ^ { \$29 , \$3 [3:0] };
  assign \$31  = { \before [191:136], \$30  } ^ \before [127:64];
  assign \$32  = ~ \before [255:192];
  assign \$33  = \before [319:256] ^ \before [255:192];
  assign \$34  = \$32  & \$33 ;
  assign \$35  = \$31  ^ \$34 ;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (starts) begin
      index = { 1'h0, \$1  };
    end else begin
      index = \index$3 ;
    end
  end
  assign number_0 = \$3 [3:0];
  assign state_0 = { \$61 , \$59 , \$57 , \$55 , \$53  };
  assign after = { \$61 , \$59 , \$57 , \$55 , \$53  };
  assign next_index = \$2 [3:0];
  assign \port$2640$0  = \$53 ;
  assign \port$2642$0  = \$55 ;
  assign \port$2644$0  = \$57 ;
  assign \port$2646$0  = \$59 ;
  assign \port$2648$0  = \$61 ;
endmodule

module \omap.position_map (i_read__valid, i_written__payload, i_written__valid, o_read__ready, o_write__ready, clk, rst, i_command__valid, i_hash__valid, o_result__ready, i_command__ready, i_read__ready, i_hash__ready, o_read__valid, \port$704$0 , o_write__valid, i_written__ready, o_hash__ready, i_command__payload, i_hash__payload, o_hash__valid
, o_hash__payload, o_result__valid, o_result__payload, \port$3445$0 , o_write__payload, i_read__payload);
  reg \write$94 ;
  reg [36:0] \entry$99 ;
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15
    , \$16 , \$17 , \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 ,
    \$29 , \$30 , \$31 , \$32 , \$33 , \$35 , \$36 , \$37 , \$38 , \$40 , \$41 , \$43 , \$44 , \$45
    , \$46 , \$47 , \$48 , \take$48 , \$49 , \$50 , \$52 , \$53 , \$54 , \$58 , \$59 , \$60 , \$61 ,
    \$signal$61 , \$62 , \$64 , \$signal$64 , \$65 , \$66 , \$67 , \$70 , \$71 , \$signal$71 , \$72
    , \$73 , \$74 , \$76 , \$77 , \$80 , \$signal$80 , \$signal$81 , \$82 , \$83 , \$84 , \$85 ,
    \stops$102 , \$signal$103 , \$116 , \$117 ;
  wire [1:0] \$51 , \number$119 ;
  wire [2:0] \$118 ;
  wire [31:0] \$39 , \$56 , \$68 ;
  wire [36:0] \$69 ;
  wire [3:0] \$42 , \$57 , \$75 , \$78 , \$86 , \slot$87 , \slot$105 ;
  wire [4:0] \$34 , \$55 , \$79 ;
  wire [5:0] \$63 , \$81 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  reg \$signal$73  = 1'h0;
  reg \$signal$77  = 1'h0;
  reg [4:0] address;
  wire asks;
  wire begins;
  wire [1:0] candidate;
  reg clear;
  input clk;
  wire deletes;
  reg ends = 1'h0;
  reg enters = 1'h0;
  reg [36:0] entry;
  wire \entry.is_valid ;
  wire [31:0] \entry.key ;
  wire [3:0] \entry.position ;
  wire exists;
  wire found;
  reg [1:0] found_place = 2'h0;
  reg found_side = 1'h0;
  reg [3:0] found_slot = 4'h0;
  wire [1:0] free;
  wire [36:0] given;
  wire \given.is_valid ;
  wire [31:0] \given.key ;
  wire [3:0] \given.position ;
  wire has_candidate;
  reg has_error = 1'h0;
  wire has_free;
  wire has_room;
  (* init = 1'h0 *)
  wire has_word;
  input [37:0] i_command__payload;
  wire [31:0] \i_command__payload.key ;
  wire [1:0] \i_command__payload.operation ;
  wire [3:0] \i_command__payload.position ;
  output i_command__ready;
  input i_command__valid;
  input [63:0] i_hash__payload;
  wire [31:0] \i_hash__payload.index_0 ;
  wire [31:0] \i_hash__payload.index_1 ;
  output i_hash__ready;
  input i_hash__valid;
  input [37:0] i_read__payload;
  wire \i_read__payload.is_error ;
  wire \i_read__payload.is_valid ;
  wire [31:0] \i_read__payload.key ;
  wire [3:0] \i_read__payload.position ;
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
  reg [3:0] live = 4'h0;
  wire [4:0] look_up;
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
  wire [4:0] o_read__payload;
  wire [4:0] \o_read__payload.address ;
  input o_read__ready;
  output o_read__valid;
  output [6:0] o_result__payload;
  reg [6:0] o_result__payload = 7'h0;
  wire \o_result__payload.is_full ;
  wire \o_result__payload.is_hit ;
  wire \o_result__payload.is_stopped ;
  wire [3:0] \o_result__payload.position ;
  input o_result__ready;
  output o_result__valid;
  reg o_result__valid = 1'h0;
  output [41:0] o_write__payload;
  wire [4:0] \o_write__payload.address ;
  wire \o_write__payload.is_valid ;
  wire [31:0] \o_write__payload.key ;
  wire [3:0] \o_write__payload.position ;
  input o_write__ready;
  output o_write__valid;
  wire offers;
  reg [3:0] old = 4'h0;
  (* enum_base_type = "Operation" *)
  (* enum_value_00 = "NOP" *)
  (* enum_value_01 = "GET" *)
  (* enum_value_10 = "PUT" *)
  (* enum_value_11 = "DEL" *)
  reg [1:0] operation = 2'h0;
  wire other_0;
  wire other_1;
  wire own_0;
  wire own_1;
  wire [36:0] place;
  wire [31:0] \place.key ;
  wire [3:0] \place.position ;
  wire \place.side ;
  output [2:0] \port$3445$0 ;
  output \port$704$0 ;
  reg [3:0] position = 4'h0;
  wire [36:0] recent;
  wire \recent.is_valid ;
  wire [31:0] \recent.key ;
  wire [3:0] \recent.position ;
  wire refuses;
  input rst;
  wire [3:0] slot;
  reg [31:0] sought = 32'h0;
  wire stops;
  reg [4:0] swept = 5'h0;
  wire take;
  reg [1:0] target;
  wire to_table;
  reg [2:0] turn = 3'h0;
  reg [36:0] victim = 37'h0;
  wire \victim.is_valid ;
  wire [31:0] \victim.key ;
  wire [3:0] \victim.position ;
  reg [36:0] word = 37'h0;
  wire \word.is_valid ;
  wire [31:0] \word.key ;
  wire [3:0] \word.position ;
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
  assign \take$48  = i_read__valid & i_read__ready;
  assign is_first = ! word_number[3:0];
  assign \$7  = enters & word[0];
  assign \$8  = word[32:1] == sought;
  assign \$signal$61  = \$7  & \$8 ;
  assign found = \$signal$61  | is_found;
  assign \$9  = may_obey & is_scanned;
  assign \$10  = \$9  & is_clear;
  assign \$11  = ~ o_result__valid;
  assign \$signal$64  = \$10  & \$11 ;
  assign is_full = live == 4'h8;
  assign \$12  = operation == 2'h2;
  assign \$13  = ~ \$signal$73 ;
  assign \$signal$71  = \$12  & \$13 ;
  assign \$14  = is_stopped | has_error;
  assign \$15  = \$14  | \$signal$77 ;
  assign \$16  = ~ is_full;
  assign \$17  = \$signal$71  & \$16 ;
  assign \$18  = ~ exists;
  assign \$19  = \$17  & \$18 ;
  assign \$20  = ~ has_free;
  assign \$21  = \$19  & \$20 ;
  assign stops = \$15  | \$21 ;
  assign \$22  = ~ stops;
  assign \$23  = \$22  & \$signal$73 ;
  assign \$24  = | operation;
  assign \$signal$80  = \$23  & \$24 ;
  assign \$25  = ~ stops;
  assign \$26  = \$25  & \$signal$71 ;
  assign \$27  = ~ is_full;
  assign \$signal$81  = \$26  & \$27 ;
  assign \$28  = ~ stops;
  assign \$29  = \$28  & \$signal$71 ;
  assign refuses = \$29  & is_full;
  assign deletes = operation == 2'h3;
  assign \$30  = ~ in_stash;
  assign \$31  = \$signal$80  & \$30 ;
  assign \$32  = \$signal$81  & exists;
  assign to_table = \$31  | \$32 ;
  assign slot = \$signal$80  ? found_slot : \slot$87 ;
  assign \$33  = slot[3] ? own_1 : own_0;
  assign \$34  = to_table ? { 1'h0, \$33 , slot[2:0] } : 5'h10;
  assign \$35  = ~ deletes;
  assign \$36  = to_table & \$35 ;
  assign \$37  = ~ deletes;
  assign \$38  = to_table & \$37 ;
  assign \$39  = \$38  ? sought : 32'h0;
  assign \$40  = ~ deletes;
  assign \$41  = to_table & \$40 ;
  assign \$42  = \$41  ? position : 4'h0;
  assign \$43  = \$signal$80  & in_stash;
  assign \$44  = ~ deletes;
  assign \$45  = \$43  & \$44 ;
  assign \$46  = ~ exists;
  assign \$47  = \$signal$81  & \$46 ;
  assign \$48  = \$45  | \$47 ;
  assign \$49  = \$signal$80  & in_stash;
  assign \$50  = \$49  & deletes;
  assign \$51  = \$signal$80  ? found_place : free;
  assign \$52  = \$signal$80  & found_side;
  assign \stops$102  = is_stopped | has_error;
  assign \$53  = ~ \stops$102 ;
  assign \$signal$103  = has_candidate & \$53 ;
  assign \slot$105  = exists ? \slot$87  : { place[36], turn };
  assign \$54  = \slot$105 [3] ? other_1 : other_0;
  assign \$55  = \$signal$103  ? { 1'h0, \$54 , \slot$105 [2:0] } : 5'h10;
  assign \$56  = \$signal$103  ? place[31:0] : 32'h0;
  assign \$57  = \$signal$103  ? place[35:32] : 4'h0;
  assign \$58  = ~ exists;
  assign \$59  = \$signal$103  & \$58 ;
  assign \$60  = \$signal$103  & exists;
  assign \$61  = ~ place[36];
  assign \$62  = ~ is_swept;
  assign \$63  = swept + 1'h1;
  assign \$64  = swept == 5'h10;
  assign \$65  = is_fresh & is_swept;
  assign \$66  = \$65  & is_clear;
  assign \$67  = ends | \$66 ;
  assign \$68  = has_candidate ? place[31:0] : 32'h0;
  assign \$69  = is_recent ? recent : given;
  assign \$70  = \$signal  | \$signal$64 ;
  assign \$71  = \take$48  & i_read__payload[37];
  assign \$72  = \$signal$77  | \$signal$73 ;
  assign \$73  = \$signal$61  & is_found;
  assign \$74  = \$72  | \$73 ;
  assign \$75  = is_found ? place[35:32] : word[36:33];
  assign \$76  = word_number == 4'hf;
  assign \$77  = enters & \$76 ;
  assign \$78  = \$signal$80  ? old : 4'h0;
  assign \$79  = live + \$signal$81 ;
  assign \$80  = \$signal$80  & deletes;
  assign \$81  = \$79  - \$80 ;
  assign \$82  = word_number == 5'h1f;
  assign \$83  = enters & \$82 ;
  assign \$84  = word_number[3:0] == { place[36], turn };
  assign \$85  = enters & \$84 ;
  assign \$86  = turn + 1'h1;
  always @(posedge clk) begin
    if (\$62 ) begin
      if (has_room)
        swept <= \$63 [4:0];
    end
    if (rst)
      swept <= 5'h0;
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
    if (\$signal$64 )
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
      position <= i_command__payload[37:34];
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
    enters <= \take$48 ;
    if (rst)
      enters <= 1'h0;
  end
  always @(posedge clk)
    if (\take$48 )
      word <= \$69 ;
  always @(posedge clk)
    if (\take$48 )
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
      \$signal$73  <= 1'h0;
    end else if (found) begin
      \$signal$73  <= 1'h1;
    end
    if (rst)
      \$signal$73  <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal ) begin
      \$signal$77  <= 1'h0;
    end else if (found) begin
      \$signal$77  <= \$74 ;
    end
    if (rst)
      \$signal$77  <= 1'h0;
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
      found_place <= \number$119 ;
    end
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (found) begin
      found_side <= place[36];
    end
  end
  always @(posedge clk) begin
    if (\$signal ) begin
    end else if (found) begin
      old <= \$75 ;
    end
  end
  always @(posedge clk) begin
    if (\$signal$64 ) begin
      may_obey <= 1'h0;
    end else if (\$77 ) begin
      may_obey <= 1'h1;
    end
    if (rst)
      may_obey <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$64 ) begin
      o_result__valid <= 1'h1;
    end else if (o_result__ready) begin
      o_result__valid <= 1'h0;
    end
    if (rst)
      o_result__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$64 ) begin
      o_result__payload[0] <= \$signal$80 ;
      o_result__payload[1] <= refuses;
      o_result__payload[2] <= stops;
      o_result__payload[6:3] <= \$78 ;
    end
    if (rst)
      o_result__payload <= 7'h0;
  end
  always @(posedge clk) begin
    if (\$signal$64 )
      is_stopped <= stops;
    if (ends)
      is_stopped <= \stops$102 ;
    if (rst)
      is_stopped <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$signal$64 )
      live <= \$81 [3:0];
    if (rst)
      live <= 4'h0;
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
  \omap.position_map.reader  reader (
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
    .\port$3445$0 (\$118 ),
    .\port$704$0 (\$116 ),
    .\port$711$0 (\$117 ),
    .rst(rst),
    .take(\take$48 )
  );
  \omap.position_map.recent$124  \recent$124  (
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
    .\port$3447$0 (number[2:0]),
    .\port$711$0 (\$117 ),
    .recent(recent),
    .rst(rst),
    .write(write)
  );
  \omap.position_map.room  room (
    .clk(clk),
    .enters(enters),
    .exists(exists),
    .is_first(is_first),
    .is_second(word_number[3]),
    .is_taken(word[0]),
    .rst(rst),
    .slot(\slot$87 )
  );
  \omap.position_map.stash  stash (
    .begins(\$signal ),
    .candidate(candidate),
    .clear(clear),
    .clk(clk),
    .ends(ends),
    .entry(\entry$99 ),
    .free(free),
    .has_candidate(has_candidate),
    .has_free(has_free),
    .is_found(is_found),
    .is_scanned(is_scanned),
    .number(\number$119 ),
    .offers(offers),
    .place(place),
    .rst(rst),
    .sought(sought),
    .take(take),
    .target(target),
    .write(\write$94 )
  );
  always @* begin
    if (\$start ) begin end
    write = 1'h0;
    if (\$1 )
      write = has_room;
    if (\$signal$64 )
      write = 1'h1;
    if (ends)
      write = 1'h1;
  end
  always @* begin
    if (\$start ) begin end
    address = 5'h0;
    if (\$1 )
      address = swept;
    if (\$signal$64 )
      address = \$34 ;
    if (ends)
      address = \$55 ;
  end
  always @* begin
    if (\$start ) begin end
    entry = 37'h0;
    if (\$signal$64 ) begin
      entry[0] = \$36 ;
      entry[32:1] = \$39 ;
      entry[36:33] = \$42 ;
    end
    if (ends) begin
      entry[0] = \$signal$103 ;
      entry[32:1] = \$56 ;
      entry[36:33] = \$57 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    \write$94  = 1'h0;
    if (\$signal$64 )
      \write$94  = \$48 ;
    if (ends)
      \write$94  = \$59 ;
  end
  always @* begin
    if (\$start ) begin end
    clear = 1'h0;
    if (\$signal$64 )
      clear = \$50 ;
    if (ends)
      clear = \$60 ;
  end
  always @* begin
    if (\$start ) begin end
    target = 2'h0;
    if (\$signal$64 )
      target = \$51 ;
    if (ends)
      target = candidate;
  end
  always @* begin
    if (\$start ) begin end
    \entry$99  = 37'h0;
    if (\$signal$64 ) begin
      \entry$99 [31:0] = sought;
      \entry$99 [35:32] = position;
      \entry$99 [36] = \$52 ;
    end
    if (ends) begin
      \entry$99 [31:0] = victim[32:1];
      \entry$99 [35:32] = victim[36:33];
      \entry$99 [36] = \$61 ;
    end
  end
  assign o_read__payload = { 1'h0, \$116 , \$118  };
  assign begins = \$signal ;
  assign key = sought;
  assign look_up = { 1'h0, \$117 , number[2:0] };
  assign has_word = enters;
  assign is_second = word_number[3];
  assign is_taken = word[0];
  assign may_end = ends;
  assign \port$704$0  = \$116 ;
  assign \port$3445$0  = \$118 ;
  assign \o_write__payload.address  = o_write__payload[4:0];
  assign \o_write__payload.is_valid  = o_write__payload[5];
  assign \o_write__payload.key  = o_write__payload[37:6];
  assign \o_write__payload.position  = o_write__payload[41:38];
  assign \o_read__payload.address  = { 1'h0, \$116 , \$118  };
  assign \i_hash__payload.index_0  = i_hash__payload[31:0];
  assign \i_hash__payload.index_1  = i_hash__payload[63:32];
  assign \i_written__payload.done  = i_written__payload;
  assign \given.is_valid  = given[0];
  assign \given.key  = given[32:1];
  assign \given.position  = given[36:33];
  assign \i_read__payload.is_valid  = i_read__payload[0];
  assign \i_read__payload.key  = i_read__payload[32:1];
  assign \i_read__payload.position  = i_read__payload[36:33];
  assign \i_read__payload.is_error  = i_read__payload[37];
  assign \word.is_valid  = word[0];
  assign \word.key  = word[32:1];
  assign \word.position  = word[36:33];
  assign \entry.is_valid  = entry[0];
  assign \entry.key  = entry[32:1];
  assign \entry.position  = entry[36:33];
  assign \place.key  = place[31:0];
  assign \place.position  = place[35:32];
  assign \place.side  = place[36];
  assign \victim.is_valid  = victim[0];
  assign \victim.key  = victim[32:1];
  assign \victim.position  = victim[36:33];
  assign \i_command__payload.operation  = i_command__payload[1:0];
  assign \i_command__payload.key  = i_command__payload[33:2];
  assign \i_command__payload.position  = i_command__payload[37:34];
  assign \o_hash__payload.key  = o_hash__payload;
  assign \recent.is_valid  = recent[0];
  assign \recent.key  = recent[32:1];
  assign \recent.position  = recent[36:33];
  assign \o_result__payload.is_hit  = o_result__payload[0];
  assign \o_result__payload.is_full  = o_result__payload[1];
  assign \o_result__payload.is_stopped  = o_result__payload[2];
  assign \o_result__payload.position  = o_result__payload[6:3];
  assign given[36:33] = i_read__payload[36:33];
  assign given[32:1] = i_read__payload[32:1];
  assign given[0] = i_read__payload[0];
endmodule

module \omap.position_map.reader (clk, rst, i_hash__valid, begins, asks, take, i_hash__ready, o_read__valid, \port$704$0 , is_awaited, \port$711$0 , i_hash__payload, own_0, other_0, own_1, other_1, \port$3445$0 , number, o_read__ready);
  reg \$4 , \$5 ;
  reg [5:0] \$20 , \$21 ;
  wire \$9 , \$10 , \$11 ;
  wire [1:0] \$1 , \$2 ;
  wire [2:0] \$6 , \$8 ;
  wire [3:0] \$7 ;
  wire [6:0] \$3 , \$12 , \$13 ;
  reg \$start ;
  initial \$start  = 0;
  reg [1:0] \$signal  = 2'h0;
  reg [5:0] \$signal$10  = 6'h0;
  reg [1:0] \$signal$11  = 2'h0;
  reg [5:0] \$signal$18  = 6'h0;
  wire [4:0] address;
  input asks;
  input begins;
  wire bucket_0;
  wire bucket_1;
  input clk;
  input [63:0] i_hash__payload;
  wire [31:0] \i_hash__payload.index_0 ;
  wire [31:0] \i_hash__payload.index_1 ;
  output i_hash__ready;
  input i_hash__valid;
  output is_awaited;
  output [4:0] number;
  wire [4:0] o_read__payload;
  wire [4:0] \o_read__payload.address ;
  input o_read__ready;
  output o_read__valid;
  output other_0;
  reg other_0 = 1'h0;
  output other_1;
  reg other_1 = 1'h0;
  output own_0;
  reg own_0 = 1'h0;
  output own_1;
  reg own_1 = 1'h0;
  output [2:0] \port$3445$0 ;
  output \port$704$0 ;
  output \port$711$0 ;
  input rst;
  wire [32:0] scaled_0;
  wire [32:0] scaled_1;
  input take;
  wire takes;
  assign i_hash__ready = | \$signal ;
  assign takes = i_hash__valid & i_hash__ready;
  assign scaled_0 = 1'h0 + i_hash__payload[31:0];
  assign \$1  = 1'h0 + scaled_0[32];
  assign scaled_1 = 1'h0 + i_hash__payload[63:32];
  assign \$2  = 1'h1 + scaled_1[32];
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
        own_0 <= \$1 [0];
    end
    if (rst)
      own_0 <= 1'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      (* full_case = 32'd1 *)
      if (\$9 ) begin
      end else begin
        other_0 <= \$1 [0];
      end
    end
    if (rst)
      other_0 <= 1'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      if (\$10 )
        own_1 <= \$2 [0];
    end
    if (rst)
      own_1 <= 1'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      (* full_case = 32'd1 *)
      if (\$10 ) begin
      end else begin
        other_1 <= \$2 [0];
      end
    end
    if (rst)
      other_1 <= 1'h0;
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
  assign bucket_0 = \$1 [0];
  assign bucket_1 = \$2 [0];
  assign o_read__payload = { 1'h0, \$4 , \$signal$10 [2:0] };
  assign address = { 1'h0, \$5 , \$signal$18 [2:0] };
  assign \port$704$0  = \$4 ;
  assign \port$711$0  = \$5 ;
  assign \port$3445$0  = \$signal$10 [2:0];
  assign number = \$signal$18 [4:0];
  assign \i_hash__payload.index_0  = i_hash__payload[31:0];
  assign \i_hash__payload.index_1  = i_hash__payload[63:32];
  assign \o_read__payload.address  = { 1'h0, \$4 , \$signal$10 [2:0] };
endmodule

module \omap.position_map.recent$124 (i__valid, o_write__ready, clk, rst, \port$711$0 , o_write__valid, has_room, is_clear, i_written__ready, write, address, entry, \port$3447$0 , is_recent, recent, o_write__payload, i__payload);
  wire \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$11 , \$12 , \$13 , \$15 , \$17 ;
  wire [2:0] \$1 ;
  wire [31:0] \$14 ;
  wire [3:0] \$2 , \$16 ;
  wire [4:0] \$10 ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
  reg [4:0] address_0 = 5'h0;
  reg [4:0] address_1 = 5'h0;
  reg [4:0] address_2 = 5'h0;
  input clk;
  input [36:0] entry;
  wire \entry.is_valid ;
  wire [31:0] \entry.key ;
  wire [3:0] \entry.position ;
  reg [36:0] entry_0 = 37'h0;
  wire \entry_0.is_valid ;
  wire [31:0] \entry_0.key ;
  wire [3:0] \entry_0.position ;
  reg [36:0] entry_1 = 37'h0;
  wire \entry_1.is_valid ;
  wire [31:0] \entry_1.key ;
  wire [3:0] \entry_1.position ;
  reg [36:0] entry_2 = 37'h0;
  wire \entry_2.is_valid ;
  wire [31:0] \entry_2.key ;
  wire [3:0] \entry_2.position ;
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
  wire [4:0] look_up;
  output [41:0] o_write__payload;
  wire [4:0] \o_write__payload.address ;
  wire \o_write__payload.is_valid ;
  wire [31:0] \o_write__payload.key ;
  wire [3:0] \o_write__payload.position ;
  input o_write__ready;
  output o_write__valid;
  input [2:0] \port$3447$0 ;
  input \port$711$0 ;
  output [36:0] recent;
  reg [36:0] recent;
  wire \recent.is_valid ;
  wire [31:0] \recent.key ;
  wire [3:0] \recent.position ;
  input rst;
  wire sent;
  reg [1:0] unsent = 2'h0;
  input write;
  assign \$1  = unsent + write;
  assign \$2  = \$1  - sent;
  assign \$3  = address_2 == { \port$711$0 , \port$3447$0  };
  assign \$4  = address_1 == { \port$711$0 , \port$3447$0  };
  assign \$5  = address_0 == { \port$711$0 , \port$3447$0  };
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
  assign \$16  = \$15  ? entry_1[36:33] : entry_0[36:33];
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
  \omap.position_map.recent$124.landing  landing (
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
    recent = 37'h0;
    if (\$3 )
      recent = entry_2;
    if (\$4 )
      recent = entry_1;
    if (\$5 )
      recent = entry_0;
  end
  assign look_up = { 1'h0, \port$711$0 , \port$3447$0  };
  assign i_written__payload = i__payload;
  assign i__ready = i_written__ready;
  assign i_written__valid = i__valid;
  assign \entry_0.is_valid  = entry_0[0];
  assign \entry_0.key  = entry_0[32:1];
  assign \entry_0.position  = entry_0[36:33];
  assign \entry.is_valid  = entry[0];
  assign \entry.key  = entry[32:1];
  assign \entry.position  = entry[36:33];
  assign \entry_1.is_valid  = entry_1[0];
  assign \entry_1.key  = entry_1[32:1];
  assign \entry_1.position  = entry_1[36:33];
  assign \entry_2.is_valid  = entry_2[0];
  assign \entry_2.key  = entry_2[32:1];
  assign \entry_2.position  = entry_2[36:33];
  assign \recent.is_valid  = recent[0];
  assign \recent.key  = recent[32:1];
  assign \recent.position  = recent[36:33];
  assign \o_write__payload.address  = o_write__payload[4:0];
  assign \o_write__payload.is_valid  = o_write__payload[5];
  assign \o_write__payload.key  = o_write__payload[37:6];
  assign \o_write__payload.position  = o_write__payload[41:38];
  assign \i__payload.done  = i__payload;
  assign \i_written__payload.done  = i__payload;
  assign o_write__payload[41:38] = \$16 ;
  assign o_write__payload[37:6] = \$14 ;
  assign o_write__payload[5] = \$12 ;
  assign o_write__payload[4:0] = \$10 ;
endmodule

module \omap.position_map.recent$124.landing (clk, rst, sent, is_landed, i__ready, i__valid);
  wire [5:0] \$1 ;
  wire [6:0] \$2 ;
  reg \$start ;
  initial \$start  = 0;
  reg [4:0] away = 5'h0;
  input clk;
  output i__ready;
  input i__valid;
  output is_landed;
  wire lands;
  input rst;
  input sent;
  always @(posedge clk) begin
    away <= \$2 [4:0];
    if (rst)
      away <= 5'h0;
  end
  assign is_landed = ! away;
  assign i__ready = ~ is_landed;
  assign lands = i__valid & i__ready;
  assign \$1  = away + sent;
  assign \$2  = \$1  - lands;
endmodule

module \omap.position_map.room (rst, is_first, exists, enters, is_taken, is_second, slot, clk);
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

module \omap.position_map.stash (rst, begins, take, has_free, has_candidate, offers, is_found, place, write, clear, target, entry, sought, ends, free, candidate, number, is_scanned, clk);
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
  wire [36:0] \$signature__data ;
  wire [31:0] \$signature__data.key ;
  wire [3:0] \$signature__data.position ;
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
  input [36:0] entry;
  wire [31:0] \entry.key ;
  wire [3:0] \entry.position ;
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
  output [36:0] place;
  wire [31:0] \place.key ;
  wire [3:0] \place.position ;
  wire \place.side ;
  reg [1:0] pointer = 2'h0;
  wire [1:0] read_port__addr;
  wire [36:0] read_port__data;
  wire [31:0] \read_port__data.key ;
  wire [3:0] \read_port__data.position ;
  wire \read_port__data.side ;
  input rst;
  input [31:0] sought;
  input take;
  reg [3:0] taken = 4'h0;
  input [1:0] target;
  reg was_picked = 1'h0;
  input write;
  reg [36:0] memory [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      memory[\$row ] = 37'h0;
  end
  always @(posedge clk)
    if (write)
      memory[target] <= entry;
  reg [36:0] _0_;
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
  assign \$signature__data.position  = entry[35:32];
  assign \$signature__data.side  = entry[36];
  assign \entry.key  = entry[31:0];
  assign \entry.position  = entry[35:32];
  assign \entry.side  = entry[36];
  assign \place.key  = place[31:0];
  assign \place.position  = place[35:32];
  assign \place.side  = place[36];
  assign \read_port__data.key  = place[31:0];
  assign \read_port__data.position  = place[35:32];
  assign \read_port__data.side  = place[36];
endmodule

module \omap.ring (rst, slot, side, place, written, o__ready, is_stored, o__payload, block, write, o__valid, clk);
  wire \$5 , \$6 , \$7 , \$8 , \$11 , \$14 , \$17 ;
  wire [3:0] \$2 , \$18 , \$19 ;
  wire [4:0] \$1 , \$12 , \$13 , \$15 , \$16 ;
  wire [5:0] \$3 , \$9 ;
  wire [6:0] \$4 , \$10 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg [3:0] \$signature__addr  = 4'h0;
  reg [3:0] \$signature__addr$22  = 4'h0;
  wire [127:0] \$signature__data ;
  wire \$signature__en ;
  output [127:0] block;
  input clk;
  wire fetch;
  output is_stored;
  reg [2:0] left = 3'h7;
  wire [3:0] looked_up__addr;
  wire [127:0] looked_up__data;
  output [127:0] o__payload;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input [1:0] place;
  input rst;
  input side;
  input slot;
  reg [4:0] waiting = 5'h0;
  input write;
  input [127:0] written;
  reg [127:0] memory [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      memory[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write)
      memory[\$signature__addr ] <= written;
  reg [127:0] _0_;
  reg [127:0] _1_;
  always @(posedge clk) begin
    _0_ <= memory[\$4 [3:0]];
    if (fetch)
      _1_ <= memory[\$signature__addr$22 ];
  end
  assign block = _0_;
  assign o__payload = _1_;
  assign \$1  = slot * 4'h8;
  assign \$2  = side * 3'h4;
  assign \$3  = \$1  + \$2 ;
  assign \$4  = \$3  + place;
  assign \$5  = ! left;
  assign is_stored = write & \$5 ;
  assign \$6  = | waiting;
  assign \$7  = ~ o__valid;
  assign \$8  = \$7  | o__ready;
  assign fetch = \$6  & \$8 ;
  assign \$9  = waiting + write;
  assign \$10  = \$9  - fetch;
  assign \$11  = \$signature__addr  == 4'hf;
  assign \$12  = \$signature__addr  + 1'h1;
  assign \$13  = \$11  ? 5'h0 : \$12 ;
  assign \$14  = \$signature__addr$22  == 4'hf;
  assign \$15  = \$signature__addr$22  + 1'h1;
  assign \$16  = \$14  ? 5'h0 : \$15 ;
  assign \$17  = ! left;
  assign \$18  = left - 1'h1;
  assign \$19  = \$17  ? 4'h7 : \$18 ;
  always @(posedge clk) begin
    waiting <= \$10 [4:0];
    if (rst)
      waiting <= 5'h0;
  end
  always @(posedge clk) begin
    if (write)
      \$signature__addr  <= \$13 [3:0];
    if (rst)
      \$signature__addr  <= 4'h0;
  end
  always @(posedge clk) begin
    if (fetch)
      \$signature__addr$22  <= \$16 [3:0];
    if (rst)
      \$signature__addr$22  <= 4'h0;
  end
  always @(posedge clk) begin
    if (write)
      left <= \$19 [2:0];
    if (rst)
      left <= 3'h7;
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
  assign \$signature__data  = written;
  assign \$signature__en  = write;
  assign looked_up__addr = \$4 [3:0];
  assign looked_up__data = block;
endmodule

module \omap.sealer (rst, i_result__valid, write, i_tuple__payload, engine__i_command__valid, i_result__ready, i_page__ready, i_tuple__ready, engine__o_result__ready, engine__o__ready, block, page_valid, response_valid, is_whole, engine__i__ready, engine__i_command__ready, \port$2922$0 , i_page__payload, entry, page_key, channel_key
, i_result__payload, i_tuple__valid, engine__i_command__payload, engine__i__valid, engine__i__payload, engine__o_result__valid, engine__o_result__payload, \port$3885$0 , engine__o__valid, i_page__valid, clk);
  wire \$1 , \$2 , \$3 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$16 , \$17 , \$18 ,
    \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 , \$29 , \$30 , \$31 , \$32
    , \$33 , \$34 , \$35 , \$36 , \$37 , \$38 , \$39 , \$40 , \$41 , \$42 , \$43 , \$44 , \$45 ,
    \$46 , \$47 , \$48 , \$49 , \$50 , \$51 , \$52 , \$53 , \$54 , \$55 , \$56 , \$57 , \$58 , \$59
    , \$60 , \$61 , \$62 , \$63 , \$64 , \$65 , \$66 , \$67 , \$68 , \$69 , \$70 , \$71 , \$72 ,
    \$73 , \$74 , \$75 , \$76 , \$77 , \$78 , \$79 , \$80 , \$81 , \$82 , \$83 , \$84 , \$85 , \$86
    , \$87 , \$88 , \$89 , \$90 , \$91 , \$92 , \$93 , \$94 , \$95 , \$96 , \$97 , \$98 , \$99 ,
    \$100 , \$101 , \$102 , \$103 , \$104 , \$105 , \$106 , \$107 , \$108 , \$109 , \$110 , \$111 ,
    \$112 , \$113 , \$114 , \$115 , \$116 , \$117 , \$118 , \$119 , \$120 , \$121 , \$122 , \$123 ,
    \$124 , \$125 , \$126 , \$127 , \$128 , \$129 , \$130 , \$131 , \$132 , \$133 , \$134 , \$135 ,
    \$136 , \$137 , \$138 , \$139 , \$140 , \$141 , \$142 , \$143 , \$144 , \$145 , \$146 , \$149 ,
    \$150 , \$151 , \$152 , \$153 , \$154 , \$155 , \$159 , \$160 , \$163 , \$164 , \$165 , \$166 ,
    \$167 , \$169 , \$170 ;
  wire [127:0] \$6 , \$7 , \$147 , \$148 ;
  wire [1:0] \$156 , \$157 , \$168 ;
  wire [2:0] \$4 , \$158 , \$161 , \$162 , \$171 , \$172 ;
  wire [9:0] \$5 ;
  reg \$start ;
  initial \$start  = 0;
  wire begins;
  output [127:0] block;
  wire block_given;
  reg [1:0] blocks_left = 2'h0;
  input [127:0] channel_key;
  input clk;
  output [127:0] engine__i__payload;
  reg [127:0] engine__i__payload;
  wire [127:0] \engine__i__payload.data ;
  input engine__i__ready;
  output engine__i__valid;
  reg engine__i__valid;
  output [280:0] engine__i_command__payload;
  wire [15:0] \engine__i_command__payload.ad_bytes ;
  wire [127:0] \engine__i_command__payload.key ;
  wire [6:0] \engine__i_command__payload.message_bytes ;
  wire [127:0] \engine__i_command__payload.nonce ;
  wire [1:0] \engine__i_command__payload.operation ;
  input engine__i_command__ready;
  output engine__i_command__valid;
  wire [128:0] engine__o__payload;
  wire [127:0] \engine__o__payload.data ;
  wire \engine__o__payload.last ;
  output engine__o__ready;
  input engine__o__valid;
  input [128:0] engine__o_result__payload;
  wire \engine__o_result__payload.is_valid ;
  wire [127:0] \engine__o_result__payload.tag ;
  output engine__o_result__ready;
  input engine__o_result__valid;
  input [69:0] entry;
  wire [63:0] \entry.number ;
  wire [1:0] \entry.status ;
  wire [3:0] \entry.touch ;
  wire gives;
  wire gives_response;
  wire [69:0] head;
  wire [63:0] \head.number ;
  wire [1:0] \head.status ;
  wire [3:0] \head.touch ;
  input [127:0] i_page__payload;
  output i_page__ready;
  input i_page__valid;
  input i_result__payload;
  wire \i_result__payload.is_stopped ;
  output i_result__ready;
  input i_result__valid;
  input [127:0] i_tuple__payload;
  wire [127:0] \i_tuple__payload.data ;
  output i_tuple__ready;
  input i_tuple__valid;
  wire is_response;
  reg is_stopped = 1'h0;
  output is_whole;
  reg [1:0] leave_turn = 2'h0;
  input [127:0] page_key;
  reg [127:0] page_nonce;
  output page_valid;
  wire pop;
  input [127:0] \port$2922$0 ;
  input \port$3885$0 ;
  wire push;
  wire [69:0] query;
  wire [63:0] \query.number ;
  wire [1:0] \query.status ;
  wire [3:0] \query.touch ;
  output response_valid;
  input rst;
  (* enum_base_type = "Give" *)
  (* enum_value_00 = "COMMAND" *)
  (* enum_value_01 = "HEADER" *)
  (* enum_value_10 = "BLOCKS" *)
  reg [1:0] state = 2'h0;
  (* enum_base_type = "Leave" *)
  (* enum_value_00 = "TAG" *)
  (* enum_value_01 = "BLOCKS" *)
  (* enum_value_10 = "STORE_TAG" *)
  reg [1:0] \state$33  = 2'h0;
  (* enum_base_type = "Status" *)
  (* enum_value_00 = "OK" *)
  (* enum_value_01 = "NOT_FOUND" *)
  (* enum_value_10 = "FULL" *)
  (* enum_value_11 = "STOPPED" *)
  wire [1:0] status;
  reg [127:0] tag = 128'h0;
  reg [1:0] turn = 2'h0;
  wire valid;
  input write;
  assign is_response = turn == 2'h2;
  assign \$1  = ! state;
  assign \$2  = \$1  & valid;
  assign \$3  = is_response ? i_result__valid : 1'h1;
  assign engine__i_command__valid = \$2  & \$3 ;
  assign \$4  = is_response ? 3'h2 : 3'h4;
  assign \$6  = is_response ? channel_key : page_key;
  assign \$7  = is_response ? { 64'h0000000000000002, head[67:4] } : page_nonce;
  assign begins = engine__i_command__valid & engine__i_command__ready;
  assign i_result__ready = begins & is_response;
  assign \$8  = state == 2'h2;
  assign \$9  = ~ is_response;
  assign \$10  = \$8  & \$9 ;
  assign i_page__ready = \$10  & engine__i__ready;
  assign \$11  = state == 2'h2;
  assign \$12  = \$11  & is_response;
  assign i_tuple__ready = \$12  & engine__i__ready;
  assign gives = engine__i__valid & engine__i__ready;
  assign status = is_stopped ? 2'h3 : head[69:68];
  assign \$13  = gives & is_response;
  assign \$14  = state == 2'h2;
  assign \$15  = \$13  & \$14 ;
  assign \$16  = ! blocks_left;
  assign pop = \$15  & \$16 ;
  assign \$17  = state == 1'h1;
  assign \$18  = state == 2'h2;
  assign \$19  = status == 2'h3;
  assign \$20  = status == 2'h3;
  assign \$21  = status == 2'h3;
  assign \$22  = status == 2'h3;
  assign \$23  = status == 2'h3;
  assign \$24  = status == 2'h3;
  assign \$25  = status == 2'h3;
  assign \$26  = status == 2'h3;
  assign \$27  = status == 2'h3;
  assign \$28  = status == 2'h3;
  assign \$29  = status == 2'h3;
  assign \$30  = status == 2'h3;
  assign \$31  = status == 2'h3;
  assign \$32  = status == 2'h3;
  assign \$33  = status == 2'h3;
  assign \$34  = status == 2'h3;
  assign \$35  = status == 2'h3;
  assign \$36  = status == 2'h3;
  assign \$37  = status == 2'h3;
  assign \$38  = status == 2'h3;
  assign \$39  = status == 2'h3;
  assign \$40  = status == 2'h3;
  assign \$41  = status == 2'h3;
  assign \$42  = status == 2'h3;
  assign \$43  = status == 2'h3;
  assign \$44  = status == 2'h3;
  assign \$45  = status == 2'h3;
  assign \$46  = status == 2'h3;
  assign \$47  = status == 2'h3;
  assign \$48  = status == 2'h3;
  assign \$49  = status == 2'h3;
  assign \$50  = status == 2'h3;
  assign \$51  = status == 2'h3;
  assign \$52  = status == 2'h3;
  assign \$53  = status == 2'h3;
  assign \$54  = status == 2'h3;
  assign \$55  = status == 2'h3;
  assign \$56  = status == 2'h3;
  assign \$57  = status == 2'h3;
  assign \$58  = status == 2'h3;
  assign \$59  = status == 2'h3;
  assign \$60  = status == 2'h3;
  assign \$61  = status == 2'h3;
  assign \$62  = status == 2'h3;
  assign \$63  = status == 2'h3;
  assign \$64  = status == 2'h3;
  assign \$65  = status == 2'h3;
  assign \$66  = status == 2'h3;
  assign \$67  = status == 2'h3;
  assign \$68  = status == 2'h3;
  assign \$69  = status == 2'h3;
  assign \$70  = status == 2'h3;
  assign \$71  = status == 2'h3;
  assign \$72  = status == 2'h3;
  assign \$73  = status == 2'h3;
  assign \$74  = status == 2'h3;
  assign \$75  = status == 2'h3;
  assign \$76  = status == 2'h3;
  assign \$77  = status == 2'h3;
  assign \$78  = status == 2'h3;
  assign \$79  = status == 2'h3;
  assign \$80  = status == 2'h3;
  assign \$81  = status == 2'h3;
  assign \$82  = status == 2'h3;
  assign \$83  = status == 2'h3;
  assign \$84  = status == 2'h3;
  assign \$85  = status == 2'h3;
  assign \$86  = status == 2'h3;
  assign \$87  = status == 2'h3;
  assign \$88  = status == 2'h3;
  assign \$89  = status == 2'h3;
  assign \$90  = status == 2'h3;
  assign \$91  = status == 2'h3;
  assign \$92  = status == 2'h3;
  assign \$93  = status == 2'h3;
  assign \$94  = status == 2'h3;
  assign \$95  = status == 2'h3;
  assign \$96  = status == 2'h3;
  assign \$97  = status == 2'h3;
  assign \$98  = status == 2'h3;
  assign \$99  = status == 2'h3;
  assign \$100  = status == 2'h3;
  assign \$101  = status == 2'h3;
  assign \$102  = status == 2'h3;
  assign \$103  = status == 2'h3;
  assign \$104  = status == 2'h3;
  assign \$105  = status == 2'h3;
  assign \$106  = status == 2'h3;
  assign \$107  = status == 2'h3;
  assign \$108  = status == 2'h3;
  assign \$109  = status == 2'h3;
  assign \$110  = status == 2'h3;
  assign \$111  = status == 2'h3;
  assign \$112  = status == 2'h3;
  assign \$113  = status == 2'h3;
  assign \$114  = status == 2'h3;
  assign \$115  = status == 2'h3;
  assign \$116  = status == 2'h3;
  assign \$117  = status == 2'h3;
  assign \$118  = status == 2'h3;
  assign \$119  = status == 2'h3;
  assign \$120  = status == 2'h3;
  assign \$121  = status == 2'h3;
  assign \$122  = status == 2'h3;
  assign \$123  = status == 2'h3;
  assign \$124  = status == 2'h3;
  assign \$125  = status == 2'h3;
  assign \$126  = status == 2'h3;
  assign \$127  = status == 2'h3;
  assign \$128  = status == 2'h3;
  assign \$129  = status == 2'h3;
  assign \$130  = status == 2'h3;
  assign \$131  = status == 2'h3;
  assign \$132  = status == 2'h3;
  assign \$133  = status == 2'h3;
  assign \$134  = status == 2'h3;
  assign \$135  = status == 2'h3;
  assign \$136  = status == 2'h3;
  assign \$137  = status == 2'h3;
  assign \$138  = status == 2'h3;
  assign \$139  = status == 2'h3;
  assign \$140  = status == 2'h3;
  assign \$141  = status == 2'h3;
  assign \$142  = status == 2'h3;
  assign \$143  = status == 2'h3;
  assign \$144  = status == 2'h3;
  assign \$145  = status == 2'h3;
  assign \$146  = status == 2'h3;
  assign \$147  = ~ { \$146 , \$145 , \$144 , \$143 , \$142 , \$141 , \$140 , \$139 , \$138 , \$137 , \$136 , \$135 , \$134 , \$133 , \$132 , \$131 , \$130 , \$129 , \$128 , \$127 , \$126 , \$125 , \$124 , \$123 , \$122 , \$121 , \$120 , \$119 , \$118 , \$117 , \$116 , \$115 , \$114 , \$113 , \$112 , \$111 , \$110 , \$109 , \$108 , \$107 , \$106 , \$105 , \$104 , \$103 , \$102 , \$101 , \$100 , \$99 , \$98 , \$97 , \$96 , \$95 , \$94 , \$93 , \$92 , \$91 , \$90 , \$89 , \$88 , \$87 , \$86 , \$85 , \$84 , \$83 , \$82 , \$81 , \$80 , \$79 , \$78 , \$77 , \$76 , \$75 , \$74 , \$73 , \$72 , \$71 , \$70 , \$69 , \$68 , \$67 , \$66 , \$65 , \$64 , \$63 , \$62 , \$61 , \$60 , \$59 , \$58 , \$57 , \$56 , \$55 , \$54 , \$53 , \$52 , \$51 , \$50 , \$49 , \$48 , \$47 , \$46 , \$45 , \$44 , \$43 , \$42 , \$41 , \$40 , \$39 , \$38 , \$37 , \$36 , \$35 , \$34 , \$33 , \$32 , \$31 , \$30 , \$29 , \$28 , \$27 , \$26 , \$25 , \$24 , \$23 , \$22 , \$21 , \$20 , \$19  };
  assign \$148  = i_tuple__payload & \$147 ;
  assign engine__o_result__ready = ! \state$33 ;
  assign engine__o__ready = \state$33  == 1'h1;
  assign \$149  = engine__o__valid & engine__o__ready;
  assign \$150  = \state$33  == 2'h2;
  assign block_given = \$149  | \$150 ;
  assign gives_response = leave_turn == 2'h2;
  assign \$151  = \state$33  == 2'h2;
  assign block = \$151  ? tag : \port$2922$0 ;
  assign \$152  = ~ gives_response;
  assign page_valid = block_given & \$152 ;
  assign response_valid = block_given & gives_response;
  assign \$153  = \state$33  == 2'h2;
  assign is_whole = \$153  & gives_response;
  assign \$154  = state == 1'h1;
  assign \$155  = gives & \$154 ;
  assign \$156  = is_response ? 2'h1 : 2'h2;
  assign \$157  = is_response ? 2'h0 : 2'h3;
  assign \$158  = blocks_left - 1'h1;
  assign \$159  = ! blocks_left;
  assign \$160  = turn == 2'h2;
  assign \$161  = turn + 1'h1;
  assign \$162  = \$160  ? 3'h0 : \$161 ;
  assign \$163  = engine__o_result__valid & engine__o_result__ready;
  assign \$164  = \state$33  == 2'h2;
  assign \$165  = \$164  | \port$3885$0 ;
  assign \$166  = block_given & \$165 ;
  assign \$167  = \state$33  == 2'h2;
  assign \$168  = \$167  ? 2'h0 : 2'h2;
  assign \$169  = \state$33  == 2'h2;
  assign \$170  = leave_turn == 2'h2;
  assign \$171  = leave_turn + 1'h1;
  assign \$172  = \$170  ? 3'h0 : \$171 ;
  always @(posedge clk) begin
    if (begins) begin
      state <= \$156 ;
    end else if (\$155 ) begin
      state <= 2'h2;
    end else if (gives) begin
      if (\$159 )
        state <= 2'h0;
    end
    if (rst)
      state <= 2'h0;
  end
  always @(posedge clk) begin
    if (begins) begin
      blocks_left <= \$157 ;
    end else if (\$155 ) begin
    end else if (gives) begin
      blocks_left <= \$158 [1:0];
    end
    if (rst)
      blocks_left <= 2'h0;
  end
  always @(posedge clk) begin
    if (begins)
      is_stopped <= i_result__payload;
    if (rst)
      is_stopped <= 1'h0;
  end
  always @(posedge clk) begin
    if (begins) begin
    end else if (\$155 ) begin
    end else if (gives) begin
      if (\$159 )
        turn <= \$162 [1:0];
    end
    if (rst)
      turn <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$163 ) begin
      \state$33  <= 2'h1;
    end else if (\$166 ) begin
      \state$33  <= \$168 ;
    end
    if (rst)
      \state$33  <= 2'h0;
  end
  always @(posedge clk) begin
    if (\$163 )
      tag <= engine__o_result__payload[128:1];
    if (rst)
      tag <= 128'h0;
  end
  always @(posedge clk) begin
    if (\$163 ) begin
    end else if (\$166 ) begin
      if (\$169 )
        leave_turn <= \$172 [1:0];
    end
    if (rst)
      leave_turn <= 2'h0;
  end
  \omap.sealer.queries  queries (
    .clk(clk),
    .entry(entry),
    .head(head),
    .pop(pop),
    .rst(rst),
    .valid(valid),
    .write(write)
  );
  always @* begin
    if (\$start ) begin end
    page_nonce = 128'h0;
    casez (turn)
      2'h0:
          page_nonce = { 62'h0, head[1:0], head[67:4] };
      2'h1:
          page_nonce = { 62'h0, head[3:2], head[67:4] };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    engine__i__valid = 1'h0;
    if (\$17 ) begin
      engine__i__valid = 1'h1;
    end else if (\$18 ) begin
      (* full_case = 32'd1 *)
      if (is_response) begin
        engine__i__valid = i_tuple__valid;
      end else begin
        engine__i__valid = i_page__valid;
      end
    end
  end
  always @* begin
    if (\$start ) begin end
    engine__i__payload = 128'h0;
    if (\$17 ) begin
      engine__i__payload = { 126'h0, status };
    end else if (\$18 ) begin
      (* full_case = 32'd1 *)
      if (is_response) begin
        engine__i__payload = \$148 ;
      end else begin
        engine__i__payload = i_page__payload;
      end
    end
  end
  assign push = write;
  assign query = entry;
  assign engine__o__payload = { \port$3885$0 , \port$2922$0  };
  assign \entry.touch  = entry[3:0];
  assign \entry.number  = entry[67:4];
  assign \entry.status  = entry[69:68];
  assign \query.touch  = entry[3:0];
  assign \query.number  = entry[67:4];
  assign \query.status  = entry[69:68];
  assign \head.touch  = head[3:0];
  assign \head.number  = head[67:4];
  assign \head.status  = head[69:68];
  assign \engine__i_command__payload.operation  = engine__i_command__payload[1:0];
  assign \engine__i_command__payload.ad_bytes  = engine__i_command__payload[17:2];
  assign \engine__i_command__payload.message_bytes  = engine__i_command__payload[24:18];
  assign \engine__i_command__payload.key  = engine__i_command__payload[152:25];
  assign \engine__i_command__payload.nonce  = engine__i_command__payload[280:153];
  assign \engine__i__payload.data  = engine__i__payload;
  assign \i_tuple__payload.data  = i_tuple__payload;
  assign \engine__o__payload.data  = \port$2922$0 ;
  assign \engine__o__payload.last  = \port$3885$0 ;
  assign \i_result__payload.is_stopped  = i_result__payload;
  assign \engine__o_result__payload.is_valid  = engine__o_result__payload[0];
  assign \engine__o_result__payload.tag  = engine__o_result__payload[128:1];
  assign engine__i_command__payload[280:153] = \$7 ;
  assign engine__i_command__payload[152:25] = \$6 ;
  assign engine__i_command__payload[24:18] = \$5 [6:0];
  assign engine__i_command__payload[1:0] = 2'h0;
  assign engine__i_command__payload[17:2] = 16'h0;
  assign \$5  = { 3'h0, \$4 , 4'h0 };
endmodule

module \omap.sealer.queries (rst, write, pop, head, entry, valid, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$9 , \$10 , \$11 ;
  wire [1:0] \$5 ;
  wire [2:0] \$7 ;
  wire [3:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  reg [69:0] bank_0 = 70'h0;
  wire [63:0] \bank_0.number ;
  wire [1:0] \bank_0.status ;
  wire [3:0] \bank_0.touch ;
  reg [69:0] bank_1 = 70'h0;
  wire [63:0] \bank_1.number ;
  wire [1:0] \bank_1.status ;
  wire [3:0] \bank_1.touch ;
  input clk;
  reg [1:0] count = 2'h0;
  input [69:0] entry;
  wire [63:0] \entry.number ;
  wire [1:0] \entry.status ;
  wire [3:0] \entry.touch ;
  output [69:0] head;
  wire [63:0] \head.number ;
  wire [1:0] \head.status ;
  wire [3:0] \head.touch ;
  input pop;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg write_index = 1'h0;
  assign \$1  = ! write_index;
  assign \$2  = write & \$1 ;
  assign \$4  = write & \$3 ;
  assign \$5  = write_index + write;
  assign \$6  = turn ^ pop;
  assign \$7  = count + arrived;
  assign \$8  = \$7  - pop;
  assign \$9  = count > 1'h1;
  assign \$10  = pop ? \$9  : valid;
  assign \$11  = arrived | \$10 ;
  assign head = turn ? bank_1 : bank_0;
  always @(posedge clk) begin
    if (\$2 )
      bank_0 <= entry;
    if (rst)
      bank_0 <= 70'h0;
  end
  always @(posedge clk) begin
    if (\$4 )
      bank_1 <= entry;
    if (rst)
      bank_1 <= 70'h0;
  end
  always @(posedge clk) begin
    write_index <= \$5 [0];
    if (rst)
      write_index <= 1'h0;
  end
  always @(posedge clk) begin
    turn <= \$6 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$8 [1:0];
    if (rst)
      count <= 2'h0;
  end
  always @(posedge clk) begin
    valid <= \$11 ;
    if (rst)
      valid <= 1'h0;
  end
  assign \bank_0.touch  = bank_0[3:0];
  assign \bank_0.number  = bank_0[67:4];
  assign \bank_0.status  = bank_0[69:68];
  assign \entry.touch  = entry[3:0];
  assign \entry.number  = entry[67:4];
  assign \entry.status  = entry[69:68];
  assign \bank_1.touch  = bank_1[3:0];
  assign \bank_1.number  = bank_1[67:4];
  assign \bank_1.status  = bank_1[69:68];
  assign \head.touch  = head[3:0];
  assign \head.number  = head[67:4];
  assign \head.status  = head[69:68];
  assign \$3  = write_index;
endmodule

module \omap.sealer_engine (rst, i_command__valid, o_result__ready, o__ready, i__ready, i_command__ready, \port$2922$0 , i_command__payload, i__valid, i__payload, o_result__valid, o_result__payload, \port$3885$0 , o__valid, clk);
  wire \$2 , \$4 , \$5 , \$9 , \$11 , \$15 , \$17 , \$21 , \$23 , \$27 , \$29 , \$33 , \$35 ,
    \ends$36 , \$39 , \$41 , \$45 , \$47 , \$51 , \$53 , \$57 , \$59 , \$63 , \$65 , \$69 , \$71 ,
    \$75 , \$77 , \$81 , \$83 , \$87 , \$89 , \$93 , \$95 , \$99 , \$101 , \$102 , \$104 , \$106 ,
    \$108 , \$110 , \$112 , \$114 , \$116 , \$118 , \$120 , \$122 , \$124 , \$126 , \$128 , \$130 ,
    \$132 , \$137 , \$138 , \$139 , \$140 , \$141 , \$142 , \$143 , \$144 , \$145 , \$146 , \$147 ,
    \$148 , \$149 , \$150 , \$151 , \$152 , \$153 , \$154 , \$155 , \$156 , \$157 , \$158 , \$159 ,
    \$160 , \$161 , \$162 , \$163 , \$164 , \$165 , \$166 , \$167 , \$170 , \$171 , \$172 , \$175 ,
    \$176 , \$180 , \$183 , \$185 , \$187 , \$188 , \$202 ;
  wire [127:0] \$134 , \$135 , \$173 , \$179 , \$189 , \$201 ;
  wire [15:0] \$3 ;
  wire [16:0] \$184 ;
  wire [2:0] \$181 , \$182 ;
  wire [319:0] \$136 , \$174 , \$178 ;
  wire [55:0] \$168 , \$169 ;
  wire [63:0] \$177 , \$203 , \$204 , \$205 , \$206 , \$207 ;
  wire [6:0] \$1 ;
  wire [7:0] \$6 , \$7 , \$8 , \$10 , \$12 , \$13 , \$14 , \$16 , \$18 , \$19 , \$20 , \$22 , \$24 ,
    \$25 , \$26 , \$28 , \$30 , \$31 , \$32 , \$34 , \$36 , \$37 , \$38 , \$40 , \$42 , \$43 , \$44
    , \$46 , \$48 , \$49 , \$50 , \$52 , \$54 , \$55 , \$56 , \$58 , \$60 , \$61 , \$62 , \$64 ,
    \$66 , \$67 , \$68 , \$70 , \$72 , \$73 , \$74 , \$76 , \$78 , \$79 , \$80 , \$82 , \$84 , \$85
    , \$86 , \$88 , \$90 , \$91 , \$92 , \$94 , \$96 , \$97 , \$98 , \$100 , \$103 , \$105 , \$107 ,
    \$109 , \$111 , \$113 , \$115 , \$117 , \$119 , \$121 , \$123 , \$125 , \$127 , \$129 , \$131 ,
    \$133 , \$186 ;
  reg \$start ;
  initial \$start  = 0;
  reg [319:0] absorbed;
  reg [15:0] ad_left = 16'h0;
  wire [319:0] after;
  wire [319:0] \before ;
  wire begins;
  reg begins_message;
  wire [127:0] block;
  input clk;
  wire [4:0] count;
  wire ends;
  wire finish;
  reg [127:0] given;
  wire has_block;
  wire has_room;
  input [127:0] i__payload;
  wire [127:0] \i__payload.data ;
  output i__ready;
  input i__valid;
  input [280:0] i_command__payload;
  wire [15:0] \i_command__payload.ad_bytes ;
  wire [127:0] \i_command__payload.key ;
  wire [6:0] \i_command__payload.message_bytes ;
  wire [127:0] \i_command__payload.nonce ;
  wire [1:0] \i_command__payload.operation ;
  output i_command__ready;
  input i_command__valid;
  reg [3:0] index = 4'h0;
  wire [63:0] \initial ;
  wire is_final;
  wire is_free;
  wire is_genuine;
  wire is_hidden;
  wire is_long;
  wire is_message;
  reg is_open = 1'h0;
  reg is_prf = 1'h0;
  wire is_prf_command;
  reg is_running = 1'h0;
  reg [127:0] kept;
  reg [127:0] key = 128'h0;
  reg [15:0] left;
  wire [6:0] length;
  wire [6:0] longest;
  wire may_begin;
  wire may_finish;
  reg [6:0] message_left = 7'h0;
  wire [3:0] next_index;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  output o__valid;
  output [128:0] o_result__payload;
  reg [128:0] o_result__payload = 129'h0;
  wire \o_result__payload.is_valid ;
  wire [127:0] \o_result__payload.tag ;
  input o_result__ready;
  output o_result__valid;
  reg o_result__valid = 1'h0;
  (* enum_base_type = "Phase" *)
  (* enum_value_000 = "COMMAND" *)
  (* enum_value_001 = "START" *)
  (* enum_value_010 = "AD" *)
  (* enum_value_011 = "MESSAGE" *)
  (* enum_value_100 = "RESULT" *)
  reg [2:0] phase = 3'h0;
  output [127:0] \port$2922$0 ;
  output \port$3885$0 ;
  wire \release ;
  wire replaces;
  input rst;
  wire starts;
  reg [319:0] state = 320'h0;
  wire write;
  assign \$1  = is_prf ? message_left : 7'h0;
  assign \$2  = left >= 5'h10;
  assign \$3  = \$2  ? 16'h0010 : left;
  assign \$4  = phase == 2'h3;
  assign replaces = is_open & \$4 ;
  assign \$5  = \$3 [4:0] > 1'h0;
  assign \$6  = state[7:0] ^ i__payload[7:0];
  assign \$7  = state[7:0] ^ i__payload[7:0];
  assign \$8  = replaces ? i__payload[7:0] : \$7 ;
  assign \$9  = ! \$3 [4:0];
  assign \$10  = state[7:0] ^ { 7'h0, \$9  };
  assign \$11  = \$3 [4:0] > 1'h1;
  assign \$12  = state[15:8] ^ i__payload[15:8];
  assign \$13  = state[15:8] ^ i__payload[15:8];
  assign \$14  = replaces ? i__payload[15:8] : \$13 ;
  assign \$15  = \$3 [4:0] == 1'h1;
  assign \$16  = state[15:8] ^ { 7'h0, \$15  };
  assign \$17  = \$3 [4:0] > 2'h2;
  assign \$18  = state[23:16] ^ i__payload[23:16];
  assign \$19  = state[23:16] ^ i__payload[23:16];
  assign \$20  = replaces ? i__payload[23:16] : \$19 ;
  assign \$21  = \$3 [4:0] == 2'h2;
  assign \$22  = state[23:16] ^ { 7'h0, \$21  };
  assign \$23  = \$3 [4:0] > 2'h3;
  assign \$24  = state[31:24] ^ i__payload[31:24];
  assign \$25  = state[31:24] ^ i__payload[31:24];
  assign \$26  = replaces ? i__payload[31:24] : \$25 ;
  assign \$27  = \$3 [4:0] == 2'h3;
  assign \$28  = state[31:24] ^ { 7'h0, \$27  };
  assign \$29  = \$3 [4:0] > 3'h4;
  assign \$30  = state[39:32] ^ i__payload[39:32];
  assign \$31  = state[39:32] ^ i__payload[39:32];
  assign \$32  = replaces ? i__payload[39:32] : \$31 ;
  assign \$33  = \$3 [4:0] == 3'h4;
  assign \$34  = state[39:32] ^ { 7'h0, \$33  };
  assign \$35  = \$3 [4:0] > 3'h5;
  assign \$36  = state[47:40] ^ i__payload[47:40];
  assign \$37  = state[47:40] ^ i__payload[47:40];
  assign \$38  = replaces ? i__payload[47:40] : \$37 ;
  assign \$39  = \$3 [4:0] == 3'h5;
  assign \$40  = state[47:40] ^ { 7'h0, \$39  };
  assign \$41  = \$3 [4:0] > 3'h6;
  assign \$42  = state[55:48] ^ i__payload[55:48];
  assign \$43  = state[55:48] ^ i__payload[55:48];
  assign \$44  = replaces ? i__payload[55:48] : \$43 ;
  assign \$45  = \$3 [4:0] == 3'h6;
  assign \$46  = state[55:48] ^ { 7'h0, \$45  };
  assign \$47  = \$3 [4:0] > 3'h7;
  assign \$48  = state[63:56] ^ i__payload[63:56];
  assign \$49  = state[63:56] ^ i__payload[63:56];
  assign \$50  = replaces ? i__payload[63:56] : \$49 ;
  assign \$51  = \$3 [4:0] == 3'h7;
  assign \$52  = state[63:56] ^ { 7'h0, \$51  };
  assign \$53  = \$3 [4:0] > 4'h8;
  assign \$54  = state[71:64] ^ i__payload[71:64];
  assign \$55  = state[71:64] ^ i__payload[71:64];
  assign \$56  = replaces ? i__payload[71:64] : \$55 ;
  assign \$57  = \$3 [4:0] == 4'h8;
  assign \$58  = state[71:64] ^ { 7'h0, \$57  };
  assign \$59  = \$3 [4:0] > 4'h9;
  assign \$60  = state[79:72] ^ i__payload[79:72];
  assign \$61  = state[79:72] ^ i__payload[79:72];
  assign \$62  = replaces ? i__payload[79:72] : \$61 ;
  assign \$63  = \$3 [4:0] == 4'h9;
  assign \$64  = state[79:72] ^ { 7'h0, \$63  };
  assign \$65  = \$3 [4:0] > 4'ha;
  assign \$66  = state[87:80] ^ i__payload[87:80];
  assign \$67  = state[87:80] ^ i__payload[87:80];
  assign \$68  = replaces ? i__payload[87:80] : \$67 ;
  assign \$69  = \$3 [4:0] == 4'ha;
  assign \$70  = state[87:80] ^ { 7'h0, \$69  };
  assign \$71  = \$3 [4:0] > 4'hb;
  assign \$72  = state[95:88] ^ i__payload[95:88];
  assign \$73  = state[95:88] ^ i__payload[95:88];
  assign \$74  = replaces ? i__payload[95:88] : \$73 ;
  assign \$75  = \$3 [4:0] == 4'hb;
  assign \$76  = state[95:88] ^ { 7'h0, \$75  };
  assign \$77  = \$3 [4:0] > 4'hc;
  assign \$78  = state[103:96] ^ i__payload[103:96];
  assign \$79  = state[103:96] ^ i__payload[103:96];
  assign \$80  = replaces ? i__payload[103:96] : \$79 ;
  assign \$81  = \$3 [4:0] == 4'hc;
  assign \$82  = state[103:96] ^ { 7'h0, \$81  };
  assign \$83  = \$3 [4:0] > 4'hd;
  assign \$84  = state[111:104] ^ i__payload[111:104];
  assign \$85  = state[111:104] ^ i__payload[111:104];
  assign \$86  = replaces ? i__payload[111:104] : \$85 ;
  assign \$87  = \$3 [4:0] == 4'hd;
  assign \$88  = state[111:104] ^ { 7'h0, \$87  };
  assign \$89  = \$3 [4:0] > 4'he;
  assign \$90  = state[119:112] ^ i__payload[119:112];
  assign \$91  = state[119:112] ^ i__payload[119:112];
  assign \$92  = replaces ? i__payload[119:112] : \$91 ;
  assign \$93  = \$3 [4:0] == 4'he;
  assign \$94  = state[119:112] ^ { 7'h0, \$93  };
  assign \$95  = \$3 [4:0] > 4'hf;
  assign \$96  = state[127:120] ^ i__payload[127:120];
  assign \$97  = state[127:120] ^ i__payload[127:120];
  assign \$98  = replaces ? i__payload[127:120] : \$97 ;
  assign \$99  = \$3 [4:0] == 4'hf;
  assign \$100  = state[127:120] ^ { 7'h0, \$99  };
  assign \$101  = phase == 1'h1;
  assign \$102  = \$3 [4:0] > 1'h0;
  assign \$103  = \$102  ? i__payload[7:0] : 8'h0;
  assign \$104  = \$3 [4:0] > 1'h1;
  assign \$105  = \$104  ? i__payload[15:8] : 8'h0;
  assign \$106  = \$3 [4:0] > 2'h2;
  assign \$107  = \$106  ? i__payload[23:16] : 8'h0;
  assign \$108  = \$3 [4:0] > 2'h3;
  assign \$109  = \$108  ? i__payload[31:24] : 8'h0;
  assign \$110  = \$3 [4:0] > 3'h4;
  assign \$111  = \$110  ? i__payload[39:32] : 8'h0;
  assign \$112  = \$3 [4:0] > 3'h5;
  assign \$113  = \$112  ? i__payload[47:40] : 8'h0;
  assign \$114  = \$3 [4:0] > 3'h6;
  assign \$115  = \$114  ? i__payload[55:48] : 8'h0;
  assign \$116  = \$3 [4:0] > 3'h7;
  assign \$117  = \$116  ? i__payload[63:56] : 8'h0;
  assign \$118  = \$3 [4:0] > 4'h8;
  assign \$119  = \$118  ? i__payload[71:64] : 8'h0;
  assign \$120  = \$3 [4:0] > 4'h9;
  assign \$121  = \$120  ? i__payload[79:72] : 8'h0;
  assign \$122  = \$3 [4:0] > 4'ha;
  assign \$123  = \$122  ? i__payload[87:80] : 8'h0;
  assign \$124  = \$3 [4:0] > 4'hb;
  assign \$125  = \$124  ? i__payload[95:88] : 8'h0;
  assign \$126  = \$3 [4:0] > 4'hc;
  assign \$127  = \$126  ? i__payload[103:96] : 8'h0;
  assign \$128  = \$3 [4:0] > 4'hd;
  assign \$129  = \$128  ? i__payload[111:104] : 8'h0;
  assign \$130  = \$3 [4:0] > 4'he;
  assign \$131  = \$130  ? i__payload[119:112] : 8'h0;
  assign \$132  = \$3 [4:0] > 4'hf;
  assign \$133  = \$132  ? i__payload[127:120] : 8'h0;
  assign \$134  = state[319:192] ^ { \$133 , \$131 , \$129 , \$127 , \$125 , \$123 , \$121 , \$119 , \$117 , \$115 , \$113 , \$111 , \$109 , \$107 , \$105 , \$103  };
  assign \$135  = is_final ? key : 128'h0;
  assign \$136  = { state[319:128], kept } ^ { 64'h0, \$135 , 128'h0 };
  assign is_message = phase == 2'h3;
  assign \$137  = ~ \$3 [4];
  assign is_final = is_message & \$137 ;
  assign has_block = | \$3 [4:0];
  assign \$138  = phase == 1'h1;
  assign \$139  = phase == 2'h2;
  assign \$140  = \$138  | \$139 ;
  assign \$141  = \$140  | is_message;
  assign \$142  = ~ is_running;
  assign \$143  = \$141  & \$142 ;
  assign \$144  = is_message & has_block;
  assign \$145  = ~ has_room;
  assign \$146  = \$144  & \$145 ;
  assign \$147  = ~ \$146 ;
  assign may_begin = \$143  & \$147 ;
  assign \$148  = ~ has_block;
  assign \$149  = i__valid | \$148 ;
  assign begins = may_begin & \$149 ;
  assign \$150  = begins & is_message;
  assign write = \$150  & has_block;
  assign \before  = begins ? absorbed : state;
  assign \$151  = phase == 1'h1;
  assign is_long = \$151  | is_final;
  assign \$152  = begins | is_running;
  assign ends = \$152  & \ends$36 ;
  assign \$153  = begins | is_running;
  assign \$154  = ! ad_left;
  assign \$155  = ends & \$154 ;
  assign \$156  = ad_left < 5'h10;
  assign \$157  = ends & \$156 ;
  assign \$158  = phase == 3'h4;
  assign \$159  = ~ o_result__valid;
  assign \$160  = \$158  & \$159 ;
  assign may_finish = \$160  & is_free;
  assign \$161  = ~ is_open;
  assign \$162  = i__valid | \$161 ;
  assign finish = may_finish & \$162 ;
  assign \$163  = ~ is_open;
  assign \$164  = i__payload == state[319:192];
  assign is_genuine = \$163  | \$164 ;
  assign is_hidden = ~ is_genuine;
  assign \$165  = may_begin & has_block;
  assign \$166  = may_finish & is_open;
  assign i__ready = \$165  | \$166 ;
  assign i_command__ready = ! phase;
  assign longest = i_command__payload[1] ? 7'h10 : 7'h40;
  assign \$167  = i_command__payload[24:18] > longest;
  assign length = \$167  ? longest : i_command__payload[24:18];
  assign \$169  = i_command__payload[1] ? \$168  : 56'h001000808c0001;
  assign \$170  = begins | is_running;
  assign \$171  = ~ \ends$36 ;
  assign \$172  = ends & is_long;
  assign \$173  = \$172  ? key : 128'h0;
  assign \$174  = { \$207 , \$206 , \$205 , \$204 , \$203  } ^ { \$173 , 192'h0 };
  assign \$175  = ~ is_prf;
  assign \$176  = begins_message & \$175 ;
  assign \$177  = \$176  ? 64'h8000000000000000 : 64'h0;
  assign \$178  = \$174  ^ { \$177 , 256'h0 };
  assign \$179  = is_open ? 128'h0 : state[319:192];
  assign \$180  = ! ad_left;
  assign \$181  = \$180  ? 3'h3 : 3'h2;
  assign \$182  = is_prf ? 3'h4 : \$181 ;
  assign \$183  = ad_left < 5'h10;
  assign \$184  = ad_left - 5'h10;
  assign \$185  = message_left < 5'h10;
  assign \$186  = message_left - 5'h10;
  assign \$187  = i_command__ready & i_command__valid;
  assign \$188  = i_command__payload[1:0] == 1'h1;
  assign \$189  = i_command__payload[1] ? 128'h0 : i_command__payload[280:153];
  always @(posedge clk) begin
    if (\$170 )
      is_running <= \$171 ;
    if (rst)
      is_running <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$170 )
      index <= next_index;
    if (rst)
      index <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$170 )
      state <= \$178 ;
    if (\$187 )
      state <= { \$189 , i_command__payload[152:25], 8'h0, \$169  };
    if (rst)
      state <= 320'h0;
  end
  always @(posedge clk) begin
    if (finish)
      phase <= 3'h0;
    if (ends) begin
      casez (phase)
        3'h1:
            phase <= \$182 ;
        3'h2:
            if (\$183 )
              phase <= 3'h3;
        3'h3:
            if (\$185 )
              phase <= 3'h4;
      endcase
    end
    if (\$187 )
      phase <= 3'h1;
    if (rst)
      phase <= 3'h0;
  end
  always @(posedge clk) begin
    if (finish) begin
      o_result__valid <= 1'h1;
    end else if (o_result__ready) begin
      o_result__valid <= 1'h0;
    end
    if (rst)
      o_result__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (finish) begin
      o_result__payload[0] <= is_genuine;
      o_result__payload[128:1] <= \$179 ;
    end
    if (rst)
      o_result__payload <= 129'h0;
  end
  always @(posedge clk) begin
    if (ends) begin
      casez (phase)
        3'h2:
            ad_left <= \$184 [15:0];
      endcase
    end
    if (\$187 )
      ad_left <= i_command__payload[17:2];
    if (rst)
      ad_left <= 16'h0;
  end
  always @(posedge clk) begin
    if (ends) begin
      casez (phase)
        3'h3:
            message_left <= \$186 [6:0];
      endcase
    end
    if (\$187 )
      message_left <= length;
    if (rst)
      message_left <= 7'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      is_open <= \$188 ;
    if (rst)
      is_open <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      is_prf <= i_command__payload[1];
    if (rst)
      is_prf <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$187 )
      key <= i_command__payload[152:25];
    if (rst)
      key <= 128'h0;
  end
  \omap.sealer_engine.buffer  buffer (
    .block(given),
    .clk(clk),
    .has_room(has_room),
    .is_free(is_free),
    .\is_hidden$24 (is_hidden),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .\port$2922$0 (\$201 ),
    .\port$3885$0 (\$202 ),
    .\release (finish),
    .rst(rst),
    .write(write)
  );
  \omap.sealer_engine.rounds  rounds (
    .\before (\before ),
    .ends(\ends$36 ),
    .\index$3 (index),
    .is_long(is_long),
    .next_index(next_index),
    .\port$3008$0 (\$203 ),
    .\port$3010$0 (\$204 ),
    .\port$3012$0 (\$205 ),
    .\port$3014$0 (\$206 ),
    .\port$3016$0 (\$207 ),
    .starts(begins)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (phase)
      3'h1:
          left = { 9'h0, \$1  };
      3'h2:
          left = ad_left;
      default:
          left = { 9'h0, message_left };
    endcase
  end
  always @* begin
    if (\$start ) begin end
    given = 128'h0;
    if (\$5 )
      given[7:0] = \$6 ;
    if (\$11 )
      given[15:8] = \$12 ;
    if (\$17 )
      given[23:16] = \$18 ;
    if (\$23 )
      given[31:24] = \$24 ;
    if (\$29 )
      given[39:32] = \$30 ;
    if (\$35 )
      given[47:40] = \$36 ;
    if (\$41 )
      given[55:48] = \$42 ;
    if (\$47 )
      given[63:56] = \$48 ;
    if (\$53 )
      given[71:64] = \$54 ;
    if (\$59 )
      given[79:72] = \$60 ;
    if (\$65 )
      given[87:80] = \$66 ;
    if (\$71 )
      given[95:88] = \$72 ;
    if (\$77 )
      given[103:96] = \$78 ;
    if (\$83 )
      given[111:104] = \$84 ;
    if (\$89 )
      given[119:112] = \$90 ;
    if (\$95 )
      given[127:120] = \$96 ;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$5 ) begin
      kept[7:0] = \$8 ;
    end else begin
      kept[7:0] = \$10 ;
    end
    (* full_case = 32'd1 *)
    if (\$11 ) begin
      kept[15:8] = \$14 ;
    end else begin
      kept[15:8] = \$16 ;
    end
    (* full_case = 32'd1 *)
    if (\$17 ) begin
      kept[23:16] = \$20 ;
    end else begin
      kept[23:16] = \$22 ;
    end
    (* full_case = 32'd1 *)
    if (\$23 ) begin
      kept[31:24] = \$26 ;
    end else begin
      kept[31:24] = \$28 ;
    end
    (* full_case = 32'd1 *)
    if (\$29 ) begin
      kept[39:32] = \$32 ;
    end else begin
      kept[39:32] = \$34 ;
    end
    (* full_case = 32'd1 *)
    if (\$35 ) begin
      kept[47:40] = \$38 ;
    end else begin
      kept[47:40] = \$40 ;
    end
    (* full_case = 32'd1 *)
    if (\$41 ) begin
      kept[55:48] = \$44 ;
    end else begin
      kept[55:48] = \$46 ;
    end
    (* full_case = 32'd1 *)
    if (\$47 ) begin
      kept[63:56] = \$50 ;
    end else begin
      kept[63:56] = \$52 ;
    end
    (* full_case = 32'd1 *)
    if (\$53 ) begin
      kept[71:64] = \$56 ;
    end else begin
      kept[71:64] = \$58 ;
    end
    (* full_case = 32'd1 *)
    if (\$59 ) begin
      kept[79:72] = \$62 ;
    end else begin
      kept[79:72] = \$64 ;
    end
    (* full_case = 32'd1 *)
    if (\$65 ) begin
      kept[87:80] = \$68 ;
    end else begin
      kept[87:80] = \$70 ;
    end
    (* full_case = 32'd1 *)
    if (\$71 ) begin
      kept[95:88] = \$74 ;
    end else begin
      kept[95:88] = \$76 ;
    end
    (* full_case = 32'd1 *)
    if (\$77 ) begin
      kept[103:96] = \$80 ;
    end else begin
      kept[103:96] = \$82 ;
    end
    (* full_case = 32'd1 *)
    if (\$83 ) begin
      kept[111:104] = \$86 ;
    end else begin
      kept[111:104] = \$88 ;
    end
    (* full_case = 32'd1 *)
    if (\$89 ) begin
      kept[119:112] = \$92 ;
    end else begin
      kept[119:112] = \$94 ;
    end
    (* full_case = 32'd1 *)
    if (\$95 ) begin
      kept[127:120] = \$98 ;
    end else begin
      kept[127:120] = \$100 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\$101 ) begin
      absorbed = { \$134 , state[191:0] };
    end else begin
      absorbed = \$136 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    begins_message = 1'h0;
    if (\$153 ) begin
      casez (phase)
        3'h1:
            begins_message = \$155 ;
        3'h2:
            begins_message = \$157 ;
      endcase
    end
  end
  assign o__payload = { \$202 , \$201  };
  assign count = \$3 [4:0];
  assign block = given;
  assign starts = begins;
  assign \release  = finish;
  assign is_prf_command = i_command__payload[1];
  assign \initial  = { 8'h0, \$169  };
  assign after = { \$207 , \$206 , \$205 , \$204 , \$203  };
  assign \port$2922$0  = \$201 ;
  assign \port$3885$0  = \$202 ;
  assign \o__payload.data  = \$201 ;
  assign \o__payload.last  = \$202 ;
  assign \i__payload.data  = i__payload;
  assign \i_command__payload.operation  = i_command__payload[1:0];
  assign \i_command__payload.ad_bytes  = i_command__payload[17:2];
  assign \i_command__payload.message_bytes  = i_command__payload[24:18];
  assign \i_command__payload.key  = i_command__payload[152:25];
  assign \i_command__payload.nonce  = i_command__payload[280:153];
  assign \o_result__payload.is_valid  = o_result__payload[0];
  assign \o_result__payload.tag  = o_result__payload[128:1];
  assign { \$168 [55:32], \$168 [30:20], \$168 [17:3] } = { length[4:0], 45'h0 };
  assign { \$168 [31], \$168 [19:18], \$168 [2:0] } = 6'h3f;
endmodule

module \omap.sealer_engine.buffer (rst, o__ready, write, \release , \is_hidden$24 , has_room, is_free, \port$2922$0 , block, \port$3885$0 , o__valid, clk);
  reg [2:0] \$20 , \$22 ;
  wire \$1 , \$2 , \$3 , \$6 , \$8 , \$14 ;
  wire [127:0] \$4 , \$5 ;
  wire [2:0] \$7 , \$9 ;
  wire [3:0] \$10 , \$12 , \$13 ;
  wire [4:0] \$11 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg \$16  = 1'h0;
  reg [1:0] \$signature__addr  = 2'h0;
  wire [127:0] \$signature__data ;
  wire \$signature__en ;
  input [127:0] block;
  input clk;
  wire fetch;
  output has_room;
  reg hides = 1'h0;
  output is_free;
  reg is_hidden = 1'h0;
  input \is_hidden$24 ;
  reg [2:0] leaving = 3'h0;
  wire [128:0] o__payload;
  wire [127:0] \o__payload.data ;
  wire \o__payload.last ;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  output [127:0] \port$2922$0 ;
  (* init = 1'h0 *)
  output \port$3885$0 ;
  (* init = 2'h0 *)
  wire [1:0] read_place;
  reg [1:0] read_port__addr = 2'h0;
  wire [127:0] read_port__data;
  wire read_port__en;
  input \release ;
  input rst;
  reg [2:0] taken = 3'h0;
  input write;
  (* init = 2'h0 *)
  wire [1:0] write_place;
  reg [2:0] written = 3'h0;
  reg [127:0] memory [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      memory[\$row ] = 128'h0;
  end
  always @(posedge clk)
    if (write)
      memory[\$signature__addr ] <= block;
  reg [127:0] _0_;
  always @(posedge clk)
    if (read_port__en)
      _0_ <= memory[read_port__addr];
  assign read_port__data = _0_;
  assign has_room = taken != 3'h4;
  assign is_free = ! leaving;
  assign \$1  = ~ is_free;
  assign \$2  = ~ o__valid;
  assign \$3  = \$2  | o__ready;
  assign read_port__en = \$1  & \$3 ;
  assign \$4  = ~ { {128{is_hidden}} };
  assign \$5  = read_port__data & \$4 ;
  assign \$6  = \$signature__addr  == 2'h3;
  assign \$7  = \$signature__addr  + 1'h1;
  assign \$8  = read_port__addr == 2'h3;
  assign \$9  = read_port__addr + 1'h1;
  assign \$10  = taken + write;
  assign \$11  = \$10  - read_port__en;
  assign \$12  = leaving - read_port__en;
  assign \$13  = written + write;
  assign \$14  = leaving == 1'h1;
  always @(posedge clk) begin
    if (read_port__en)
      \$16  <= \$14 ;
    if (rst)
      \$16  <= 1'h0;
  end
  always @(posedge clk) begin
    if (write) begin
      (* full_case = 32'd1 *)
      if (\$6 ) begin
        \$signature__addr  <= 2'h0;
      end else begin
        \$signature__addr  <= \$7 [1:0];
      end
    end
    if (rst)
      \$signature__addr  <= 2'h0;
  end
  always @(posedge clk) begin
    if (read_port__en) begin
      (* full_case = 32'd1 *)
      if (\$8 ) begin
        read_port__addr <= 2'h0;
      end else begin
        read_port__addr <= \$9 [1:0];
      end
    end
    if (rst)
      read_port__addr <= 2'h0;
  end
  always @(posedge clk) begin
    taken <= \$11 [2:0];
    if (rst)
      taken <= 3'h0;
  end
  always @(posedge clk)
    leaving <= \$20 ;
  always @(posedge clk) begin
    if (\release )
      hides <= \is_hidden$24 ;
    if (rst)
      hides <= 1'h0;
  end
  always @(posedge clk)
    written <= \$22 ;
  always @(posedge clk) begin
    if (read_port__en) begin
      o__valid <= 1'h1;
    end else if (o__ready) begin
      o__valid <= 1'h0;
    end
    if (rst)
      o__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (read_port__en)
      is_hidden <= hides;
    if (rst)
      is_hidden <= 1'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\release ) begin
      \$20  = written;
    end else begin
      \$20  = \$12 [2:0];
    end
    if (rst)
      \$20  = 3'h0;
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (\release ) begin
      \$22  = 3'h0;
    end else begin
      \$22  = \$13 [2:0];
    end
    if (rst)
      \$22  = 3'h0;
  end
  assign \$signature__en  = write;
  assign \$signature__data  = block;
  assign fetch = read_port__en;
  assign write_place = \$signature__addr ;
  assign read_place = read_port__addr;
  assign o__payload = { \$16 , \$5  };
  assign \port$2922$0  = \$5 ;
  assign \port$3885$0  = \$16 ;
  assign \o__payload.data  = \$5 ;
  assign \o__payload.last  = \$16 ;
endmodule

module \omap.sealer_engine.rounds (\before , is_long, next_index, ends, \port$3008$0 , \port$3010$0 , \port$3012$0 , \port$3014$0 , \port$3016$0 , \index$3 , starts);
  wire [2:0] \$1 ;
  wire [3:0] \$6 , \$16 , \$24 , \$29 , \$41 ;
  wire [4:0] \$2 , \$3 ;
  wire [63:0] \$4 , \$5 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15 , \$18 , \$19 , \$20 ,
    \$21 , \$22 , \$23 , \$26 , \$27 , \$28 , \$31 , \$32 , \$33 , \$34 , \$35 , \$36 , \$37 , \$38
    , \$39 , \$40 , \$43 , \$44 , \$45 , \$46 , \$47 , \$48 , \$49 , \$50 , \$51 , \$52 , \$53 ,
    \$54 , \$55 , \$56 , \$57 , \$58 , \$59 , \$60 , \$61 ;
  wire [7:0] \$7 , \$17 , \$25 , \$30 , \$42 ;
  reg \$start ;
  initial \$start  = 0;
  wire [319:0] after;
  input [319:0] \before ;
  output ends;
  reg [3:0] index;
  input [3:0] \index$3 ;
  input is_long;
  output [3:0] next_index;
  wire [3:0] number_0;
  output [63:0] \port$3008$0 ;
  output [63:0] \port$3010$0 ;
  output [63:0] \port$3012$0 ;
  output [63:0] \port$3014$0 ;
  output [63:0] \port$3016$0 ;
  input starts;
  wire [319:0] state_0;
  wire [63:0] substituted_0_0;
  wire [63:0] substituted_0_1;
  wire [63:0] substituted_0_2;
  wire [63:0] substituted_0_3;
  wire [63:0] substituted_0_4;
  assign substituted_0_2 = ~ \$35 ;
  assign \$36  = \before [319:256] ^ \before [255:192];
  assign \$37  = ~ \$36 ;
  assign \$38  = \before [63:0] ^ \before [319:256];
  assign \$39  = \$37  & \$38 ;
  assign \$40  = \before [255:192] ^ \$39 ;
  assign \$41  = ~ \$3 [3:0];
  assign \$42  = \before [135:128] ^ { \$41 , \$3 [3:0] };
  assign \$43  = { \before [191:136], \$42  } ^ \before [127:64];
  assign \$44  = ~ \before [255:192];
  assign \$45  = \before [319:256] ^ \before [255:192];
  assign \$46  = \$44  & \$45 ;
  assign \$47  = \$43  ^ \$46 ;
  assign substituted_0_3 = \$40  ^ \$47 ;
  assign \$48  = \before [319:256] ^ \before [255:192];
  assign \$49  = \before [63:0] ^ \before [319:256];
  assign \$50  = ~ \$49 ;
  assign \$51  = \$50  & \before [127:64];
  assign substituted_0_4 = \$48  ^ \$51 ;
  assign \$52  = substituted_0_0 ^ { substituted_0_0[18:0], substituted_0_0[63:19] };
  assign \$53  = \$52  ^ { substituted_0_0[27:0], substituted_0_0[63:28] };
  assign \$54  = substituted_0_1 ^ { substituted_0_1[60:0], substituted_0_1[63:61] };
  assign \$55  = \$54  ^ { substituted_0_1[38:0], substituted_0_1[63:39] };
  assign \$56  = substituted_0_2 ^ { substituted_0_2[0], substituted_0_2[63:1] };
  assign \$57  = \$56  ^ { substituted_0_2[5:0], substituted_0_2[63:6] };
  assign \$58  = substituted_0_3 ^ { substituted_0_3[9:0], substituted_0_3[63:10] };
  assign \$59  = \$58  ^ { substituted_0_3[16:0], substituted_0_3[63:17] };
  assign \$60  = substituted_0_4 ^ { substituted_0_4[6:0], substituted_0_4[63:7] };
  assign \$61  = \$60  ^ { substituted_0_4[40:0], substituted_0_4[63:41] };
  assign \$1  = is_long ? 3'h0 : 3'h4;
  assign \$2  = index + 1'h1;
  assign ends = index == 4'hb;
  assign \$3  = index + 1'h0;
  assign \$4  = \before [63:0] ^ \before [319:256];
  assign \$5  = ~ \before [127:64];
  assign \$6  = ~ \$3 [3:0];
  assign \$7  = \before [135:128] ^ { \$6 , \$3 [3:0] };
  assign \$8  = { \before [191:136], \$7  } ^ \before [127:64];
  assign \$9  = \$5  & \$8 ;
  assign \$10  = \$4  ^ \$9 ;
  assign \$11  = \before [319:256] ^ \before [255:192];
  assign \$12  = \before [63:0] ^ \before [319:256];
  assign \$13  = ~ \$12 ;
  assign \$14  = \$13  & \before [127:64];
  assign \$15  = \$11  ^ \$14 ;
  assign substituted_0_0 = \$10  ^ \$15 ;
  assign \$16  = ~ \$3 [3:0];
  assign \$17  = \before [135:128] ^ { \$16 , \$3 [3:0] };
  assign \$18  = { \before [191:136], \$17  } ^ \before [127:64];
  assign \$19  = ~ \$18 ;
  assign \$20  = \$19  & \before [255:192];
  assign \$21  = \before [127:64] ^ \$20 ;
  assign \$22  = \before [63:0] ^ \before [319:256];
  assign \$23  = ~ \before [127:64];
  assign \$24  = ~ \$3 [3:0];
  assign \$25  = \before [135:128] ^ { \$24 , \$3 [3:0] };
  assign \$26  = { \before [191:136], \$25  } ^ \before [127:64];
  assign \$27  = \$23  & \$26 ;
  assign \$28  = \$22  ^ \$27 ;
  assign substituted_0_1 = \$21  ^ \$28 ;
  assign \$29  = ~ \$3 [3:0];
  assign \$30  = \before [135:128] ^ { \$29 , \$3 [3:0] };
  assign \$31  = { \before [191:136], \$30  } ^ \before [127:64];
  assign \$32  = ~ \before [255:192];
  assign \$33  = \before [319:256] ^ \before [255:192];
  assign \$34  = \$32  & \$33 ;
  assign \$35  = \$31  ^ \$34 ;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    if (starts) begin
      index = { 1'h0, \$1  };
    end else begin
      index = \index$3 ;
    end
  end
  assign number_0 = \$3 [3:0];
  assign state_0 = { \$61 , \$59 , \$57 , \$55 , \$53  };
  assign after = { \$61 , \$59 , \$57 , \$55 , \$53  };
  assign next_index = \$2 [3:0];
  assign \port$3008$0  = \$53 ;
  assign \port$3010$0  = \$55 ;
  assign \port$3012$0  = \$57 ;
  assign \port$3014$0  = \$59 ;
  assign \port$3016$0  = \$61 ;
endmodule

module \omap.table (rst, push, touch, sources, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  wire gives;
  reg is_held = 1'h0;
  input push;
  input rst;
  output [3:0] sources;
  reg [3:0] sources;
  wire \sources[0].distance ;
  wire \sources[0].side ;
  wire \sources[1].distance ;
  wire \sources[1].side ;
  input [3:0] touch;
  reg [3:0] touched_1 = 4'h0;
  assign \$1  = touch[1:0] == touched_1[1:0];
  assign \$2  = is_held & \$1 ;
  assign \$3  = touch[1:0] == touched_1[3:2];
  assign \$4  = is_held & \$3 ;
  assign \$5  = touch[3:2] == touched_1[1:0];
  assign \$6  = is_held & \$5 ;
  assign \$7  = touch[3:2] == touched_1[3:2];
  assign \$8  = is_held & \$7 ;
  always @(posedge clk) begin
    if (push)
      is_held <= 1'h1;
    if (rst)
      is_held <= 1'h0;
  end
  always @(posedge clk) begin
    if (push)
      touched_1 <= touch;
    if (rst)
      touched_1 <= 4'h0;
  end
  always @* begin
    if (\$start ) begin end
    sources = 4'h0;
    if (\$2 ) begin
      sources[0] = 1'h1;
      sources[1] = 1'h0;
    end
    if (\$4 ) begin
      sources[0] = 1'h1;
      sources[1] = 1'h1;
    end
    if (\$6 ) begin
      sources[2] = 1'h1;
      sources[3] = 1'h0;
    end
    if (\$8 ) begin
      sources[2] = 1'h1;
      sources[3] = 1'h1;
    end
  end
  assign gives = 1'h1;
  assign \sources[0].distance  = sources[0];
  assign \sources[0].side  = sources[1];
  assign \sources[1].distance  = sources[2];
  assign \sources[1].side  = sources[3];
endmodule

module \omap.tuples (rst, pop, head, write, entry, valid, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$6 , \$9 , \$10 , \$11 ;
  wire [1:0] \$5 ;
  wire [2:0] \$7 ;
  wire [3:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  reg arrived = 1'h0;
  reg [127:0] bank_0 = 128'h0;
  reg [127:0] bank_1 = 128'h0;
  input clk;
  reg [1:0] count = 2'h0;
  input [127:0] entry;
  output [127:0] head;
  input pop;
  input rst;
  reg turn = 1'h0;
  output valid;
  reg valid = 1'h0;
  input write;
  reg write_index = 1'h0;
  assign \$1  = ! write_index;
  assign \$2  = write & \$1 ;
  assign \$4  = write & \$3 ;
  assign \$5  = write_index + write;
  assign \$6  = turn ^ pop;
  assign \$7  = count + arrived;
  assign \$8  = \$7  - pop;
  assign \$9  = count > 1'h1;
  assign \$10  = pop ? \$9  : valid;
  assign \$11  = arrived | \$10 ;
  assign head = turn ? bank_1 : bank_0;
  always @(posedge clk) begin
    if (\$2 )
      bank_0 <= entry;
    if (rst)
      bank_0 <= 128'h0;
  end
  always @(posedge clk) begin
    if (\$4 )
      bank_1 <= entry;
    if (rst)
      bank_1 <= 128'h0;
  end
  always @(posedge clk) begin
    write_index <= \$5 [0];
    if (rst)
      write_index <= 1'h0;
  end
  always @(posedge clk) begin
    turn <= \$6 ;
    if (rst)
      turn <= 1'h0;
  end
  always @(posedge clk) begin
    arrived <= write;
    if (rst)
      arrived <= 1'h0;
  end
  always @(posedge clk) begin
    count <= \$8 [1:0];
    if (rst)
      count <= 2'h0;
  end
  always @(posedge clk) begin
    valid <= \$11 ;
    if (rst)
      valid <= 1'h0;
  end
  assign \$3  = write_index;
endmodule

module omap_stream_buffer(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  (* init = 133'h0 *)
  wire [132:0] front;
  (* init = 1'h0 *)
  wire front_valid;
  input [132:0] i__payload;
  output i__ready;
  input i__valid;
  output [132:0] o__payload;
  reg [132:0] o__payload = 133'h0;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input rst;
  reg [132:0] spare = 133'h0;
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

module omap_stream_buffer_2(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  (* init = 5'h0 *)
  wire [4:0] front;
  (* init = 1'h0 *)
  wire front_valid;
  input [4:0] i__payload;
  output i__ready;
  input i__valid;
  output [4:0] o__payload;
  reg [4:0] o__payload = 5'h0;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input rst;
  reg [4:0] spare = 5'h0;
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
