module bundle_port(i_command__valid, i_table__payload, i_table__valid, i_bundle__payload, i_bundle__valid, o_request__ready, o__ready, o_status__ready, clk, rst, i_command__ready, i_table__ready, i_bundle__ready, o_request__payload, o_request__valid, o__payload, o__valid, o_status__payload, o_status__valid, i_command__payload);
  wire \$1 , \$2 , \$3 , \start$65 ;
  wire [2:0] \status$56 ;
  wire [6:0] \entry$75 , \write_entry$85 , \o__payload$87 ;
  wire [31:0] address;
  wire [3:0] address_0;
  wire [3:0] address_1;
  wire asked;
  wire check;
  wire checked;
  wire clears;
  input clk;
  wire done;
  wire en;
  wire en_0;
  wire en_1;
  wire [6:0] entry;
  wire [5:0] \entry.page ;
  wire \entry.valid ;
  wire [6:0] entry_0;
  wire [5:0] \entry_0.page ;
  wire \entry_0.valid ;
  wire [6:0] entry_1;
  wire [5:0] \entry_1.page ;
  wire \entry_1.valid ;
  wire entry_ready;
  wire entry_valid;
  wire [55:0] head;
  wire [31:0] \head.count ;
  wire [7:0] \head.opcode ;
  wire [15:0] \head.tag ;
  wire [6:0] i__payload;
  wire i__ready;
  wire i__valid;
  input [31:0] i_bundle__payload;
  wire [31:0] \i_bundle__payload.byte ;
  output i_bundle__ready;
  input i_bundle__valid;
  input [31:0] i_command__payload;
  wire [31:0] \i_command__payload.word ;
  output i_command__ready;
  input i_command__valid;
  input [6:0] i_table__payload;
  wire [5:0] \i_table__payload.page ;
  wire \i_table__payload.valid ;
  output i_table__ready;
  input i_table__valid;
  wire idle;
  wire [32:0] index;
  wire last;
  wire may_start;
  wire may_write_entry;
  output [31:0] o__payload;
  wire [31:0] \o__payload.byte ;
  input o__ready;
  output o__valid;
  output [6:0] o_request__payload;
  wire \o_request__payload.bundle ;
  wire [1:0] \o_request__payload.column ;
  wire [3:0] \o_request__payload.row ;
  input o_request__ready;
  output o_request__valid;
  output [18:0] o_status__payload;
  wire [2:0] \o_status__payload.status ;
  wire [15:0] \o_status__payload.tag ;
  input o_status__ready;
  output o_status__valid;
  wire [2:0] own_status;
  wire [2:0] page_status;
  wire [211:0] plan;
  wire [16:0] \plan.all_run ;
  wire \plan.all_run.last ;
  wire [15:0] \plan.all_run.reads ;
  wire [15:0] \plan.heads ;
  wire \plan.is_paged ;
  wire [47:0] \plan.key ;
  wire [15:0] \plan.key.start ;
  wire [15:0] \plan.key.stride ;
  wire [15:0] \plan.key.table ;
  wire [16:0] \plan.key_run ;
  wire \plan.key_run.last ;
  wire [15:0] \plan.key_run.reads ;
  wire [3:0] \plan.lag ;
  wire [16:0] \plan.last_key_run ;
  wire \plan.last_key_run.last ;
  wire [15:0] \plan.last_key_run.reads ;
  wire [6:0] \plan.offset ;
  wire [19:0] \plan.tiles ;
  wire [47:0] \plan.value ;
  wire [15:0] \plan.value.start ;
  wire [15:0] \plan.value.stride ;
  wire [15:0] \plan.value.table ;
  wire [16:0] \plan.value_run ;
  wire \plan.value_run.last ;
  wire [15:0] \plan.value_run.reads ;
  wire ready;
  wire [6:0] request__payload;
  wire request__ready;
  wire request__valid;
  wire reserve;
  wire room;
  input rst;
  wire start;
  wire [2:0] status;
  wire status_ready;
  wire status_valid;
  wire [15:0] tag;
  wire take;
  wire valid;
  wire [31:0] word;
  wire word_ready;
  wire word_valid;
  wire write;
  wire [3:0] write_address;
  wire write_entry;
  assign \$3  = i_table__payload[6] & \$2 ;
  assign i__valid = request__valid & room;
  assign request__ready = room & i__ready;
  assign \$1  = request__valid & room;
  assign reserve = \$1  & i__ready;
  assign asked = o_request__valid & o_request__ready;
  assign \$2  = ~ clears;
  \bundle_port.checker  \checker  (
    .address(address_0),
    .clk(clk),
    .\entry$14 (entry),
    .plan(plan),
    .rst(rst),
    .start(\start$65 ),
    .status(page_status),
    .stop(checked)
  );
  \bundle_port.dispatcher  dispatcher (
    .address(address),
    .check(\start$65 ),
    .checked(checked),
    .clears(clears),
    .clk(clk),
    .entry_ready(i_table__ready),
    .entry_valid(i_table__valid),
    .head(head),
    .index(index),
    .may_start(may_start),
    .may_write_entry(may_write_entry),
    .own_status(own_status),
    .page_status(page_status),
    .rst(rst),
    .start(start),
    .status(\status$56 ),
    .status_ready(o_status__ready),
    .status_valid(o_status__valid),
    .tag(tag),
    .take(take),
    .valid(valid),
    .write_entry(write)
  );
  \bundle_port.reader  reader (
    .address(address),
    .clk(clk),
    .entry(i_command__payload),
    .head(head),
    .plan(plan),
    .rst(rst),
    .status(own_status),
    .take(take),
    .\valid$35 (valid),
    .word_ready(i_command__ready),
    .word_valid(i_command__valid)
  );
  \bundle_port.requester  requester (
    .address(address_1),
    .clk(clk),
    .en(en_1),
    .entry(\entry$75 ),
    .idle(may_write_entry),
    .last(last),
    .plan(plan),
    .ready(may_start),
    .request__payload(i__payload),
    .request__ready(request__ready),
    .request__valid(request__valid),
    .rst(rst),
    .start(start)
  );
  bundle_port_stream_buffer requests (
    .clk(clk),
    .i__payload(i__payload),
    .i__ready(i__ready),
    .i__valid(i__valid),
    .o__payload(\o__payload$87 ),
    .o__ready(o_request__ready),
    .o__valid(o_request__valid),
    .rst(rst)
  );
  \bundle_port.row_buffer  row_buffer (
    .asked(asked),
    .clk(clk),
    .entry(i_bundle__payload),
    .i__ready(i_bundle__ready),
    .i__valid(i_bundle__valid),
    .last(last),
    .o__payload(o__payload),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .reserve(reserve),
    .room(room),
    .rst(rst)
  );
  \bundle_port.table  \table  (
    .clk(clk),
    .entry_0(entry),
    .entry_1(\entry$75 ),
    .reader__addr(address_0),
    .\reader__addr$14 (address_1),
    .\reader__en$12 (en_1),
    .rst(rst),
    .writer__addr(index[3:0]),
    .writer__data(\write_entry$85 ),
    .writer__en(write)
  );
  assign word = i_command__payload;
  assign word_valid = i_command__valid;
  assign word_ready = i_command__ready;
  assign request__payload = i__payload;
  assign status = own_status;
  assign ready = may_start;
  assign status_valid = o_status__valid;
  assign status_ready = o_status__ready;
  assign en_0 = 1'h1;
  assign entry_0 = entry;
  assign check = \start$65 ;
  assign done = checked;
  assign en = en_1;
  assign entry_1 = \entry$75 ;
  assign idle = may_write_entry;
  assign entry_valid = i_table__valid;
  assign entry_ready = i_table__ready;
  assign write_entry = write;
  assign write_address = index[3:0];
  assign \i_command__payload.word  = i_command__payload;
  assign \i_table__payload.page  = i_table__payload[5:0];
  assign \i_table__payload.valid  = i_table__payload[6];
  assign \i_bundle__payload.byte  = i_bundle__payload;
  assign \o_request__payload.column  = o_request__payload[1:0];
  assign \o_request__payload.bundle  = o_request__payload[2];
  assign \o_request__payload.row  = o_request__payload[6:3];
  assign \o__payload.byte  = o__payload;
  assign \o_status__payload.tag  = o_status__payload[15:0];
  assign \o_status__payload.status  = o_status__payload[18:16];
  assign \plan.offset  = plan[6:0];
  assign \plan.all_run  = plan[23:7];
  assign \plan.all_run.reads  = plan[22:7];
  assign \plan.all_run.last  = plan[23];
  assign \plan.is_paged  = plan[24];
  assign \plan.tiles  = plan[44:25];
  assign \plan.heads  = plan[60:45];
  assign \plan.lag  = plan[64:61];
  assign \plan.key  = plan[112:65];
  assign \plan.key.table  = plan[80:65];
  assign \plan.key.stride  = plan[96:81];
  assign \plan.key.start  = plan[112:97];
  assign \plan.value  = plan[160:113];
  assign \plan.value.table  = plan[128:113];
  assign \plan.value.stride  = plan[144:129];
  assign \plan.value.start  = plan[160:145];
  assign \plan.key_run  = plan[177:161];
  assign \plan.key_run.reads  = plan[176:161];
  assign \plan.key_run.last  = plan[177];
  assign \plan.last_key_run  = plan[194:178];
  assign \plan.last_key_run.reads  = plan[193:178];
  assign \plan.last_key_run.last  = plan[194];
  assign \plan.value_run  = plan[211:195];
  assign \plan.value_run.reads  = plan[210:195];
  assign \plan.value_run.last  = plan[211];
  assign \head.opcode  = head[7:0];
  assign \head.tag  = head[23:8];
  assign \head.count  = head[55:24];
  assign \entry.page  = entry[5:0];
  assign \entry.valid  = entry[6];
  assign \entry_0.page  = entry[5:0];
  assign \entry_0.valid  = entry[6];
  assign \entry_1.page  = \entry$75 [5:0];
  assign \entry_1.valid  = \entry$75 [6];
  assign o_request__payload[6:3] = \o__payload$87 [6:3];
  assign o_request__payload[2] = \o__payload$87 [2];
  assign o_request__payload[1:0] = \o__payload$87 [1:0];
  assign \write_entry$85 [6] = \$3 ;
  assign \write_entry$85 [5:0] = i_table__payload[5:0];
  assign o_status__payload[18:16] = \status$56 ;
  assign o_status__payload[15:0] = tag;
