module ascon(i_command__valid, i__payload, i__valid, o_result__ready, o__ready, clk, rst, i_command__ready, i__ready, o_result__payload, o_result__valid, o__payload, o__valid, i_command__payload);
  wire \$2 , \$4 , \$5 , \$9 , \$11 , \$15 , \$17 , \$21 , \$23 , \$27 , \$29 , \$33 , \$35 , \$39 ,
    \$41 , \$45 , \ends$45 , \$47 , \$51 , \$53 , \$57 , \$59 , \$63 , \$65 , \$69 , \$71 , \$75 ,
    \$77 , \$81 , \$83 , \$87 , \$89 , \$93 , \$95 , \$99 , \$101 , \$102 , \$104 , \$106 , \$108 ,
    \$110 , \$112 , \$114 , \$116 , \$118 , \$120 , \$122 , \$124 , \$126 , \$128 , \$130 , \$132 ,
    \$137 , \$138 , \$139 , \$140 , \$141 , \$142 , \$143 , \$144 , \$145 , \$146 , \$147 , \$148 ,
    \$149 , \$150 , \$151 , \$152 , \$153 , \$154 , \$155 , \$156 , \$157 , \$158 , \$159 , \$160 ,
    \$161 , \$162 , \$163 , \$164 , \$165 , \$166 , \$167 , \$170 , \$171 , \$172 , \$175 , \$176 ,
    \$180 , \$183 , \$185 , \$187 , \$188 , \$202 ;
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
  output [128:0] o__payload;
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
  assign ends = \$152  & \ends$45 ;
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
  assign \$171  = ~ \ends$45 ;
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
  \ascon.buffer  buffer (
    .block(given),
    .clk(clk),
    .has_room(has_room),
    .is_free(is_free),
    .\is_hidden$24 (is_hidden),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .\port$274$0 (\$201 ),
    .\port$401$0 (\$202 ),
    .\release (finish),
    .rst(rst),
    .write(write)
  );
  \ascon.rounds  rounds (
    .\before (\before ),
    .ends(\ends$45 ),
    .\index$3 (index),
    .is_long(is_long),
    .next_index(next_index),
    .\port$360$0 (\$203 ),
    .\port$362$0 (\$204 ),
    .\port$364$0 (\$205 ),
    .\port$366$0 (\$206 ),
    .\port$368$0 (\$207 ),
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
  assign count = \$3 [4:0];
  assign block = given;
  assign starts = begins;
  assign \release  = finish;
  assign is_prf_command = i_command__payload[1];
  assign \initial  = { 8'h0, \$169  };
  assign after = { \$207 , \$206 , \$205 , \$204 , \$203  };
  assign o__payload = { \$202 , \$201  };
  assign \i_command__payload.operation  = i_command__payload[1:0];
  assign \i_command__payload.ad_bytes  = i_command__payload[17:2];
  assign \i_command__payload.message_bytes  = i_command__payload[23:18];
  assign \i_command__payload.key  = i_command__payload[151:24];
  assign \i_command__payload.nonce  = i_command__payload[279:152];
  assign \i__payload.data  = i__payload;
  assign \o_result__payload.is_valid  = o_result__payload[0];
  assign \o_result__payload.tag  = o_result__payload[128:1];
  assign \o__payload.data  = \$201 ;
  assign \o__payload.last  = \$202 ;
  assign { \$168 [55:32], \$168 [30:20], \$168 [17:3] } = { length[4:0], 45'h0 };
  assign { \$168 [31], \$168 [19:18], \$168 [2:0] } = 6'h3f;
endmodule

module \ascon.buffer (clk, rst, write, \release , \is_hidden$24 , has_room, is_free, \port$274$0 , block, \port$401$0 , o__valid, o__ready);
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
  output [127:0] \port$274$0 ;
  (* init = 1'h0 *)
  output \port$401$0 ;
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
  assign \port$274$0  = \$5 ;
  assign \port$401$0  = \$16 ;
  assign \o__payload.data  = \$5 ;
  assign \o__payload.last  = \$16 ;
  assign \$6  = \$signature__addr ;
  assign \$8  = read_port__addr;
endmodule

module \ascon.rounds (\before , is_long, next_index, ends, \port$360$0 , \port$362$0 , \port$364$0 , \port$366$0 , \port$368$0 , \index$3 , starts);
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
  output [63:0] \port$360$0 ;
  output [63:0] \port$362$0 ;
  output [63:0] \port$364$0 ;
  output [63:0] \port$366$0 ;
  output [63:0] \port$368$0 ;
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
  assign \port$360$0  = \$53 ;
  assign \port$362$0  = \$55 ;
  assign \port$364$0  = \$57 ;
  assign \port$366$0  = \$59 ;
  assign \port$368$0  = \$61 ;
endmodule