endmodule

module \bundle_port.checker (rst, \entry$14 , stop, status, plan, start, address, clk);
  wire \$1 , \$2 , \$3 ;
  wire [2:0] \$4 ;
  reg \$start ;
  initial \$start  = 0;
  output [3:0] address;
  input clk;
  wire done;
  reg ends = 1'h0;
  reg [16:0] entry = 17'h0;
  input [6:0] \entry$14 ;
  wire is_beyond;
  reg is_looked_up = 1'h0;
  wire [42:0] piece;
  wire \piece.ends ;
  wire [16:0] \piece.entry ;
  wire \piece.is_paged ;
  wire \piece.last ;
  wire [6:0] \piece.offset ;
  wire [15:0] \piece.reads ;
  input [211:0] plan;
  wire [16:0] \plan.all_run ;
  wire \plan.all_run.last ;
  wire [15:0] \plan.all_run.reads ;
  wire [15:0] \plan.heads ;
  wire \plan.is_paged ;
  wire [47:0] \plan.key ;
  wire [15:0] \plan.key.start ;
  wire [15:0] \plan.key.stride ;
  wire [15:0] \plan.key.table ;
  wire [16:0] \plan.key_run ;
  wire \plan.key_run.last ;
  wire [15:0] \plan.key_run.reads ;
  wire [3:0] \plan.lag ;
  wire [16:0] \plan.last_key_run ;
  wire \plan.last_key_run.last ;
  wire [15:0] \plan.last_key_run.reads ;
  wire [6:0] \plan.offset ;
  wire [19:0] \plan.tiles ;
  wire [47:0] \plan.value ;
  wire [15:0] \plan.value.start ;
  wire [15:0] \plan.value.stride ;
  wire [15:0] \plan.value.table ;
  wire [16:0] \plan.value_run ;
  wire \plan.value_run.last ;
  wire [15:0] \plan.value_run.reads ;
  input rst;
  input start;
  output [2:0] status;
  wire step;
  output stop;
  wire valid;
  assign stop = is_looked_up & \$3 ;
  assign \$4  = \entry$14 [6] ? 3'h0 : 3'h4;
  assign status = is_beyond ? 3'h3 : \$4 ;
  always @(posedge clk) begin
    is_looked_up <= step;
    if (rst)
      is_looked_up <= 1'h0;
  end
  always @(posedge clk) begin
    entry <= piece[42:26];
    ends <= piece[24];
  end
  assign is_beyond = entry >= 5'h10;
  assign \$1  = ends | is_beyond;
  assign \$2  = ~ \entry$14 [6];
  assign \$3  = \$1  | \$2 ;
  \bundle_port.checker.walker  walker (
    .clk(clk),
    .piece(piece),
    .plan(plan),
    .rst(rst),
    .start(start),
    .stop(stop),
    .valid(step)
  );
  assign valid = step;
  assign done = stop;
  assign address = piece[29:26];
  assign \plan.offset  = plan[6:0];
  assign \plan.all_run  = plan[23:7];
  assign \plan.all_run.reads  = plan[22:7];
  assign \plan.all_run.last  = plan[23];
  assign \plan.is_paged  = plan[24];
  assign \plan.tiles  = plan[44:25];
  assign \plan.heads  = plan[60:45];
  assign \plan.lag  = plan[64:61];
  assign \plan.key  = plan[112:65];
  assign \plan.key.table  = plan[80:65];
  assign \plan.key.stride  = plan[96:81];
  assign \plan.key.start  = plan[112:97];
  assign \plan.value  = plan[160:113];
  assign \plan.value.table  = plan[128:113];
  assign \plan.value.stride  = plan[144:129];
  assign \plan.value.start  = plan[160:145];
  assign \plan.key_run  = plan[177:161];
  assign \plan.key_run.reads  = plan[176:161];
  assign \plan.key_run.last  = plan[177];
  assign \plan.last_key_run  = plan[194:178];
  assign \plan.last_key_run.reads  = plan[193:178];
  assign \plan.last_key_run.last  = plan[194];
  assign \plan.value_run  = plan[211:195];
  assign \plan.value_run.reads  = plan[210:195];
  assign \plan.value_run.last  = plan[211];
  assign \piece.offset  = piece[6:0];
  assign \piece.reads  = piece[22:7];
  assign \piece.last  = piece[23];
  assign \piece.ends  = piece[24];
  assign \piece.is_paged  = piece[25];
  assign \piece.entry  = piece[42:26];
endmodule

module \bundle_port.checker.walker (rst, stop, plan, start, piece, valid, clk);
  reg [70:0] \$signal$14 ;
  wire \$1 , \$2 , \$4 , \$5 , \$8 , \$9 , \$10 , \$11 , \$signal$11 , \$16 , \$25 , \$26 , \$27 ,
    \$28 , \$29 , \$30 , \$31 , \$32 , \$33 , \$34 , \$38 , \$39 , \$40 ;
  wire [15:0] \$7 , \$23 , \$35 , \$36 ;
  wire [16:0] \$13 , \$14 , \$19 , \$37 , \$41 , \$42 ;
  wire [17:0] \$12 , \$17 , \$18 ;
  wire [19:0] \$24 ;
  wire [20:0] \$15 ;
  wire [2:0] \$3 ;
  wire [5:0] \$20 , \$21 ;
  wire [6:0] \$6 , \$22 ;
  reg \$start ;
  initial \$start  = 0;
  wire [70:0] \$signal ;
  wire [16:0] \$signal.entry ;
  wire [16:0] \$signal.head ;
  wire [15:0] \$signal.heads ;
  wire \$signal.offset ;
  wire [19:0] \$signal.tiles ;
  reg [4:0] ahead = 5'h0;
  input clk;
  wire ends_head;
  wire fills;
  wire has_keys;
  reg is_value = 1'h0;
  reg [70:0] key = 71'h0;
  wire [16:0] \key.entry ;
  wire [16:0] \key.head ;
  wire [15:0] \key.heads ;
  wire \key.offset ;
  wire [19:0] \key.tiles ;
  wire [4:0] later;
  reg [15:0] left = 16'h0;
  output [42:0] piece;
  reg [42:0] piece;
  wire \piece.ends ;
  wire [16:0] \piece.entry ;
  wire \piece.is_paged ;
  wire \piece.last ;
  wire [6:0] \piece.offset ;
  wire [15:0] \piece.reads ;
  input [211:0] plan;
  wire [16:0] \plan.all_run ;
  wire \plan.all_run.last ;
  wire [15:0] \plan.all_run.reads ;
  wire [15:0] \plan.heads ;
  wire \plan.is_paged ;
  wire [47:0] \plan.key ;
  wire [15:0] \plan.key.start ;
  wire [15:0] \plan.key.stride ;
  wire [15:0] \plan.key.table ;
  wire [16:0] \plan.key_run ;
  wire \plan.key_run.last ;
  wire [15:0] \plan.key_run.reads ;
  wire [3:0] \plan.lag ;
  wire [16:0] \plan.last_key_run ;
  wire \plan.last_key_run.last ;
  wire [15:0] \plan.last_key_run.reads ;
  wire [6:0] \plan.offset ;
  wire [19:0] \plan.tiles ;
  wire [47:0] \plan.value ;
  wire [15:0] \plan.value.start ;
  wire [15:0] \plan.value.stride ;
  wire [15:0] \plan.value.table ;
  wire [16:0] \plan.value_run ;
  wire \plan.value_run.last ;
  wire [15:0] \plan.value_run.reads ;
  reg [211:0] plan_held = 212'h0;
  wire [16:0] \plan_held.all_run ;
  wire \plan_held.all_run.last ;
  wire [15:0] \plan_held.all_run.reads ;
  wire [15:0] \plan_held.heads ;
  wire \plan_held.is_paged ;
  wire [47:0] \plan_held.key ;
  wire [15:0] \plan_held.key.start ;
  wire [15:0] \plan_held.key.stride ;
  wire [15:0] \plan_held.key.table ;
  wire [16:0] \plan_held.key_run ;
  wire \plan_held.key_run.last ;
  wire [15:0] \plan_held.key_run.reads ;
  wire [3:0] \plan_held.lag ;
  wire [16:0] \plan_held.last_key_run ;
  wire \plan_held.last_key_run.last ;
  wire [15:0] \plan_held.last_key_run.reads ;
  wire [6:0] \plan_held.offset ;
  wire [19:0] \plan_held.tiles ;
  wire [47:0] \plan_held.value ;
  wire [15:0] \plan_held.value.start ;
  wire [15:0] \plan_held.value.stride ;
  wire [15:0] \plan_held.value.table ;
  wire [16:0] \plan_held.value_run ;
  wire \plan_held.value_run.last ;
  wire [15:0] \plan_held.value_run.reads ;
  wire ready;
  wire [1:0] room;
  input rst;
  wire [47:0] source;
  wire [15:0] \source.start ;
  wire [15:0] \source.stride ;
  wire [15:0] \source.table ;
  input start;
  (* init = 1'h0 *)
  wire step;
  input stop;
  wire turns_to_value;
  output valid;
  reg valid = 1'h0;
  reg [70:0] value = 71'h0;
  wire [16:0] \value.entry ;
  wire [16:0] \value.head ;
  wire [15:0] \value.heads ;
  wire \value.offset ;
  wire [19:0] \value.tiles ;
  always @(posedge clk) begin
    if (start) begin
      key[16:0] <= { 1'h0, plan[80:65] };
      key[33:17] <= { 1'h0, plan[80:65] };
      key[34] <= plan[97];
      key[54:35] <= plan[44:25];
      key[70:55] <= plan[60:45];
    end else if (valid) begin
      if (\$33 )
        key <= \$signal$14 ;
    end
  end
  always @(posedge clk) begin
    if (start) begin
      value[16:0] <= { 1'h0, plan[128:113] };
      value[33:17] <= { 1'h0, plan[128:113] };
      value[34] <= plan[145];
      value[54:35] <= plan[44:25];
      value[70:55] <= plan[60:45];
    end else if (valid) begin
      if (is_value)
        value <= \$signal$14 ;
    end
  end
  always @(posedge clk) begin
    if (start) begin
      is_value <= 1'h0;
    end else if (\$34 ) begin
      is_value <= turns_to_value;
    end
    if (rst)
      is_value <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      ahead <= 5'h0;
    end else if (\$34 ) begin
      ahead <= \$22 [4:0];
    end
    if (rst)
      ahead <= 5'h0;
  end
  always @(posedge clk) begin
    if (start) begin
    end else if (\$34 ) begin
      left <= \$36 ;
    end else if (valid) begin
      left <= \$37 [15:0];
    end
    if (start)
      left <= \$42 [15:0];
  end
  always @(posedge clk) begin
    if (start) begin
      valid <= 1'h1;
    end else if (\$39 ) begin
      valid <= 1'h0;
    end
    if (rst)
      valid <= 1'h0;
  end
  always @(posedge clk)
    if (start)
      plan_held <= plan;
  assign \$1  = ~ valid;
  assign \$2  = valid & piece[24];
  assign ready = \$1  | \$2 ;
  assign \$signal  = is_value ? value : key;
  assign source = is_value ? plan_held[160:113] : plan_held[112:65];
  assign \$3  = 2'h2 - \$signal [34];
  assign \$4  = ~ plan_held[24];
  assign \$5  = left <= \$3 [1:0];
  assign \$signal$11  = \$4  | \$5 ;
  assign fills = left >= \$3 [1:0];
  assign \$6  = plan_held[24] ? { 6'h0, \$signal [34] } : plan_held[6:0];
  assign \$7  = \$signal$11  ? left : { 14'h0, \$3 [1:0] };
  assign \$8  = ~ plan_held[24];
  assign \$9  = \$signal [54:35] == 1'h1;
  assign \$10  = \$9  ? plan_held[194] : plan_held[177];
  assign \$11  = is_value ? plan_held[211] : \$10 ;
  assign \$12  = \$signal [33:17] + fills;
  assign \$13  = \$signal [34] + left;
  assign \$14  = fills ? 17'h0 : \$13 ;
  assign \$15  = \$signal [54:35] - 1'h1;
  assign \$16  = \$signal [54:35] == 1'h1;
  assign \$17  = \$signal [16:0] + source[31:16];
  assign \$18  = \$signal [16:0] + source[31:16];
  assign \$19  = \$signal [70:55] - 1'h1;
  assign \$20  = ahead - 1'h1;
  assign \$21  = ahead + 1'h1;
  assign \$22  = is_value ? { \$20 [5], \$20  } : { 1'h0, \$21  };
  assign \$23  = is_value ? key[70:55] : \$signal$14 [70:55];
  assign has_keys = | \$23 ;
  assign \$24  = is_value ? key[54:35] : \$signal$14 [54:35];
  assign ends_head = \$24  == 1'h1;
  assign \$25  = ~ has_keys;
  assign \$26  = \$22 [4:0] > plan_held[64:61];
  assign turns_to_value = \$25  | \$26 ;
  assign \$27  = ~ plan_held[24];
  assign \$28  = ~ has_keys;
  assign \$29  = \$signal$11  & \$28 ;
  assign \$30  = ! \$22 [4:0];
  assign \$31  = \$29  & \$30 ;
  assign \$32  = \$27  | \$31 ;
  assign \$33  = ~ is_value;
  assign \$34  = valid & \$signal$11 ;
  assign \$35  = ends_head ? plan_held[193:178] : plan_held[176:161];
  assign \$36  = turns_to_value ? plan_held[210:195] : \$35 ;
  assign \$37  = left - piece[22:7];
  assign \$38  = valid & piece[24];
  assign \$39  = stop | \$38 ;
  assign \$40  = plan[44:25] == 1'h1;
  assign \$41  = \$40  ? plan[194:178] : plan[177:161];
  assign \$42  = plan[24] ? \$41  : plan[23:7];
  always @* begin
    if (\$start ) begin end
    piece[23] = 1'h1;
    if (\$8 ) begin
      piece[23] = plan_held[23];
    end else if (\$signal$11 ) begin
      piece[23] = \$11 ;
    end
    begin
        piece[24] = \$32 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    { \$signal$14 [70:35], \$signal$14 [16:0] } = { \$signal [70:35], \$signal [16:0] };
    \$signal$14 [33:17] = \$12 [16:0];
    \$signal$14 [34] = \$14 [0];
    if (\$signal$11 ) begin
      \$signal$14 [54:35] = \$15 [19:0];
      if (\$16 ) begin
        \$signal$14 [16:0] = \$17 [16:0];
        \$signal$14 [33:17] = \$18 [16:0];
        \$signal$14 [34] = source[32];
        \$signal$14 [54:35] = plan_held[44:25];
        \$signal$14 [70:55] = \$19 [15:0];
      end
    end
  end
  assign step = valid;
  assign room = \$3 [1:0];
  assign later = \$22 [4:0];
  assign \piece.offset  = piece[6:0];
  assign \piece.reads  = piece[22:7];
  assign \piece.last  = piece[23];
  assign \piece.ends  = piece[24];
  assign \piece.is_paged  = piece[25];
  assign \piece.entry  = piece[42:26];
  assign \$signal.head  = \$signal [16:0];
  assign \$signal.entry  = \$signal [33:17];
  assign \$signal.offset  = \$signal [34];
  assign \$signal.tiles  = \$signal [54:35];
  assign \$signal.heads  = \$signal [70:55];
  assign \key.head  = key[16:0];
  assign \key.entry  = key[33:17];
  assign \key.offset  = key[34];
  assign \key.tiles  = key[54:35];
  assign \key.heads  = key[70:55];
  assign \value.head  = value[16:0];
  assign \value.entry  = value[33:17];
  assign \value.offset  = value[34];
  assign \value.tiles  = value[54:35];
  assign \value.heads  = value[70:55];
  assign \source.table  = source[15:0];
  assign \source.stride  = source[31:16];
  assign \source.start  = source[47:32];
  assign \plan_held.offset  = plan_held[6:0];
  assign \plan_held.all_run  = plan_held[23:7];
  assign \plan_held.all_run.reads  = plan_held[22:7];
  assign \plan_held.all_run.last  = plan_held[23];
  assign \plan_held.is_paged  = plan_held[24];
  assign \plan_held.tiles  = plan_held[44:25];
  assign \plan_held.heads  = plan_held[60:45];
  assign \plan_held.lag  = plan_held[64:61];
  assign \plan_held.key  = plan_held[112:65];
  assign \plan_held.key.table  = plan_held[80:65];
  assign \plan_held.key.stride  = plan_held[96:81];
  assign \plan_held.key.start  = plan_held[112:97];
  assign \plan_held.value  = plan_held[160:113];
  assign \plan_held.value.table  = plan_held[128:113];
  assign \plan_held.value.stride  = plan_held[144:129];
  assign \plan_held.value.start  = plan_held[160:145];
  assign \plan_held.key_run  = plan_held[177:161];
  assign \plan_held.key_run.reads  = plan_held[176:161];
  assign \plan_held.key_run.last  = plan_held[177];
  assign \plan_held.last_key_run  = plan_held[194:178];
  assign \plan_held.last_key_run.reads  = plan_held[193:178];
  assign \plan_held.last_key_run.last  = plan_held[194];
  assign \plan_held.value_run  = plan_held[211:195];
  assign \plan_held.value_run.reads  = plan_held[210:195];
  assign \plan_held.value_run.last  = plan_held[211];
  assign \plan.offset  = plan[6:0];
  assign \plan.all_run  = plan[23:7];
  assign \plan.all_run.reads  = plan[22:7];
  assign \plan.all_run.last  = plan[23];
  assign \plan.is_paged  = plan[24];
  assign \plan.tiles  = plan[44:25];
  assign \plan.heads  = plan[60:45];
  assign \plan.lag  = plan[64:61];
  assign \plan.key  = plan[112:65];
  assign \plan.key.table  = plan[80:65];
  assign \plan.key.stride  = plan[96:81];
  assign \plan.key.start  = plan[112:97];
  assign \plan.value  = plan[160:113];
  assign \plan.value.table  = plan[128:113];
  assign \plan.value.stride  = plan[144:129];
  assign \plan.value.start  = plan[160:145];
  assign \plan.key_run  = plan[177:161];
  assign \plan.key_run.reads  = plan[176:161];
  assign \plan.key_run.last  = plan[177];
  assign \plan.last_key_run  = plan[194:178];
  assign \plan.last_key_run.reads  = plan[193:178];
  assign \plan.last_key_run.last  = plan[194];
  assign \plan.value_run  = plan[211:195];
  assign \plan.value_run.reads  = plan[210:195];
  assign \plan.value_run.last  = plan[211];
  always @* begin
    if (\$start ) begin end
    piece[22:7] = \$7 ;
    piece[6:0] = \$6 ;
    piece[42:26] = \$signal [33:17];
    piece[25] = plan_held[24];
  end
endmodule

module \bundle_port.dispatcher (status_ready, clk, rst, may_write_entry, may_start, checked, page_status, head, address, own_status, valid, clears, write_entry, check, entry_ready, take, start, index, status_valid, status, tag
, entry_valid);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$17 , \$18 , \$19 , \$20 , \$21
    , \$22 , \$23 ;
  wire [32:0] \$25 ;
  wire [33:0] \$16 , \$24 ;
  reg \$start ;
  initial \$start  = 0;
  input [31:0] address;
  output check;
  reg check;
  input checked;
  output clears;
  reg clears;
  input clk;
  output entry_ready;
  reg entry_ready;
  input entry_valid;
  reg [2:0] fsm_state = 3'h0;
  input [55:0] head;
  wire [31:0] \head.count ;
  wire [7:0] \head.opcode ;
  wire [15:0] \head.tag ;
  output [32:0] index;
  reg [32:0] index = 33'h0;
  reg [31:0] left = 32'h0;
  input may_start;
  input may_write_entry;
  input [2:0] own_status;
  input [2:0] page_status;
  reg reads = 1'h0;
  input rst;
  output start;
  reg start;
  reg starts;
  output [2:0] status;
  reg [2:0] status = 3'h0;
  reg [2:0] status_found = 3'h0;
  input status_ready;
  output status_valid;
  reg status_valid = 1'h0;
  output [15:0] tag;
  reg [15:0] tag = 16'h0;
  output take;
  reg take;
  input valid;
  output write_entry;
  reg write_entry;
  reg writes;
  assign \$1  = ! own_status;
  assign \$2  = head[7:0] == 2'h2;
  assign \$3  = entry_ready & entry_valid;
  assign \$4  = ! status_found;
  assign \$5  = reads & \$4 ;
  assign \$6  = ~ status_valid;
  assign \$7  = ~ starts;
  assign \$8  = \$7  | may_start;
  assign \$9  = \$6  & \$8 ;
  assign \$10  = take & starts;
  assign \$16  = index + 1'h1;
  assign \$17  = index == 4'hf;
  assign \$18  = head[7:0] == 1'h1;
  assign \$19  = ! own_status;
  assign \$20  = head[7:0] == 2'h2;
  assign \$21  = head[7:0] == 2'h3;
  assign \$22  = left == 1'h1;
  assign \$23  = writes & \$22 ;
  assign \$24  = index + 1'h1;
  assign \$25  = left - 1'h1;
  always @(posedge clk) begin
    casez (fsm_state)
      3'h0:
          index <= \$16 [32:0];
      3'h1:
        begin
          index <= { address, 1'h0 };
          if (valid) begin
            if (\$19 ) begin
              if (\$21 )
                index <= { 1'h0, address };
            end
          end
        end
    endcase
    if (writes)
      index <= \$24 [32:0];
    if (rst)
      index <= 33'h0;
  end
  always @(posedge clk) begin
    casez (fsm_state)
      3'h0:
          if (\$17 )
            fsm_state <= 3'h1;
      3'h1:
          if (valid) begin
            fsm_state <= 3'h2;
            if (\$19 ) begin
              if (\$20 )
                fsm_state <= 3'h3;
              if (\$21 )
                fsm_state <= 3'h4;
            end
          end
      3'h3:
          if (checked)
            fsm_state <= 3'h2;
      3'h4:
          if (\$23 )
            fsm_state <= 3'h2;
      3'h2:
          if (take)
            fsm_state <= 3'h1;
    endcase
    if (rst)
      fsm_state <= 3'h0;
  end
  always @(posedge clk) begin
    casez (fsm_state)
      3'h1:
          status_found <= own_status;
      3'h3:
          status_found <= page_status;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      3'h1:
          reads <= \$18 ;
      3'h3:
          reads <= 1'h1;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      3'h1:
          left <= head[55:24];
    endcase
    if (writes)
      left <= \$25 [31:0];
  end
  always @(posedge clk) begin
    if (take) begin
      status_valid <= 1'h1;
    end else if (status_ready) begin
      status_valid <= 1'h0;
    end
    if (rst)
      status_valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (take)
      status <= status_found;
    if (rst)
      status <= 3'h0;
  end
  always @(posedge clk) begin
    if (take)
      tag <= head[23:8];
    if (rst)
      tag <= 16'h0;
  end
  always @* begin
    if (\$start ) begin end
    clears = 1'h0;
    casez (fsm_state)
      3'h0:
          clears = 1'h1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    write_entry = 1'h0;
    casez (fsm_state)
      3'h0:
          write_entry = 1'h1;
      3'h4:
          write_entry = writes;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    check = 1'h0;
    casez (fsm_state)
      3'h1:
          if (valid) begin
            if (\$1 ) begin
              if (\$2 )
                check = 1'h1;
            end
          end
    endcase
  end
  always @* begin
    if (\$start ) begin end
    entry_ready = 1'h0;
    casez (fsm_state)
      3'h4:
          entry_ready = may_write_entry;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    writes = 1'h0;
    casez (fsm_state)
      3'h4:
          writes = \$3 ;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    starts = 1'h0;
    casez (fsm_state)
      3'h2:
          starts = \$5 ;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    take = 1'h0;
    casez (fsm_state)
      3'h2:
          take = \$9 ;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    start = 1'h0;
    casez (fsm_state)
      3'h2:
          start = \$10 ;
    endcase
  end
  assign \head.opcode  = head[7:0];
  assign \head.tag  = head[23:8];
  assign \head.count  = head[55:24];
endmodule

module \bundle_port.reader (word_valid, clk, rst, word_ready, head, plan, address, status, \valid$35 , take, entry);
  wire \$1 , \$5 , \$6 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 , \$29 , \$31 , \$32 , \$33
    , \$34 , \$35 , \$37 , \$38 , \$39 , \$40 , \$41 , \$42 , \$43 , \$44 , \$45 , \$46 , \$47 ,
    \$48 , \$49 , \$50 , \$52 , \$54 , \$55 ;
  wire [16:0] \$13 , \$15 , \$16 , \$18 , \$19 , \$21 , \$71 , \$72 , \$73 , \$74 ;
  wire [17:0] \$14 , \$17 , \$20 ;
  wire [2:0] \$56 , \$57 , \$58 ;
  wire [31:0] \head$26 ;
  wire [32:0] \$7 , \$10 , \$12 ;
  wire [33:0] \$8 , \$11 , \$51 ;
  wire [3:0] \$4 ;
  wire [5:0] \$2 ;
  wire [6:0] \$3 ;
  wire [7:0] \$53 ;
  reg \$start ;
  initial \$start  = 0;
  output [31:0] address;
  reg [31:0] address = 32'h0;
  reg [16:0] all_run = 17'h0;
  wire \all_run.last ;
  wire [15:0] \all_run.reads ;
  input clk;
  input [31:0] entry;
  output [55:0] head;
  wire [31:0] \head.count ;
  wire [7:0] \head.opcode ;
  wire [15:0] \head.tag ;
  reg [2:0] index = 3'h0;
  reg is_empty = 1'h0;
  reg is_read = 1'h0;
  reg is_reading = 1'h1;
  reg [16:0] key_run = 17'h0;
  wire \key_run.last ;
  wire [15:0] \key_run.reads ;
  reg [16:0] last_key_run = 17'h0;
  wire \last_key_run.last ;
  wire [15:0] \last_key_run.reads ;
  reg [4:0] places = 5'h10;
  output [211:0] plan;
  wire [16:0] \plan.all_run ;
  wire \plan.all_run.last ;
  wire [15:0] \plan.all_run.reads ;
  wire [15:0] \plan.heads ;
  wire \plan.is_paged ;
  wire [47:0] \plan.key ;
  wire [15:0] \plan.key.start ;
  wire [15:0] \plan.key.stride ;
  wire [15:0] \plan.key.table ;
  wire [16:0] \plan.key_run ;
  wire \plan.key_run.last ;
  wire [15:0] \plan.key_run.reads ;
  wire [3:0] \plan.lag ;
  wire [16:0] \plan.last_key_run ;
  wire \plan.last_key_run.last ;
  wire [15:0] \plan.last_key_run.reads ;
  wire [6:0] \plan.offset ;
  wire [19:0] \plan.tiles ;
  wire [47:0] \plan.value ;
  wire [15:0] \plan.value.start ;
  wire [15:0] \plan.value.stride ;
  wire [15:0] \plan.value.table ;
  wire [16:0] \plan.value_run ;
  wire \plan.value_run.last ;
  wire [15:0] \plan.value_run.reads ;
  reg planned = 1'h0;
  wire pop;
  input rst;
  reg [32:0] size = 33'h0;
  output [2:0] status;
  reg [2:0] status = 3'h0;
  wire [2:0] status_new;
  input take;
  wire valid;
  output \valid$35 ;
  reg \valid$35  = 1'h0;
  reg [16:0] value_run = 17'h0;
  wire \value_run.last ;
  wire [15:0] \value_run.reads ;
  wire [31:0] word;
  reg [31:0] word_0 = 32'h0;
  reg [31:0] word_1 = 32'h0;
  (* init = 32'h0 *)
  wire [31:0] word_2;
  reg [31:0] word_3 = 32'h0;
  reg [31:0] word_4 = 32'h0;
  reg [31:0] word_5 = 32'h0;
  reg [31:0] word_6 = 32'h0;
  reg [31:0] word_7 = 32'h0;
  output word_ready;
  input word_valid;
  wire write;
  assign \$20  = \$19  - 1'h1;
  assign \$21  = word_7[15:0] - 1'h1;
  assign \$22  = word_0[7:0] == 2'h2;
  assign \$23  = ! word_1[19:0];
  assign \$24  = ! address[15:0];
  assign \$25  = ! word_6[15:0];
  assign \$26  = ! word_6[31:16];
  assign \$27  = ! word_7[15:0];
  assign \$28  = | { \$27 , \$26 , \$25 , \$24 , \$23  };
  assign \$29  = ! word_1;
  assign \$31  = ! word_0[7:0];
  assign \$32  = word_0[7:0] == 1'h1;
  assign \$33  = word_0[7:0] == 2'h2;
  assign \$34  = word_0[7:0] == 2'h3;
  assign \$35  = | { \$34 , \$33 , \$32 , \$31  };
  assign \$37  = ! word_0[7:0];
  assign \$38  = ~ \$37 ;
  assign \$39  = word_0[7:0] == 2'h2;
  assign \$40  = word_5[15:0] >= 2'h2;
  assign \$41  = word_5[31:16] >= 2'h2;
  assign \$42  = | { \$41 , \$40  };
  assign \$43  = \$39  & \$42 ;
  assign \$44  = is_empty | \$43 ;
  assign \$45  = \$38  & \$44 ;
  assign \$46  = ! word_0[7:0];
  assign \$47  = ~ \$46 ;
  assign \$48  = word_0[7:0] == 2'h2;
  assign \$49  = ~ \$48 ;
  assign \$50  = \$47  & \$49 ;
  assign \$51  = address + size;
  assign \$52  = word_0[7:0] == 2'h3;
  assign \$53  = \$52  ? 8'h10 : 8'h80;
  assign \$54  = \$51  > \$53 ;
  assign \$55  = \$50  & \$54 ;
  assign \$56  = \$55  ? 3'h3 : 3'h0;
  assign \$57  = \$45  ? 3'h2 : \$56 ;
  assign \$58  = \$35  ? \$57  : 3'h1;
  always @(posedge clk) begin
    places <= \$3 [4:0];
    if (rst)
      places <= 5'h10;
  end
  always @(posedge clk) begin
    is_read <= 1'h0;
    if (pop) begin
      if (\$5 )
        is_read <= 1'h1;
    end
    if (rst)
      is_read <= 1'h0;
  end
  always @(posedge clk) begin
    if (pop)
      index <= \$4 [2:0];
    if (rst)
      index <= 3'h0;
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h0:
            word_0 <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h1:
            word_1 <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h2:
            address <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h3:
            word_3 <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h4:
            word_4 <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h5:
            word_5 <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      casez (index)
        3'h6:
            word_6 <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      (* full_case = 32'd1 *)
      casez (index)
        3'h7:
            word_7 <= \head$26 ;
      endcase
    end
  end
  always @(posedge clk) begin
    if (pop) begin
      if (\$5 )
        is_reading <= 1'h0;
    end
    if (take)
      is_reading <= 1'h1;
    if (rst)
      is_reading <= 1'h1;
  end
  always @(posedge clk) begin
    size <= \$6  ? { 1'h0, word_1 } : \$8 [33:1];
    all_run <= \$71 ;
    key_run <= \$72 ;
    last_key_run <= \$73 ;
    value_run <= \$74 ;
    is_empty <= \$22  ? \$28  : \$29 ;
  end
  always @(posedge clk) begin
    planned <= is_read;
    if (rst)
      planned <= 1'h0;
  end
  always @(posedge clk) begin
    if (planned)
      status <= \$58 ;
    if (rst)
      status <= 3'h0;
  end
  always @(posedge clk) begin
    if (take) begin
      \valid$35  <= 1'h0;
    end else if (planned) begin
      \valid$35  <= 1'h1;
    end
    if (rst)
      \valid$35  <= 1'h0;
  end
  assign word_ready = | places;
  assign write = word_valid & word_ready;
  assign pop = valid & is_reading;
  assign \$1  = word_0[7:0] == 2'h2;
  assign \$2  = places + pop;
  assign \$3  = \$2  - write;
  assign \$4  = index + 1'h1;
  assign \$5  = index == 3'h7;
  assign \$6  = word_0[7:0] == 2'h3;
  assign \$7  = word_1 + 2'h2;
  assign \$8  = \$7  - 1'h1;
  assign \$10  = word_1 + 2'h2;
  assign \$11  = \$10  - 1'h1;
  assign \$12  = word_1 - 1'h1;
  assign \$13  = word_6[15:0] + 2'h2;
  assign \$14  = \$13  - 1'h1;
  assign \$15  = word_6[15:0] - 1'h1;
  assign \$16  = word_6[31:16] + 2'h2;
  assign \$17  = \$16  - 1'h1;
  assign \$18  = word_6[31:16] - 1'h1;
  assign \$19  = word_7[15:0] + 2'h2;
  \bundle_port.reader.queue  queue (
    .clk(clk),
    .head(\head$26 ),
    .pop(pop),
    .rst(rst),
    .valid(valid),
    .write(write),
    .write_port__data(entry)
  );
  assign word = entry;
  assign word_2 = address;
  assign status_new = 3'h0;
  assign \head.opcode  = head[7:0];
  assign \head.tag  = head[23:8];
  assign \head.count  = head[55:24];
  assign \plan.offset  = plan[6:0];
  assign \plan.all_run  = plan[23:7];
  assign \plan.all_run.reads  = plan[22:7];
  assign \plan.all_run.last  = plan[23];
  assign \plan.is_paged  = plan[24];
  assign \plan.tiles  = plan[44:25];
  assign \plan.heads  = plan[60:45];
  assign \plan.lag  = plan[64:61];
  assign \plan.key  = plan[112:65];
  assign \plan.key.table  = plan[80:65];
  assign \plan.key.stride  = plan[96:81];
  assign \plan.key.start  = plan[112:97];
  assign \plan.value  = plan[160:113];
  assign \plan.value.table  = plan[128:113];
  assign \plan.value.stride  = plan[144:129];
  assign \plan.value.start  = plan[160:145];
  assign \plan.key_run  = plan[177:161];
  assign \plan.key_run.reads  = plan[176:161];
  assign \plan.key_run.last  = plan[177];
  assign \plan.last_key_run  = plan[194:178];
  assign \plan.last_key_run.reads  = plan[193:178];
  assign \plan.last_key_run.last  = plan[194];
  assign \plan.value_run  = plan[211:195];
  assign \plan.value_run.reads  = plan[210:195];
  assign \plan.value_run.last  = plan[211];
  assign \all_run.reads  = all_run[15:0];
  assign \all_run.last  = all_run[16];
  assign \key_run.reads  = key_run[15:0];
  assign \key_run.last  = key_run[16];
  assign \last_key_run.reads  = last_key_run[15:0];
  assign \last_key_run.last  = last_key_run[16];
  assign \value_run.reads  = value_run[15:0];
  assign \value_run.last  = value_run[16];
  assign \$74 [16] = \$21 [0];
  assign \$74 [15:0] = \$20 [16:1];
  assign \$73 [16] = \$18 [0];
  assign \$73 [15:0] = \$17 [16:1];
  assign \$72 [16] = \$15 [0];
  assign \$72 [15:0] = \$14 [16:1];
  assign \$71 [16] = \$12 [0];
  assign \$71 [15:0] = \$11 [16:1];
  assign plan[211:195] = value_run;
  assign plan[194:178] = last_key_run;
  assign plan[177:161] = key_run;
  assign plan[23:7] = all_run;
  assign plan[160:145] = word_5[31:16];
  assign plan[144:129] = word_4[31:16];
  assign plan[128:113] = word_3[31:16];
  assign plan[112:97] = word_5[15:0];
  assign plan[96:81] = word_4[15:0];
  assign plan[80:65] = word_3[15:0];
  assign plan[64:61] = word_1[23:20];
  assign plan[60:45] = address[15:0];
  assign plan[44:25] = word_1[19:0];
  assign plan[24] = \$1 ;
  assign plan[6:0] = address[6:0];
  assign head[55:24] = word_1;
  assign head[23:8] = word_0[31:16];
  assign head[7:0] = word_0[7:0];
endmodule

module \bundle_port.reader.queue (clk, rst, write, pop, head, valid, write_port__data);
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

module \bundle_port.requester (rst, request__ready, en, idle, last, ready, entry, plan, request__valid, request__payload, address, start, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 ;
  wire [16:0] \$9 ;
  wire [6:0] \$7 ;
  wire [7:0] \$8 ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  output [3:0] address;
  input clk;
  output en;
  input [6:0] entry;
  wire [5:0] \entry.page ;
  wire \entry.valid ;
  reg [42:0] found = 43'h0;
  wire \found.ends ;
  wire [16:0] \found.entry ;
  wire \found.is_paged ;
  wire \found.last ;
  wire [6:0] \found.offset ;
  wire [15:0] \found.reads ;
  reg found_valid = 1'h0;
  output idle;
  wire is_last;
  output last;
  reg [15:0] left = 16'h0;
  wire [42:0] piece;
  wire \piece.ends ;
  wire [16:0] \piece.entry ;
  wire \piece.is_paged ;
  wire \piece.last ;
  wire [6:0] \piece.offset ;
  wire [15:0] \piece.reads ;
  reg piece_last = 1'h0;
  input [211:0] plan;
  wire [16:0] \plan.all_run ;
  wire \plan.all_run.last ;
  wire [15:0] \plan.all_run.reads ;
  wire [15:0] \plan.heads ;
  wire \plan.is_paged ;
  wire [47:0] \plan.key ;
  wire [15:0] \plan.key.start ;
  wire [15:0] \plan.key.stride ;
  wire [15:0] \plan.key.table ;
  wire [16:0] \plan.key_run ;
  wire \plan.key_run.last ;
  wire [15:0] \plan.key_run.reads ;
  wire [3:0] \plan.lag ;
  wire [16:0] \plan.last_key_run ;
  wire \plan.last_key_run.last ;
  wire [15:0] \plan.last_key_run.reads ;
  wire [6:0] \plan.offset ;
  wire [19:0] \plan.tiles ;
  wire [47:0] \plan.value ;
  wire [15:0] \plan.value.start ;
  wire [15:0] \plan.value.stride ;
  wire [15:0] \plan.value.table ;
  wire [16:0] \plan.value_run ;
  wire \plan.value_run.last ;
  wire [15:0] \plan.value_run.reads ;
  wire quiet;
  output ready;
  output [6:0] request__payload;
  reg [6:0] request__payload = 7'h0;
  input request__ready;
  output request__valid;
  reg request__valid = 1'h0;
  input rst;
  input start;
  wire step;
  wire takes;
  wire valid;
  assign step = valid & \$signal ;
  assign \$1  = ~ found_valid;
  assign \$signal  = \$1  | takes;
  assign \$2  = ~ valid;
  assign \$3  = ~ found_valid;
  assign idle = \$2  & \$3 ;
  assign \$4  = ~ request__valid;
  assign quiet = idle & \$4 ;
  assign is_last = left == 1'h1;
  assign \$5  = ~ request__valid;
  assign \$6  = request__ready & is_last;
  assign takes = \$5  | \$6 ;
  assign last = is_last ? piece_last : 1'h1;
  assign \$7  = found[25] ? { entry[5:0], found[0] } : found[6:0];
  assign \$8  = request__payload + 1'h1;
  assign \$9  = left - 1'h1;
  always @(posedge clk)
    if (\$signal )
      found <= piece;
  always @(posedge clk) begin
    if (\$signal )
      found_valid <= valid;
    if (rst)
      found_valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (takes)
      request__valid <= found_valid;
    if (rst)
      request__valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      request__payload <= \$7 ;
    end else if (request__ready) begin
      request__payload <= \$8 [6:0];
    end
    if (rst)
      request__payload <= 7'h0;
  end
  always @(posedge clk) begin
    if (takes) begin
      left <= found[22:7];
    end else if (request__ready) begin
      left <= \$9 [15:0];
    end
  end
  always @(posedge clk)
    if (takes)
      piece_last <= found[23];
  \bundle_port.requester.walker  walker (
    .clk(clk),
    .piece(piece),
    .plan(plan),
    .ready(ready),
    .rst(rst),
    .start(start),
    .step(step),
    .valid(valid)
  );
  assign en = \$signal ;
  assign address = piece[29:26];
  assign \plan.offset  = plan[6:0];
  assign \plan.all_run  = plan[23:7];
  assign \plan.all_run.reads  = plan[22:7];
  assign \plan.all_run.last  = plan[23];
  assign \plan.is_paged  = plan[24];
  assign \plan.tiles  = plan[44:25];
  assign \plan.heads  = plan[60:45];
  assign \plan.lag  = plan[64:61];
  assign \plan.key  = plan[112:65];
  assign \plan.key.table  = plan[80:65];
  assign \plan.key.stride  = plan[96:81];
  assign \plan.key.start  = plan[112:97];
  assign \plan.value  = plan[160:113];
  assign \plan.value.table  = plan[128:113];
  assign \plan.value.stride  = plan[144:129];
  assign \plan.value.start  = plan[160:145];
  assign \plan.key_run  = plan[177:161];
  assign \plan.key_run.reads  = plan[176:161];
  assign \plan.key_run.last  = plan[177];
  assign \plan.last_key_run  = plan[194:178];
  assign \plan.last_key_run.reads  = plan[193:178];
  assign \plan.last_key_run.last  = plan[194];
  assign \plan.value_run  = plan[211:195];
  assign \plan.value_run.reads  = plan[210:195];
  assign \plan.value_run.last  = plan[211];
  assign \piece.offset  = piece[6:0];
  assign \piece.reads  = piece[22:7];
  assign \piece.last  = piece[23];
  assign \piece.ends  = piece[24];
  assign \piece.is_paged  = piece[25];
  assign \piece.entry  = piece[42:26];
  assign \found.offset  = found[6:0];
  assign \found.reads  = found[22:7];
  assign \found.last  = found[23];
  assign \found.ends  = found[24];
  assign \found.is_paged  = found[25];
  assign \found.entry  = found[42:26];
  assign \entry.page  = entry[5:0];
  assign \entry.valid  = entry[6];
endmodule

module \bundle_port.requester.walker (rst, step, ready, plan, piece, valid, start, clk);
  reg [70:0] \$signal$14 ;
  wire \$1 , \$2 , \$4 , \$5 , \$8 , \$9 , \$10 , \$11 , \$signal$11 , \$16 , \$25 , \$26 , \$27 ,
    \$28 , \$29 , \$30 , \$31 , \$32 , \$33 , \$34 , \$38 , \$39 , \$40 ;
  wire [15:0] \$7 , \$23 , \$35 , \$36 ;
  wire [16:0] \$13 , \$14 , \$19 , \$37 , \$41 , \$42 ;
  wire [17:0] \$12 , \$17 , \$18 ;
  wire [19:0] \$24 ;
  wire [20:0] \$15 ;
  wire [2:0] \$3 ;
  wire [5:0] \$20 , \$21 ;
  wire [6:0] \$6 , \$22 ;
  reg \$start ;
  initial \$start  = 0;
  wire [70:0] \$signal ;
  wire [16:0] \$signal.entry ;
  wire [16:0] \$signal.head ;
  wire [15:0] \$signal.heads ;
  wire \$signal.offset ;
  wire [19:0] \$signal.tiles ;
  reg [4:0] ahead = 5'h0;
  input clk;
  wire ends_head;
  wire fills;
  wire has_keys;
  reg is_value = 1'h0;
  reg [70:0] key = 71'h0;
  wire [16:0] \key.entry ;
  wire [16:0] \key.head ;
  wire [15:0] \key.heads ;
  wire \key.offset ;
  wire [19:0] \key.tiles ;
  wire [4:0] later;
  reg [15:0] left = 16'h0;
  output [42:0] piece;
  reg [42:0] piece;
  wire \piece.ends ;
  wire [16:0] \piece.entry ;
  wire \piece.is_paged ;
  wire \piece.last ;
  wire [6:0] \piece.offset ;
  wire [15:0] \piece.reads ;
  input [211:0] plan;
  wire [16:0] \plan.all_run ;
  wire \plan.all_run.last ;
  wire [15:0] \plan.all_run.reads ;
  wire [15:0] \plan.heads ;
  wire \plan.is_paged ;
  wire [47:0] \plan.key ;
  wire [15:0] \plan.key.start ;
  wire [15:0] \plan.key.stride ;
  wire [15:0] \plan.key.table ;
  wire [16:0] \plan.key_run ;
  wire \plan.key_run.last ;
  wire [15:0] \plan.key_run.reads ;
  wire [3:0] \plan.lag ;
  wire [16:0] \plan.last_key_run ;
  wire \plan.last_key_run.last ;
  wire [15:0] \plan.last_key_run.reads ;
  wire [6:0] \plan.offset ;
  wire [19:0] \plan.tiles ;
  wire [47:0] \plan.value ;
  wire [15:0] \plan.value.start ;
  wire [15:0] \plan.value.stride ;
  wire [15:0] \plan.value.table ;
  wire [16:0] \plan.value_run ;
  wire \plan.value_run.last ;
  wire [15:0] \plan.value_run.reads ;
  reg [211:0] plan_held = 212'h0;
  wire [16:0] \plan_held.all_run ;
  wire \plan_held.all_run.last ;
  wire [15:0] \plan_held.all_run.reads ;
  wire [15:0] \plan_held.heads ;
  wire \plan_held.is_paged ;
  wire [47:0] \plan_held.key ;
  wire [15:0] \plan_held.key.start ;
  wire [15:0] \plan_held.key.stride ;
  wire [15:0] \plan_held.key.table ;
  wire [16:0] \plan_held.key_run ;
  wire \plan_held.key_run.last ;
  wire [15:0] \plan_held.key_run.reads ;
  wire [3:0] \plan_held.lag ;
  wire [16:0] \plan_held.last_key_run ;
  wire \plan_held.last_key_run.last ;
  wire [15:0] \plan_held.last_key_run.reads ;
  wire [6:0] \plan_held.offset ;
  wire [19:0] \plan_held.tiles ;
  wire [47:0] \plan_held.value ;
  wire [15:0] \plan_held.value.start ;
  wire [15:0] \plan_held.value.stride ;
  wire [15:0] \plan_held.value.table ;
  wire [16:0] \plan_held.value_run ;
  wire \plan_held.value_run.last ;
  wire [15:0] \plan_held.value_run.reads ;
  output ready;
  wire [1:0] room;
  input rst;
  wire [47:0] source;
  wire [15:0] \source.start ;
  wire [15:0] \source.stride ;
  wire [15:0] \source.table ;
  input start;
  input step;
  wire stop;
  wire turns_to_value;
  output valid;
  reg valid = 1'h0;
  reg [70:0] value = 71'h0;
  wire [16:0] \value.entry ;
  wire [16:0] \value.head ;
  wire [15:0] \value.heads ;
  wire \value.offset ;
  wire [19:0] \value.tiles ;
  always @(posedge clk) begin
    if (start) begin
      key[16:0] <= { 1'h0, plan[80:65] };
      key[33:17] <= { 1'h0, plan[80:65] };
      key[34] <= plan[97];
      key[54:35] <= plan[44:25];
      key[70:55] <= plan[60:45];
    end else if (step) begin
      if (\$33 )
        key <= \$signal$14 ;
    end
  end
  always @(posedge clk) begin
    if (start) begin
      value[16:0] <= { 1'h0, plan[128:113] };
      value[33:17] <= { 1'h0, plan[128:113] };
      value[34] <= plan[145];
      value[54:35] <= plan[44:25];
      value[70:55] <= plan[60:45];
    end else if (step) begin
      if (is_value)
        value <= \$signal$14 ;
    end
  end
  always @(posedge clk) begin
    if (start) begin
      is_value <= 1'h0;
    end else if (\$34 ) begin
      is_value <= turns_to_value;
    end
    if (rst)
      is_value <= 1'h0;
  end
  always @(posedge clk) begin
    if (start) begin
      ahead <= 5'h0;
    end else if (\$34 ) begin
      ahead <= \$22 [4:0];
    end
    if (rst)
      ahead <= 5'h0;
  end
  always @(posedge clk) begin
    if (start) begin
    end else if (\$34 ) begin
      left <= \$36 ;
    end else if (step) begin
      left <= \$37 [15:0];
    end
    if (start)
      left <= \$42 [15:0];
  end
  always @(posedge clk) begin
    if (start) begin
      valid <= 1'h1;
    end else if (\$39 ) begin
      valid <= 1'h0;
    end
    if (rst)
      valid <= 1'h0;
  end
  always @(posedge clk)
    if (start)
      plan_held <= plan;
  assign \$1  = ~ valid;
  assign \$2  = step & piece[24];
  assign ready = \$1  | \$2 ;
  assign \$signal  = is_value ? value : key;
  assign source = is_value ? plan_held[160:113] : plan_held[112:65];
  assign \$3  = 2'h2 - \$signal [34];
  assign \$4  = ~ plan_held[24];
  assign \$5  = left <= \$3 [1:0];
  assign \$signal$11  = \$4  | \$5 ;
  assign fills = left >= \$3 [1:0];
  assign \$6  = plan_held[24] ? { 6'h0, \$signal [34] } : plan_held[6:0];
  assign \$7  = \$signal$11  ? left : { 14'h0, \$3 [1:0] };
  assign \$8  = ~ plan_held[24];
  assign \$9  = \$signal [54:35] == 1'h1;
  assign \$10  = \$9  ? plan_held[194] : plan_held[177];
  assign \$11  = is_value ? plan_held[211] : \$10 ;
  assign \$12  = \$signal [33:17] + fills;
  assign \$13  = \$signal [34] + left;
  assign \$14  = fills ? 17'h0 : \$13 ;
  assign \$15  = \$signal [54:35] - 1'h1;
  assign \$16  = \$signal [54:35] == 1'h1;
  assign \$17  = \$signal [16:0] + source[31:16];
  assign \$18  = \$signal [16:0] + source[31:16];
  assign \$19  = \$signal [70:55] - 1'h1;
  assign \$20  = ahead - 1'h1;
  assign \$21  = ahead + 1'h1;
  assign \$22  = is_value ? { \$20 [5], \$20  } : { 1'h0, \$21  };
  assign \$23  = is_value ? key[70:55] : \$signal$14 [70:55];
  assign has_keys = | \$23 ;
  assign \$24  = is_value ? key[54:35] : \$signal$14 [54:35];
  assign ends_head = \$24  == 1'h1;
  assign \$25  = ~ has_keys;
  assign \$26  = \$22 [4:0] > plan_held[64:61];
  assign turns_to_value = \$25  | \$26 ;
  assign \$27  = ~ plan_held[24];
  assign \$28  = ~ has_keys;
  assign \$29  = \$signal$11  & \$28 ;
  assign \$30  = ! \$22 [4:0];
  assign \$31  = \$29  & \$30 ;
  assign \$32  = \$27  | \$31 ;
  assign \$33  = ~ is_value;
  assign \$34  = step & \$signal$11 ;
  assign \$35  = ends_head ? plan_held[193:178] : plan_held[176:161];
  assign \$36  = turns_to_value ? plan_held[210:195] : \$35 ;
  assign \$37  = left - piece[22:7];
  assign \$38  = step & piece[24];
  assign \$40  = plan[44:25] == 1'h1;
  assign \$41  = \$40  ? plan[194:178] : plan[177:161];
  assign \$42  = plan[24] ? \$41  : plan[23:7];
  always @* begin
    if (\$start ) begin end
    piece[23] = 1'h1;
    if (\$8 ) begin
      piece[23] = plan_held[23];
    end else if (\$signal$11 ) begin
      piece[23] = \$11 ;
    end
    begin
        piece[24] = \$32 ;
    end
  end
  always @* begin
    if (\$start ) begin end
    { \$signal$14 [70:35], \$signal$14 [16:0] } = { \$signal [70:35], \$signal [16:0] };
    \$signal$14 [33:17] = \$12 [16:0];
    \$signal$14 [34] = \$14 [0];
    if (\$signal$11 ) begin
      \$signal$14 [54:35] = \$15 [19:0];
      if (\$16 ) begin
        \$signal$14 [16:0] = \$17 [16:0];
        \$signal$14 [33:17] = \$18 [16:0];
        \$signal$14 [34] = source[32];
        \$signal$14 [54:35] = plan_held[44:25];
        \$signal$14 [70:55] = \$19 [15:0];
      end
    end
  end
  assign room = \$3 [1:0];
  assign later = \$22 [4:0];
  assign stop = 1'h0;
  assign \piece.offset  = piece[6:0];
  assign \piece.reads  = piece[22:7];
  assign \piece.last  = piece[23];
  assign \piece.ends  = piece[24];
  assign \piece.is_paged  = piece[25];
  assign \piece.entry  = piece[42:26];
  assign \$signal.head  = \$signal [16:0];
  assign \$signal.entry  = \$signal [33:17];
  assign \$signal.offset  = \$signal [34];
  assign \$signal.tiles  = \$signal [54:35];
  assign \$signal.heads  = \$signal [70:55];
  assign \key.head  = key[16:0];
  assign \key.entry  = key[33:17];
  assign \key.offset  = key[34];
  assign \key.tiles  = key[54:35];
  assign \key.heads  = key[70:55];
  assign \value.head  = value[16:0];
  assign \value.entry  = value[33:17];
  assign \value.offset  = value[34];
  assign \value.tiles  = value[54:35];
  assign \value.heads  = value[70:55];
  assign \source.table  = source[15:0];
  assign \source.stride  = source[31:16];
  assign \source.start  = source[47:32];
  assign \plan_held.offset  = plan_held[6:0];
  assign \plan_held.all_run  = plan_held[23:7];
  assign \plan_held.all_run.reads  = plan_held[22:7];
  assign \plan_held.all_run.last  = plan_held[23];
  assign \plan_held.is_paged  = plan_held[24];
  assign \plan_held.tiles  = plan_held[44:25];
  assign \plan_held.heads  = plan_held[60:45];
  assign \plan_held.lag  = plan_held[64:61];
  assign \plan_held.key  = plan_held[112:65];
  assign \plan_held.key.table  = plan_held[80:65];
  assign \plan_held.key.stride  = plan_held[96:81];
  assign \plan_held.key.start  = plan_held[112:97];
  assign \plan_held.value  = plan_held[160:113];
  assign \plan_held.value.table  = plan_held[128:113];
  assign \plan_held.value.stride  = plan_held[144:129];
  assign \plan_held.value.start  = plan_held[160:145];
  assign \plan_held.key_run  = plan_held[177:161];
  assign \plan_held.key_run.reads  = plan_held[176:161];
  assign \plan_held.key_run.last  = plan_held[177];
  assign \plan_held.last_key_run  = plan_held[194:178];
  assign \plan_held.last_key_run.reads  = plan_held[193:178];
  assign \plan_held.last_key_run.last  = plan_held[194];
  assign \plan_held.value_run  = plan_held[211:195];
  assign \plan_held.value_run.reads  = plan_held[210:195];
  assign \plan_held.value_run.last  = plan_held[211];
  assign \plan.offset  = plan[6:0];
  assign \plan.all_run  = plan[23:7];
  assign \plan.all_run.reads  = plan[22:7];
  assign \plan.all_run.last  = plan[23];
  assign \plan.is_paged  = plan[24];
  assign \plan.tiles  = plan[44:25];
  assign \plan.heads  = plan[60:45];
  assign \plan.lag  = plan[64:61];
  assign \plan.key  = plan[112:65];
  assign \plan.key.table  = plan[80:65];
  assign \plan.key.stride  = plan[96:81];
  assign \plan.key.start  = plan[112:97];
  assign \plan.value  = plan[160:113];
  assign \plan.value.table  = plan[128:113];
  assign \plan.value.stride  = plan[144:129];
  assign \plan.value.start  = plan[160:145];
  assign \plan.key_run  = plan[177:161];
  assign \plan.key_run.reads  = plan[176:161];
  assign \plan.key_run.last  = plan[177];
  assign \plan.last_key_run  = plan[194:178];
  assign \plan.last_key_run.reads  = plan[193:178];
  assign \plan.last_key_run.last  = plan[194];
  assign \plan.value_run  = plan[211:195];
  assign \plan.value_run.reads  = plan[210:195];
  assign \plan.value_run.last  = plan[211];
  always @* begin
    if (\$start ) begin end
    piece[22:7] = \$7 ;
    piece[6:0] = \$6 ;
    piece[42:26] = \$signal [33:17];
    piece[25] = plan_held[24];
  end
  assign \$39  = \$38 ;
endmodule

module \bundle_port.row_buffer (i__valid, o__ready, clk, rst, reserve, asked, last, i__ready, o__payload, room, o__valid, entry);
  wire \$4 , \$5 , \$7 , \$9 , \$12 ;
  wire [1:0] \$14 ;
  wire [2:0] \$1 ;
  wire [3:0] \$11 , \$13 ;
  wire [4:0] \$8 ;
  wire [5:0] \$2 , \$3 , \$10 ;
  wire [6:0] \$6 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg [2:0] \$signature__addr  = 3'h0;
  wire \$signature__data ;
  wire \$signature__en ;
  input asked;
  reg beat = 1'h0;
  input clk;
  (* init = 3'h0 *)
  wire [2:0] coming;
  wire ends_read;
  input [31:0] entry;
  wire expects;
  wire [31:0] head;
  wire [31:0] i__payload;
  output i__ready;
  input i__valid;
  wire is_wanted;
  input last;
  wire leaves;
  output [31:0] o__payload;
  input o__ready;
  output o__valid;
  reg [4:0] places = 5'h10;
  wire [4:0] places_later;
  wire [4:0] places_promised;
  wire pop;
  (* init = 3'h0 *)
  wire [2:0] promised;
  reg [2:0] reader__addr = 3'h0;
  wire reader__data;
  reg [3:0] reads = 4'h0;
  input reserve;
  output room;
  reg room = 1'h1;
  input rst;
  wire taken;
  wire valid;
  wire write;
  reg [0:0] wanted [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      wanted[\$row ] = 1'h0;
  end
  always @(posedge clk)
    if (reserve)
      wanted[\$signature__addr ] <= last;
  reg [0:0] _0_;
  always @(posedge clk)
    _0_ <= wanted[reader__addr];
  assign reader__data = _0_;
  assign taken = i__valid & i__ready;
  assign i__ready = | reads;
  assign write = taken & is_wanted;
  assign leaves = o__valid & o__ready;
  assign \$1  = reserve * 2'h2;
  assign \$2  = places - \$1 ;
  assign \$3  = \$2 [4:0] + leaves;
  assign \$4  = ~ is_wanted;
  assign \$5  = taken & \$4 ;
  assign \$6  = \$3  + \$5 ;
  assign is_wanted = beat <= reader__data;
  assign \$7  = | \$6 [4:1];
  assign \$8  = reads + asked;
  assign \$9  = taken & ends_read;
  assign \$10  = \$8  - \$9 ;
  assign \$11  = \$signature__addr  + reserve;
  assign \$12  = taken & ends_read;
  assign \$13  = reader__addr + \$12 ;
  assign \$14  = beat + taken;
  always @(posedge clk) begin
    places <= \$6 [4:0];
    if (rst)
      places <= 5'h10;
  end
  always @(posedge clk) begin
    room <= \$7 ;
    if (rst)
      room <= 1'h1;
  end
  always @(posedge clk) begin
    reads <= \$10 [3:0];
    if (rst)
      reads <= 4'h0;
  end
  always @(posedge clk) begin
    \$signature__addr  <= \$11 [2:0];
    if (rst)
      \$signature__addr  <= 3'h0;
  end
  always @(posedge clk) begin
    reader__addr <= \$13 [2:0];
    if (rst)
      reader__addr <= 3'h0;
  end
  always @(posedge clk) begin
    beat <= \$14 [0];
    if (rst)
      beat <= 1'h0;
  end
  \bundle_port.row_buffer.queue  queue (
    .clk(clk),
    .head(o__payload),
    .pop(leaves),
    .rst(rst),
    .valid(o__valid),
    .write(write),
    .write_port__data(entry)
  );
  assign expects = i__ready;
  assign i__payload = entry;
  assign valid = o__valid;
  assign head = o__payload;
  assign pop = leaves;
  assign places_promised = \$2 [4:0];
  assign places_later = \$6 [4:0];
  assign \$signature__en  = reserve;
  assign promised = \$signature__addr ;
  assign \$signature__data  = last;
  assign coming = reader__addr;
  assign ends_read = beat;
endmodule

module \bundle_port.row_buffer.queue (clk, rst, write, pop, head, valid, write_port__data);
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

module \bundle_port.table (rst, \reader__en$12 , entry_0, entry_1, writer__data, \reader__addr$14 , writer__en, writer__addr, reader__addr, clk);
  integer \$row ;
  wire [3:0] address_0;
  wire [3:0] address_1;
  input clk;
  wire en_0;
  wire en_1;
  output [6:0] entry_0;
  wire [5:0] \entry_0.page ;
  wire \entry_0.valid ;
  output [6:0] entry_1;
  wire [5:0] \entry_1.page ;
  wire \entry_1.valid ;
  input [3:0] reader__addr;
  input [3:0] \reader__addr$14 ;
  wire [6:0] reader__data;
  wire [5:0] \reader__data.page ;
  wire \reader__data.valid ;
  wire reader__en;
  input \reader__en$12 ;
  input rst;
  wire write;
  wire [3:0] write_address;
  wire [6:0] write_entry;
  wire [5:0] \write_entry.page ;
  wire \write_entry.valid ;
  input [3:0] writer__addr;
  input [6:0] writer__data;
  wire [5:0] \writer__data.page ;
  wire \writer__data.valid ;
  input writer__en;
  reg [6:0] memory [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      memory[\$row ] = 7'h0;
  end
  always @(posedge clk)
    if (writer__en)
      memory[writer__addr] <= writer__data;
  reg [6:0] _0_;
  reg [6:0] _1_;
  always @(posedge clk) begin
    _0_ <= memory[reader__addr];
    if (\reader__en$12 )
      _1_ <= memory[\reader__addr$14 ];
  end
  assign entry_0 = _0_;
  assign entry_1 = _1_;
  assign write = writer__en;
  assign write_address = writer__addr;
  assign write_entry = writer__data;
  assign reader__en = 1'h1;
  assign en_0 = 1'h1;
  assign address_0 = reader__addr;
  assign reader__data = entry_0;
  assign en_1 = \reader__en$12 ;
  assign address_1 = \reader__addr$14 ;
  assign \writer__data.page  = writer__data[5:0];
  assign \writer__data.valid  = writer__data[6];
  assign \write_entry.page  = writer__data[5:0];
  assign \write_entry.valid  = writer__data[6];
  assign \entry_0.page  = entry_0[5:0];
  assign \entry_0.valid  = entry_0[6];
  assign \reader__data.page  = entry_0[5:0];
  assign \reader__data.valid  = entry_0[6];
  assign \entry_1.page  = entry_1[5:0];
  assign \entry_1.valid  = entry_1[6];
endmodule

module bundle_port_stream_buffer(i__valid, o__ready, clk, rst, i__ready, o__payload, o__valid, i__payload);
  wire \$1 , \$2 , \$3 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  (* init = 7'h0 *)
  wire [6:0] front;
  (* init = 1'h0 *)
  wire front_valid;
  input [6:0] i__payload;
  output i__ready;
  input i__valid;
  output [6:0] o__payload;
  reg [6:0] o__payload = 7'h0;
  input o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  input rst;
  reg [6:0] spare = 7'h0;
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
