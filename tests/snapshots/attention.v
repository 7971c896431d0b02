module attention(i_command__valid, i_query__payload, i_query__valid, i_key__payload, i_key__valid, i_value__payload, i_value__valid, o__ready, o_partial__ready, clk, rst, i_command__ready, i_query__ready, i_key__ready, i_value__ready, o__payload, o__valid, o_partial__payload, o_partial__valid, i_command__payload);
  wire \$1 , \$2 , \$7 , \$8 , \$9 , \$10 , \$11 , \$14 , \$18 , \$19 , \$37 , \$38 , \$41 ,
    \queries$47 , \claim$57 , \release$59 , \claim$65 , \release$67 , \write$116 , \write$120 ,
    \write$129 ;
  wire [15:0] \$17 , \operands$123 ;
  wire [17:0] \$16 ;
  wire [20:0] \tile$78 ;
  wire [2:0] \$3 , \$4 , \$6 ;
  wire [3:0] \$39 , \$40 ;
  wire [4:0] \$5 , \$12 , \$15 , \address$117 , \address$121 ;
  wire [6:0] \$20 ;
  wire [7:0] \$13 ;
  reg \$start ;
  initial \$start  = 0;
  wire [15:0] \$signal ;
  wire [4:0] address;
  reg [1:0] arrived = 2'h0;
  wire available;
  wire begins;
  reg [9:0] begins_wave = 10'h0;
  reg [4:0] block_end_past = 5'h0;
  reg [3:0] blocks = 4'h0;
  wire [3:0] bounds;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  wire [39:0] chain_out;
  wire [39:0] chain_top;
  wire claim;
  input clk;
  wire column;
  wire [1:0] column_moves;
  wire [1:0] column_returns;
  wire [1:0] column_shifts;
  wire [72:0] command;
  wire [6:0] \command.group ;
  wire [15:0] \command.heads ;
  wire \command.is_partial ;
  wire [6:0] \command.keys ;
  wire [1:0] \command.mask ;
  wire [7:0] \command.offset ;
  wire [6:0] \command.queries ;
  wire [17:0] \command.scale ;
  wire [6:0] \command.window ;
  wire command_ready;
  wire command_valid;
  wire en;
  wire ends;
  reg [9:0] ends_wave = 10'h0;
  reg [3:0] feature = 4'h0;
  wire feature_ends;
  wire finished;
  input [72:0] i_command__payload;
  wire [6:0] \i_command__payload.group ;
  wire [15:0] \i_command__payload.heads ;
  wire \i_command__payload.is_partial ;
  wire [6:0] \i_command__payload.keys ;
  wire [1:0] \i_command__payload.mask ;
  wire [7:0] \i_command__payload.offset ;
  wire [6:0] \i_command__payload.queries ;
  wire [17:0] \i_command__payload.scale ;
  wire [6:0] \i_command__payload.window ;
  output i_command__ready;
  input i_command__valid;
  input [15:0] i_key__payload;
  wire [15:0] \i_key__payload.key ;
  output i_key__ready;
  input i_key__valid;
  input [15:0] i_query__payload;
  wire [15:0] \i_query__payload.query ;
  output i_query__ready;
  input i_query__valid;
  input [15:0] i_value__payload;
  wire [15:0] \i_value__payload.value ;
  output i_value__ready;
  input i_value__valid;
  reg [1:0] index = 2'h0;
  wire is_partial;
  reg [15:0] key_beat_past = 16'h0;
  wire key_claim;
  wire key_release;
  wire keys;
  wire known;
  reg [3:0] lasts = 4'h0;
  wire loads;
  reg [9:0] loads_wave = 10'h0;
  wire [43:0] numerators;
  wire [17:0] o;
  output [24:0] o__payload;
  wire \o__payload.last ;
  wire [23:0] \o__payload.value ;
  input o__ready;
  output o__valid;
  output [100:0] o_partial__payload;
  wire [27:0] \o_partial__payload.denominator ;
  wire \o_partial__payload.last ;
  wire [27:0] \o_partial__payload.maximum ;
  wire [43:0] \o_partial__payload.numerator ;
  input o_partial__ready;
  output o_partial__valid;
  wire [15:0] operands;
  reg [9:0] passes_wave = 10'h0;
  wire [15:0] probabilities;
  wire [1:0] queries;
  wire [4:0] query_address;
  reg [15:0] query_beat_past = 16'h0;
  wire query_claim;
  wire query_release;
  wire query_slot;
  wire [4:0] read_address;
  wire ready;
  wire \release ;
  wire released;
  wire reserve;
  wire [1:0] returns;
  wire [4:0] row_address;
  wire row_kind;
  input rst;
  wire [1:0] shifts;
  reg slot = 1'h0;
  wire start;
  reg [1:0] started = 2'h0;
  wire [27:0] statistics;
  wire statistics_column;
  wire statistics_slot;
  wire summed;
  wire take;
  wire [69:0] tile;
  wire \tile.block ;
  wire \tile.closes ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire \tile.is_partial ;
  wire [6:0] \tile.last_member ;
  wire [6:0] \tile.limit ;
  wire [1:0] \tile.mask ;
  wire \tile.opens ;
  wire [9:0] \tile.past ;
  wire [1:0] \tile.queries ;
  wire [9:0] \tile.reach ;
  wire [6:0] \tile.remainder ;
  wire [17:0] \tile.scale ;
  wire \tile.slot ;
  wire tile_block;
  wire tile_closes;
  wire tile_first;
  wire [1:0] tile_index;
  wire tile_last;
  wire tile_opens;
  wire tile_valid;
  wire [39:0] total;
  wire valid;
  reg [15:0] value_beat_past = 16'h0;
  wire value_claim;
  wire value_release;
  wire values;
  wire weighted_block;
  wire weighted_last;
  wire weighted_start;
  wire weights;
  reg [9:0] weights_wave = 10'h0;
  wire write;
  assign reserve = take & tile[1];
  assign column_moves = column_shifts | column_returns;
  assign \$1  = feature == 4'hf;
  assign feature_ends = weights_wave[5] & \$1 ;
  assign \$2  = weights | begins;
  assign \$3  = index + 1'h1;
  assign \$4  = started + 1'h1;
  assign \$5  = feature + 1'h1;
  assign \$6  = arrived + 1'h1;
  assign \$7  = lasts >> arrived;
  assign \$8  = slot ^ \$7 ;
  assign \$9  = lasts >> arrived;
  assign \$10  = feature_ends & \$9 ;
  assign \$18  = lasts >> arrived;
  assign \$19  = blocks >> arrived;
  always @(posedge clk) begin
    weights_wave <= { weights_wave[8:0], weights };
    if (rst)
      weights_wave <= 10'h0;
  end
  always @(posedge clk) begin
    begins_wave <= { begins_wave[8:0], begins };
    if (rst)
      begins_wave <= 10'h0;
  end
  always @(posedge clk) begin
    ends_wave <= { ends_wave[8:0], ends };
    if (rst)
      ends_wave <= 10'h0;
  end
  always @(posedge clk) begin
    loads_wave <= { loads_wave[8:0], loads };
    if (rst)
      loads_wave <= 10'h0;
  end
  always @(posedge clk) begin
    passes_wave <= { passes_wave[8:0], \$2  };
    if (rst)
      passes_wave <= 10'h0;
  end
  always @(posedge clk) begin
    query_beat_past <= i_query__payload;
    key_beat_past <= i_key__payload;
    value_beat_past <= i_value__payload;
  end
  always @(posedge clk) begin
    if (take)
      index <= \$3 [1:0];
    if (rst)
      index <= 2'h0;
  end
  always @(posedge clk) begin
    if (weighted_start)
      started <= \$4 [1:0];
    if (rst)
      started <= 2'h0;
  end
  always @(posedge clk) begin
    if (weighted_start) begin
      (* full_case = 32'd1 *)
      casez (started)
        2'h0:
            lasts[0] <= weighted_last;
        2'h1:
            lasts[1] <= weighted_last;
        2'h2:
            lasts[2] <= weighted_last;
        2'h3:
            lasts[3] <= weighted_last;
      endcase
    end
    if (rst)
      lasts <= 4'h0;
  end
  always @(posedge clk) begin
    if (weighted_start) begin
      (* full_case = 32'd1 *)
      casez (started)
        2'h0:
            blocks[0] <= weighted_block;
        2'h1:
            blocks[1] <= weighted_block;
        2'h2:
            blocks[2] <= weighted_block;
        2'h3:
            blocks[3] <= weighted_block;
      endcase
    end
    if (rst)
      blocks <= 4'h0;
  end
  always @(posedge clk) begin
    if (weights_wave[5])
      feature <= \$5 [3:0];
    if (feature_ends)
      feature <= 4'h0;
    if (rst)
      feature <= 4'h0;
  end
  always @(posedge clk) begin
    if (feature_ends)
      arrived <= \$6 [1:0];
    if (rst)
      arrived <= 2'h0;
  end
  always @(posedge clk) begin
    if (feature_ends)
      slot <= \$8 ;
    if (rst)
      slot <= 1'h0;
  end
  always @(posedge clk) begin
    block_end_past <= { block_end_past[3:0], \$10  };
    if (rst)
      block_end_past <= 5'h0;
  end
  attention_operand_lanes_2 column_0_operands (
    .address({ \$38 , \$39  }),
    .address_out(\$15 ),
    .clk(clk),
    .data_0(query_beat_past),
    .kind(1'h0),
    .kind_out(\$14 ),
    .operands(\operands$123 ),
    .rst(rst),
    .write_0(\write$120 ),
    .write_address_0(\address$121 )
  );
  attention_element_block columns_0 (
    .above(40'h0),
    .captures(ends_wave[6:4]),
    .chain({ 12'h0, \$signal [15:8], 12'h0, \$signal [7:0] }),
    .chain_out(chain_out),
    .clk(clk),
    .is_passing(passes_wave[5:3]),
    .is_weighted(weights_wave[3:1]),
    .loads(loads_wave[3:1]),
    .operands(o),
    .operands_out(\$16 ),
    .query(\operands$123 ),
    .query_out(\$17 ),
    .rst(rst),
    .shifts(column_moves),
    .total(total)
  );
  attention_key_differences differences_0 (
    .above(8'h0),
    .above_out(\$13 ),
    .begins(begins_wave[2:1]),
    .clk(clk),
    .o(o),
    .operands(operands),
    .rst(rst)
  );
  attention_column_ends ends_0 (
    .bounds(bounds),
    .bounds_address({ tile_index, column }),
    .bounds_write(\write$129 ),
    .clk(clk),
    .control({ feature, \$19 , slot, \$18  }),
    .control_out(\$20 ),
    .en(en),
    .finished(known),
    .loads(loads_wave[8:7]),
    .numerators(numerators),
    .probabilities(\$signal ),
    .read_address({ \$41 , \$40  }),
    .returns(column_returns),
    .rst(rst),
    .scores(chain_out),
    .shifts(column_shifts),
    .starts(ends_wave[5]),
    .statistics(statistics),
    .statistics_address({ statistics_slot, statistics_column }),
    .tile(\tile$78 ),
    .tile_index(index),
    .tile_write(take),
    .totals(total),
    .valid(weights_wave[6:5])
  );
  \attention.key_counter  key_counter (
    .address(address),
    .available(keys),
    .claim(\claim$57 ),
    .clk(clk),
    .ready(i_key__ready),
    .\release (\release$59 ),
    .rst(rst),
    .valid(i_key__valid),
    .write(write)
  );
  \attention.query_counter  query_counter (
    .address(\address$121 ),
    .available(\queries$47 ),
    .claim(claim),
    .clk(clk),
    .ready(i_query__ready),
    .\release (\release ),
    .rst(rst),
    .valid(i_query__valid),
    .write(\write$120 )
  );
  attention_operand_lanes row_0_operands (
    .address({ \$37 , \$39  }),
    .address_out(\$12 ),
    .clk(clk),
    .data_0(key_beat_past),
    .data_1(value_beat_past),
    .kind(weights),
    .kind_out(\$11 ),
    .operands(operands),
    .rst(rst),
    .write_0(write),
    .write_1(\write$116 ),
    .write_address_0(address),
    .write_address_1(\address$117 )
  );
  \attention.sequencer  sequencer (
    .clk(clk),
    .\command$33 (i_command__payload),
    .command_ready(i_command__ready),
    .command_valid(i_command__valid),
    .rst(rst),
    .take(take),
    .tile(tile),
    .valid(tile_valid)
  );
  \attention.slots  slots (
    .begins(begins),
    .clk(clk),
    .ends(ends),
    .feature(\$39 ),
    .key_claim(\claim$57 ),
    .key_release(\release$59 ),
    .keys(keys),
    .loads(loads),
    .\port$230$0 (\$37 ),
    .\port$533$0 (tile[5:0]),
    .queries(\queries$47 ),
    .query_claim(claim),
    .query_release(\release ),
    .query_slot_held(\$38 ),
    .released(released),
    .rst(rst),
    .take(take),
    .tile_valid(tile_valid),
    .value_claim(\claim$65 ),
    .value_release(\release$67 ),
    .values(values),
    .weighted_block(weighted_block),
    .weighted_last(weighted_last),
    .weighted_start(weighted_start),
    .weights(weights)
  );
  \attention.value_counter  value_counter (
    .address(\address$117 ),
    .available(values),
    .claim(\claim$65 ),
    .clk(clk),
    .ready(i_value__ready),
    .\release (\release$67 ),
    .rst(rst),
    .valid(i_value__valid),
    .write(\write$116 )
  );
  \attention.walker  walker (
    .bounds(bounds),
    .clk(clk),
    .\column$12 (column),
    .\index$18 (index),
    .rst(rst),
    .start(take),
    .\tile$17 (tile),
    .tile_index(tile_index),
    .write(\write$129 )
  );
  \attention.way_out  way_out (
    .advance(en),
    .block_ends(released),
    .clk(clk),
    .column(statistics_column),
    .feature(\$40 ),
    .known(known),
    .numerators(numerators),
    .o__payload(o__payload),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .o_partial__payload(o_partial__payload),
    .o_partial__ready(o_partial__ready),
    .o_partial__valid(o_partial__valid),
    .\port$533$6 (tile[8:6]),
    .reserve(reserve),
    .rst(rst),
    .\slot$24 (\$41 ),
    .statistics(statistics),
    .statistics_slot(statistics_slot),
    .summed(block_end_past[4])
  );
  assign command = i_command__payload;
  assign command_valid = i_command__valid;
  assign command_ready = i_command__ready;
  assign valid = tile_valid;
  assign tile_first = tile[0];
  assign tile_last = tile[1];
  assign tile_opens = tile[2];
  assign tile_closes = tile[3];
  assign tile_block = tile[4];
  assign query_slot = tile[5];
  assign queries = tile[8:7];
  assign is_partial = tile[6];
  assign ready = i_query__ready;
  assign available = \queries$47 ;
  assign query_claim = claim;
  assign query_release = \release ;
  assign key_claim = \claim$57 ;
  assign key_release = \release$59 ;
  assign value_claim = \claim$65 ;
  assign value_release = \release$67 ;
  assign chain_top = { 12'h0, \$signal [15:8], 12'h0, \$signal [7:0] };
  assign start = take;
  assign summed = block_end_past[4];
  assign finished = known;
  assign shifts = column_shifts;
  assign returns = column_returns;
  assign probabilities = \$signal ;
  assign row_kind = weights;
  assign row_address = { \$37 , \$39  };
  assign query_address = { \$38 , \$39  };
  assign read_address = { \$41 , \$40  };
  assign \i_command__payload.scale  = i_command__payload[17:0];
  assign \i_command__payload.queries  = i_command__payload[24:18];
  assign \i_command__payload.keys  = i_command__payload[31:25];
  assign \i_command__payload.heads  = i_command__payload[47:32];
  assign \i_command__payload.group  = i_command__payload[54:48];
  assign \i_command__payload.mask  = i_command__payload[56:55];
  assign \i_command__payload.offset  = i_command__payload[64:57];
  assign \i_command__payload.window  = i_command__payload[71:65];
  assign \i_command__payload.is_partial  = i_command__payload[72];
  assign \i_query__payload.query  = i_query__payload;
  assign \i_key__payload.key  = i_key__payload;
  assign \i_value__payload.value  = i_value__payload;
  assign \o__payload.value  = o__payload[23:0];
  assign \o__payload.last  = o__payload[24];
  assign \o_partial__payload.maximum  = o_partial__payload[27:0];
  assign \o_partial__payload.denominator  = o_partial__payload[55:28];
  assign \o_partial__payload.numerator  = o_partial__payload[99:56];
  assign \o_partial__payload.last  = o_partial__payload[100];
  assign \command.scale  = i_command__payload[17:0];
  assign \command.queries  = i_command__payload[24:18];
  assign \command.keys  = i_command__payload[31:25];
  assign \command.heads  = i_command__payload[47:32];
  assign \command.group  = i_command__payload[54:48];
  assign \command.mask  = i_command__payload[56:55];
  assign \command.offset  = i_command__payload[64:57];
  assign \command.window  = i_command__payload[71:65];
  assign \command.is_partial  = i_command__payload[72];
  assign \tile.is_first  = tile[0];
  assign \tile.is_last  = tile[1];
  assign \tile.opens  = tile[2];
  assign \tile.closes  = tile[3];
  assign \tile.block  = tile[4];
  assign \tile.slot  = tile[5];
  assign \tile.is_partial  = tile[6];
  assign \tile.queries  = tile[8:7];
  assign \tile.scale  = tile[26:9];
  assign \tile.mask  = tile[28:27];
  assign \tile.reach  = tile[38:29];
  assign \tile.past  = tile[48:39];
  assign \tile.limit  = tile[55:49];
  assign \tile.remainder  = tile[62:56];
  assign \tile.last_member  = tile[69:63];
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
  assign \tile$78 [20:3] = tile[26:9];
  assign \tile$78 [2] = tile[4];
  assign \tile$78 [1] = tile[1];
  assign \tile$78 [0] = tile[0];
endmodule

module \attention.key_counter (clk, rst, claim, ready, available, \release , write, address, valid);
  wire \$1 , \$8 ;
  wire [1:0] \$9 , \$10 ;
  wire [2:0] \$2 , \$4 ;
  wire [3:0] \$3 , \$5 ;
  wire [4:0] \$6 , \$7 ;
  reg \$start ;
  initial \$start  = 0;
  wire accept;
  output [4:0] address;
  reg [4:0] address = 5'h0;
  output available;
  reg [3:0] beat = 4'h0;
  input claim;
  input clk;
  wire completes;
  reg [1:0] held = 2'h0;
  output ready;
  input \release ;
  input rst;
  reg slot = 1'h0;
  reg [1:0] unclaimed = 2'h0;
  input valid;
  output write;
  reg write = 1'h0;
  assign ready = held != 2'h2;
  assign available = | unclaimed;
  assign accept = valid & ready;
  assign \$1  = beat == 4'hf;
  assign completes = accept & \$1 ;
  assign \$2  = held + completes;
  assign \$3  = \$2  - \release ;
  assign \$4  = unclaimed + completes;
  assign \$5  = \$4  - claim;
  assign \$6  = beat + 1'h1;
  assign \$7  = completes ? 5'h0 : \$6 ;
  assign \$9  = slot + 1'h1;
  assign \$10  = \$8  ? 2'h0 : \$9 ;
  always @(posedge clk) begin
    write <= accept;
    if (rst)
      write <= 1'h0;
  end
  always @(posedge clk) begin
    address <= { slot, beat };
    if (rst)
      address <= 5'h0;
  end
  always @(posedge clk) begin
    held <= \$3 [1:0];
    if (rst)
      held <= 2'h0;
  end
  always @(posedge clk) begin
    unclaimed <= \$5 [1:0];
    if (rst)
      unclaimed <= 2'h0;
  end
  always @(posedge clk) begin
    if (accept)
      beat <= \$7 [3:0];
    if (rst)
      beat <= 4'h0;
  end
  always @(posedge clk) begin
    if (completes)
      slot <= \$10 [0];
    if (rst)
      slot <= 1'h0;
  end
  assign \$8  = slot;
endmodule

module \attention.query_counter (clk, rst, claim, ready, available, \release , write, address, valid);
  wire \$1 , \$8 ;
  wire [1:0] \$9 , \$10 ;
  wire [2:0] \$2 , \$4 ;
  wire [3:0] \$3 , \$5 ;
  wire [4:0] \$6 , \$7 ;
  reg \$start ;
  initial \$start  = 0;
  wire accept;
  output [4:0] address;
  reg [4:0] address = 5'h0;
  output available;
  reg [3:0] beat = 4'h0;
  input claim;
  input clk;
  wire completes;
  reg [1:0] held = 2'h0;
  output ready;
  input \release ;
  input rst;
  reg slot = 1'h0;
  reg [1:0] unclaimed = 2'h0;
  input valid;
  output write;
  reg write = 1'h0;
  assign ready = held != 2'h2;
  assign available = | unclaimed;
  assign accept = valid & ready;
  assign \$1  = beat == 4'hf;
  assign completes = accept & \$1 ;
  assign \$2  = held + completes;
  assign \$3  = \$2  - \release ;
  assign \$4  = unclaimed + completes;
  assign \$5  = \$4  - claim;
  assign \$6  = beat + 1'h1;
  assign \$7  = completes ? 5'h0 : \$6 ;
  assign \$9  = slot + 1'h1;
  assign \$10  = \$8  ? 2'h0 : \$9 ;
  always @(posedge clk) begin
    write <= accept;
    if (rst)
      write <= 1'h0;
  end
  always @(posedge clk) begin
    address <= { slot, beat };
    if (rst)
      address <= 5'h0;
  end
  always @(posedge clk) begin
    held <= \$3 [1:0];
    if (rst)
      held <= 2'h0;
  end
  always @(posedge clk) begin
    unclaimed <= \$5 [1:0];
    if (rst)
      unclaimed <= 2'h0;
  end
  always @(posedge clk) begin
    if (accept)
      beat <= \$7 [3:0];
    if (rst)
      beat <= 4'h0;
  end
  always @(posedge clk) begin
    if (completes)
      slot <= \$10 [0];
    if (rst)
      slot <= 1'h0;
  end
  assign \$8  = slot;
endmodule

module \attention.sequencer (command_valid, clk, rst, command_ready, take, tile, valid, \command$33 );
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$22 , \$30 , \$31 , \$32 , \$33 , \$34 , \$35 , \$36 , \$37 ,
    \$44 , \$45 , \$51 , \$52 , \$56 , \$57 , \$60 , \$63 , \$64 , \$71 , \$72 , \$73 , \$74 , \$75
    , \$76 , \$79 , \$80 , \$81 , \$84 , \$85 , \$86 ;
  wire [10:0] \$6 , \$27 , \$48 , \$49 , \$50 , \$53 , \$54 , \$77 ;
  wire [16:0] \$38 ;
  wire [1:0] \$61 , \$62 , \$70 , \$82 , \$83 ;
  wire [3:0] \$68 ;
  wire [6:0] \remainder$42 , \$55 , \$67 ;
  wire [7:0] \$23 , \$24 , \$25 , \$29 , \$39 , \$41 , \$42 , \$65 , \$66 , \$69 ;
  wire [8:0] \$26 , \$40 , \$43 , \$46 , \$47 , \$78 ;
  wire [9:0] \$58 , \$59 ;
  reg \$start ;
  initial \$start  = 0;
  reg [7:0] base = 8'h0;
  reg [36:0] block = 37'h0;
  wire [9:0] \block.final_key ;
  wire [6:0] \block.first ;
  wire [1:0] \block.queries ;
  wire [9:0] \block.reach ;
  wire [6:0] \block.remainder ;
  wire \block.slot ;
  input clk;
  reg closes = 1'h0;
  reg [72:0] command = 73'h0;
  input [72:0] \command$33 ;
  wire [6:0] \command.group ;
  wire [15:0] \command.heads ;
  wire \command.is_partial ;
  wire [6:0] \command.keys ;
  wire [1:0] \command.mask ;
  wire [7:0] \command.offset ;
  wire [6:0] \command.queries ;
  wire [17:0] \command.scale ;
  wire [6:0] \command.window ;
  output command_ready;
  input command_valid;
  reg [6:0] dividend;
  reg [6:0] divisor;
  wire done;
  reg [6:0] \final  = 7'h0;
  reg [6:0] final_position = 7'h0;
  reg [3:0] fsm_state = 4'h0;
  reg [15:0] heads_left = 16'h0;
  reg is_final = 1'h0;
  reg is_first = 1'h0;
  reg is_last = 1'h0;
  wire is_masked;
  reg is_next;
  reg is_pending = 1'h0;
  wire is_windowed;
  reg last_block = 1'h0;
  reg [6:0] last_member = 7'h0;
  reg [7:0] last_position = 8'h0;
  reg [6:0] left_out = 7'h0;
  reg [8:0] next_base = 9'h0;
  reg [7:0] next_position = 8'h0;
  reg [6:0] next_remainder = 7'h0;
  reg number = 1'h0;
  reg opens = 1'h0;
  reg [9:0] past = 10'h0;
  reg [9:0] past_offset = 10'h0;
  reg [72:0] pending = 73'h0;
  wire [6:0] \pending.group ;
  wire [15:0] \pending.heads ;
  wire \pending.is_partial ;
  wire [6:0] \pending.keys ;
  wire [1:0] \pending.mask ;
  wire [7:0] \pending.offset ;
  wire [6:0] \pending.queries ;
  wire [17:0] \pending.scale ;
  wire [6:0] \pending.window ;
  reg picks;
  reg [6:0] position = 7'h0;
  reg [6:0] queries_left = 7'h0;
  wire [6:0] quotient;
  reg [9:0] reach_last = 10'h0;
  reg [9:0] reach_offset = 10'h0;
  reg [6:0] remainder = 7'h0;
  reg [6:0] room = 7'h0;
  input rst;
  reg slot = 1'h0;
  reg [6:0] span = 7'h0;
  reg [2:0] span_index = 3'h0;
  reg start;
  reg [6:0] step = 7'h0;
  reg [6:0] step_remainder = 7'h0;
  reg stores;
  input take;
  output [69:0] tile;
  wire \tile.block ;
  wire \tile.closes ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire \tile.is_partial ;
  wire [6:0] \tile.last_member ;
  wire [6:0] \tile.limit ;
  wire [1:0] \tile.mask ;
  wire \tile.opens ;
  wire [9:0] \tile.past ;
  wire [1:0] \tile.queries ;
  wire [9:0] \tile.reach ;
  wire [6:0] \tile.remainder ;
  wire [17:0] \tile.scale ;
  wire \tile.slot ;
  reg [6:0] tile_limit = 7'h0;
  reg [9:0] tile_reach = 10'h0;
  output valid;
  reg valid = 1'h0;
  reg wraps;
  assign command_ready = ~ is_pending;
  assign is_masked = | command[56:55];
  assign is_windowed = command[56:55] == 2'h2;
  assign \$1  = command[54:48] > 1'h1;
  assign \$2  = remainder >= room;
  assign \$3  = number != last_block;
  assign \$4  = block[6:0] <= base;
  assign \$5  = \$3  & \$4 ;
  assign \$6  = $signed(tile_reach) - $signed({ 1'h0, command[71:65] });
  assign \$22  = ~ is_pending;
  assign \$23  = command[31:25] - 1'h1;
  assign \$24  = command[54:48] - 1'h1;
  assign \$25  = command[54:48] - step_remainder;
  assign \$26  = $signed(command[64:57]) + $signed(2'h1);
  assign \$27  = $signed(reach_offset) - $signed({ 1'h0, command[71:65] });
  assign \$29  = command[24:18] - 1'h1;
  assign \$30  = ! command[24:18];
  assign \$31  = ! command[31:25];
  assign \$32  = \$30  | \$31 ;
  assign \$33  = ! command[47:32];
  assign \$34  = \$32  | \$33 ;
  assign \$35  = ! command[54:48];
  assign \$36  = \$34  | \$35 ;
  assign \$37  = command[54:48] > 1'h1;
  assign \$38  = heads_left - 1'h1;
  assign \$39  = position + step;
  assign \$40  = \$39  + wraps;
  assign \$41  = remainder - room;
  assign \$42  = remainder + step_remainder;
  assign \$43  = wraps ? { \$41 [7], \$41  } : { 1'h0, \$42  };
  assign \$44  = queries_left <= 2'h2;
  assign \$45  = ! next_remainder;
  assign \$46  = next_position - \$45 ;
  assign \$47  = is_final ? { 2'h0, final_position } : \$46 ;
  assign \$48  = $signed({ 1'h0, position }) + $signed(reach_offset);
  assign \$49  = $signed({ 1'h0, last_position }) + $signed(reach_offset);
  assign \$50  = $signed({ 1'h0, position }) + $signed(past_offset);
  assign \$51  = $signed(reach_last) <= $signed({ 1'h0, \final  });
  assign \$52  = is_masked & \$51 ;
  assign \$53  = $signed(reach_last) - $signed(2'h1);
  assign \$54  = \$52  ? \$53  : { 4'h0, \final  };
  assign \$55  = is_final ? queries_left : 7'h02;
  assign \$56  = $signed(past) < $signed(1'h0);
  assign \$57  = $signed(past) > $signed({ 1'h0, \final  });
  assign \$58  = \$57  ? { 3'h0, \final  } : past;
  assign \$59  = \$56  ? 10'h0 : \$58 ;
  assign \$61  = slot + 1'h1;
  assign \$62  = \$60  ? 2'h0 : \$61 ;
  assign \$63  = ! span_index;
  assign \$64  = span <= left_out;
  assign \$65  = block[6:0] + span;
  assign \$66  = left_out - span;
  assign \$68  = span_index - 1'h1;
  assign \$69  = queries_left - 2'h2;
  assign \$70  = number + 1'h1;
  assign \$71  = ! number;
  assign \$72  = ! number;
  assign \$73  = is_final | \$72 ;
  assign \$74  = base == block[6:0];
  assign \$75  = $signed(next_base) > $signed(block[16:7]);
  assign \$76  = ~ is_next;
  assign \$77  = $signed(block[26:17]) - $signed({ 1'h0, base });
  assign \$78  = command[31:25] - base;
  assign \$79  = $signed({ 1'h0, base }) > $signed(block[16:7]);
  assign \$80  = base != block[6:0];
  assign \$81  = \$79  & \$80 ;
  assign \$82  = number + 1'h1;
  assign \$83  = number + 1'h1;
  assign \$84  = number == last_block;
  assign \$85  = is_last & \$84 ;
  assign \$86  = ! heads_left;
  always @(posedge clk) begin
    if (\$22 )
      is_pending <= command_valid;
    casez (fsm_state)
      4'h0:
          if (is_pending)
            is_pending <= 1'h0;
    endcase
    if (rst)
      is_pending <= 1'h0;
  end
  always @(posedge clk)
    if (\$22 )
      pending <= \command$33 ;
  always @(posedge clk) begin
    \final  <= \$23 [6:0];
    last_member <= \$24 [6:0];
    room <= \$25 [6:0];
    reach_offset <= { \$26 [8], \$26  };
    past_offset <= \$27 [9:0];
    next_base <= base + 2'h2;
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h0:
          if (is_pending)
            command <= pending;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h0:
          if (is_pending)
            fsm_state <= 4'h1;
      4'h1:
          (* full_case = 32'd1 *)
          if (\$36 ) begin
            fsm_state <= 4'h0;
          end else if (\$37 ) begin
            fsm_state <= 4'h2;
          end else begin
            fsm_state <= 4'h3;
          end
      4'h2:
          if (done)
            fsm_state <= 4'h4;
      4'h4:
          if (done)
            fsm_state <= 4'h3;
      4'h3:
          fsm_state <= 4'h5;
      4'h5:
          fsm_state <= 4'h6;
      4'h6:
          fsm_state <= 4'h7;
      4'h7:
          fsm_state <= 4'h8;
      4'h8:
        begin
          fsm_state <= 4'h9;
          if (is_windowed)
            fsm_state <= 4'ha;
        end
      4'ha:
          if (\$63 )
            fsm_state <= 4'h9;
      4'h9:
        begin
          fsm_state <= 4'h5;
          if (\$73 )
            fsm_state <= 4'hb;
        end
      4'hb:
          fsm_state <= 4'hc;
      4'hc:
          fsm_state <= 4'hd;
      4'hd:
          (* full_case = 32'd1 *)
          if (\$81 ) begin
            fsm_state <= 4'hc;
          end else begin
            fsm_state <= 4'he;
          end
      4'he:
          if (take) begin
            fsm_state <= 4'hc;
            if (closes) begin
              if (\$85 ) begin
                fsm_state <= 4'h5;
                if (is_final) begin
                  fsm_state <= 4'h3;
                  if (\$86 )
                    fsm_state <= 4'h0;
                end
              end
            end
          end
    endcase
    if (rst)
      fsm_state <= 4'h0;
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h1:
          step <= 7'h02;
      4'h2:
          if (done)
            step <= quotient;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h1:
          step_remainder <= 7'h0;
      4'h2:
          if (done)
            step_remainder <= \remainder$42 ;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h1:
          final_position <= \$29 [6:0];
      4'h4:
          if (done)
            final_position <= quotient;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h1:
          heads_left <= command[47:32];
      4'h3:
          heads_left <= \$38 [15:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h3:
          position <= 7'h0;
      4'h9:
          position <= next_position[6:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h3:
          remainder <= 7'h0;
      4'h9:
          remainder <= next_remainder;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h3:
          queries_left <= command[24:18];
      4'h9:
          queries_left <= \$69 [6:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h3:
          number <= 1'h0;
      4'h9:
          number <= \$70 [0];
      4'hb:
          number <= 1'h0;
      4'hd:
          if (\$81 )
            number <= \$82 [0];
      4'he:
          if (take) begin
            number <= \$83 [0];
            if (closes)
              number <= 1'h0;
          end
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h5:
          next_position <= \$40 [7:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h5:
          next_remainder <= \$43 [6:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h5:
          is_final <= \$44 ;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h6:
          last_position <= \$47 [7:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h7:
          block[26:17] <= \$48 [9:0];
      4'h8:
        begin
          block[16:7] <= \$54 [9:0];
          block[33:27] <= remainder;
          block[35:34] <= \$55 [1:0];
          block[36] <= slot;
          block[6:0] <= 7'h0;
        end
      4'ha:
          if (\$63 ) begin
          end else if (\$64 ) begin
            block[6:0] <= \$65 [6:0];
          end
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h7:
          reach_last <= \$49 [9:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h7:
          past <= \$50 [9:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h8:
          left_out <= \$59 [6:0];
      4'ha:
          if (\$63 ) begin
          end else if (\$64 ) begin
            left_out <= \$66 [6:0];
          end
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h8:
          span <= 7'h40;
      4'ha:
          span <= \$67 ;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h8:
          span_index <= 3'h6;
      4'ha:
          span_index <= \$68 [2:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h8:
          slot <= \$62 [0];
    endcase
    if (rst)
      slot <= 1'h0;
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h9:
          last_block <= number;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'h9:
          if (\$71 )
            base <= { 1'h0, block[6:0] };
      4'he:
          if (take) begin
            if (closes)
              base <= next_base[7:0];
          end
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'hb:
          opens <= 1'h1;
      4'he:
          if (take)
            opens <= closes;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'hd:
          is_first <= \$74 ;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'hd:
          is_last <= \$75 ;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'hd:
          closes <= \$76 ;
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'hd:
          tile_reach <= \$77 [9:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'hd:
          tile_limit <= \$78 [6:0];
    endcase
  end
  always @(posedge clk) begin
    casez (fsm_state)
      4'hd:
          (* full_case = 32'd1 *)
          if (\$81 ) begin
          end else begin
            valid <= 1'h1;
          end
      4'he:
          if (take)
            valid <= 1'h0;
    endcase
    if (rst)
      valid <= 1'h0;
  end
  \attention.sequencer.divider  divider (
    .clk(clk),
    .dividend(dividend),
    .\divisor$11 (divisor),
    .done(done),
    .quotient(quotient),
    .remainder(\remainder$42 ),
    .rst(rst),
    .start(start)
  );
  always @* begin
    if (\$start ) begin end
    start = 1'h0;
    casez (fsm_state)
      4'h1:
          start = \$1 ;
      4'h2:
          start = done;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    dividend = 7'h0;
    casez (fsm_state)
      4'h1:
          dividend = 7'h02;
      4'h2:
          dividend = final_position;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    divisor = 7'h0;
    casez (fsm_state)
      4'h1:
          divisor = command[54:48];
      4'h2:
          divisor = command[54:48];
    endcase
  end
  always @* begin
    if (\$start ) begin end
    wraps = 1'h0;
    casez (fsm_state)
      4'h5:
          wraps = \$2 ;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    stores = 1'h0;
    casez (fsm_state)
      4'h9:
          stores = 1'h1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    picks = 1'h0;
    casez (fsm_state)
      4'hc:
          picks = 1'h1;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    is_next = 1'h0;
    casez (fsm_state)
      4'hd:
          is_next = \$5 ;
    endcase
  end
  assign \command.scale  = command[17:0];
  assign \command.queries  = command[24:18];
  assign \command.keys  = command[31:25];
  assign \command.heads  = command[47:32];
  assign \command.group  = command[54:48];
  assign \command.mask  = command[56:55];
  assign \command.offset  = command[64:57];
  assign \command.window  = command[71:65];
  assign \command.is_partial  = command[72];
  assign \block.first  = block[6:0];
  assign \block.final_key  = block[16:7];
  assign \block.reach  = block[26:17];
  assign \block.remainder  = block[33:27];
  assign \block.queries  = block[35:34];
  assign \block.slot  = block[36];
  assign \tile.is_first  = tile[0];
  assign \tile.is_last  = tile[1];
  assign \tile.opens  = tile[2];
  assign \tile.closes  = tile[3];
  assign \tile.block  = tile[4];
  assign \tile.slot  = tile[5];
  assign \tile.is_partial  = tile[6];
  assign \tile.queries  = tile[8:7];
  assign \tile.scale  = tile[26:9];
  assign \tile.mask  = tile[28:27];
  assign \tile.reach  = tile[38:29];
  assign \tile.past  = tile[48:39];
  assign \tile.limit  = tile[55:49];
  assign \tile.remainder  = tile[62:56];
  assign \tile.last_member  = tile[69:63];
  assign \pending.scale  = pending[17:0];
  assign \pending.queries  = pending[24:18];
  assign \pending.keys  = pending[31:25];
  assign \pending.heads  = pending[47:32];
  assign \pending.group  = pending[54:48];
  assign \pending.mask  = pending[56:55];
  assign \pending.offset  = pending[64:57];
  assign \pending.window  = pending[71:65];
  assign \pending.is_partial  = pending[72];
  assign tile[69:63] = last_member;
  assign tile[62:56] = block[33:27];
  assign tile[55:49] = tile_limit;
  assign tile[48:39] = \$6 [9:0];
  assign tile[38:29] = tile_reach;
  assign tile[28:27] = command[56:55];
  assign tile[26:9] = command[17:0];
  assign tile[8:7] = block[35:34];
  assign tile[6] = command[72];
  assign tile[5] = block[36];
  assign tile[4] = 1'h0;
  assign tile[3] = closes;
  assign tile[2] = opens;
  assign tile[1] = is_last;
  assign tile[0] = is_first;
  assign \$60  = slot;
  assign \$67  = { 1'h0, span[6:1] };
endmodule

module \attention.sequencer.divider (rst, done, start, dividend, \divisor$11 , remainder, quotient, clk);
  wire \$2 , \$3 ;
  wire [3:0] \$4 ;
  wire [7:0] \$1 , \$7 , \$8 ;
  wire [8:0] \$5 , \$6 ;
  reg \$start ;
  initial \$start  = 0;
  input clk;
  input [6:0] dividend;
  reg [6:0] divisor = 7'h0;
  input [6:0] \divisor$11 ;
  output done;
  wire fits;
  reg [2:0] left = 3'h0;
  output [6:0] quotient;
  reg [6:0] quotient = 7'h0;
  output [6:0] remainder;
  reg [6:0] remainder = 7'h0;
  input rst;
  reg running = 1'h0;
  wire [7:0] shifted;
  input start;
  assign shifted = \$1  | { 7'h0, quotient[6] };
  assign fits = shifted >= divisor;
  assign \$2  = ! left;
  assign done = running & \$2 ;
  assign \$3  = ! left;
  assign \$4  = left - 1'h1;
  assign \$5  = shifted - divisor;
  assign \$6  = fits ? \$5  : { 1'h0, shifted };
  assign \$8  = \$7  | { 7'h0, fits };
  always @(posedge clk) begin
    if (running) begin
      if (\$3 )
        running <= 1'h0;
    end
    if (start)
      running <= 1'h1;
    if (rst)
      running <= 1'h0;
  end
  always @(posedge clk) begin
    if (running) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        left <= \$4 [2:0];
      end
    end
    if (start)
      left <= 3'h7;
    if (rst)
      left <= 3'h0;
  end
  always @(posedge clk) begin
    if (running) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        remainder <= \$6 [6:0];
      end
    end
    if (start)
      remainder <= 7'h0;
    if (rst)
      remainder <= 7'h0;
  end
  always @(posedge clk) begin
    if (running) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        quotient <= \$8 [6:0];
      end
    end
    if (start)
      quotient <= dividend;
    if (rst)
      quotient <= 7'h0;
  end
  always @(posedge clk)
    if (start)
      divisor <= \divisor$11 ;
  assign \$1  = { remainder, 1'h0 };
  assign \$7  = { quotient, 1'h0 };
endmodule

module \attention.slots (rst, take, weighted_start, query_claim, key_claim, value_claim, weights, begins, ends, \port$230$0 , loads, released, queries, keys, values, \port$533$0 , tile_valid, weighted_last, weighted_block, query_slot_held, feature
, key_release, value_release, query_release, clk);
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$11 , \$12 , \$13 , \$14 , \$15
    , \$16 , \$17 , \$18 , \$19 , \$20 , \$21 , \$22 , \$23 , \$24 , \$25 , \$26 , \$27 , \$28 ,
    \$29 , \$30 , \$31 , \$32 , \$35 , \$36 , \$39 , \$40 , \$42 , \$43 , \$44 , \$45 , \$46 , \$47
    , \$48 , \$49 , \$50 , \$51 , \$52 , \$53 , \$54 , \$55 , \$56 , \$58 ;
  wire [2:0] \$33 ;
  wire [3:0] \$34 ;
  wire [4:0] \$41 , \$57 ;
  wire [5:0] \$37 , \$38 ;
  reg \$start ;
  initial \$start  = 0;
  output begins;
  (* init = 1'h0 *)
  wire blocks;
  input clk;
  reg closes = 1'h0;
  output ends;
  output [3:0] feature;
  reg [3:0] feature = 4'h0;
  reg has_scores = 1'h0;
  reg has_weights = 1'h0;
  reg is_final = 1'h0;
  output key_claim;
  (* init = 1'h0 *)
  wire key_end_past;
  output key_release;
  reg key_release = 1'h0;
  reg key_slot = 1'h0;
  input keys;
  (* init = 1'h0 *)
  wire last;
  reg [3:0] left = 4'h0;
  output loads;
  reg opens = 1'h0;
  reg [4:0] phase = 5'h0;
  output \port$230$0 ;
  input [5:0] \port$533$0 ;
  input queries;
  wire [4:0] query_address;
  output query_claim;
  (* init = 1'h0 *)
  wire query_end_past;
  output query_release;
  reg query_release = 1'h0;
  wire query_slot;
  output query_slot_held;
  reg query_slot_held = 1'h0;
  wire ready;
  input released;
  reg [2:0] releases = 3'h0;
  reg [1:0] reserved = 2'h0;
  wire [4:0] row_address;
  wire row_kind;
  input rst;
  reg running = 1'h0;
  wire scores;
  wire slot_end;
  wire starts;
  output take;
  wire tile_block;
  wire tile_closes;
  wire tile_first;
  wire tile_last;
  wire tile_opens;
  input tile_valid;
  reg valid = 1'h0;
  output value_claim;
  (* init = 1'h0 *)
  wire value_end_past;
  output value_release;
  reg value_release = 1'h0;
  reg value_slot = 1'h0;
  input values;
  wire waits;
  reg \waits$47  = 1'h0;
  wire weight_end;
  output weighted_block;
  reg weighted_block = 1'h0;
  output weighted_last;
  reg weighted_last = 1'h0;
  output weighted_start;
  output weights;
  assign take = starts & ready;
  assign weighted_start = starts & valid;
  assign query_claim = take & \port$533$0 [0];
  assign key_claim = take & \port$533$0 [2];
  assign value_claim = weighted_start & opens;
  assign \$18  = running & has_scores;
  assign \$19  = phase < 5'h10;
  assign scores = \$18  & \$19 ;
  assign \$20  = running & has_weights;
  assign \$21  = phase >= 5'h10;
  assign \$22  = \$20  & \$21 ;
  assign \$23  = phase < 6'h20;
  assign weights = \$22  & \$23 ;
  assign \$24  = running & has_scores;
  assign \$25  = ! phase;
  assign begins = \$24  & \$25 ;
  assign \$26  = running & has_scores;
  assign \$27  = phase == 4'hf;
  assign ends = \$26  & \$27 ;
  assign \$28  = running & has_weights;
  assign \$29  = phase == 5'h1f;
  assign weight_end = \$28  & \$29 ;
  assign \$30  = weights ? value_slot : key_slot;
  assign slot_end = running & is_final;
  assign \$31  = ! left;
  assign loads = \waits$47  & \$31 ;
  assign \$32  = take & \port$533$0 [1];
  assign \$33  = reserved + \$32 ;
  assign \$34  = \$33  - released;
  assign \$35  = ~ running;
  assign \$36  = is_final | \$35 ;
  assign \$37  = phase + 1'h1;
  assign \$38  = \$36  ? 6'h0 : \$37 ;
  assign \$39  = phase == 5'h1e;
  assign \$40  = running & \$39 ;
  assign \$41  = feature + 1'h1;
  assign \$42  = phase == 4'hf;
  assign \$43  = phase == 5'h1f;
  assign \$44  = \$42  | \$43 ;
  assign \$45  = running & has_scores;
  assign \$46  = running & has_weights;
  assign \$47  = \$45  | \$46 ;
  assign \$48  = ~ \$47 ;
  assign \$49  = \$44  | \$48 ;
  assign \$50  = ends & releases[1];
  assign \$51  = key_slot ^ \$50 ;
  assign \$52  = weight_end & releases[2];
  assign \$53  = value_slot ^ \$52 ;
  assign \$54  = ends & releases[1];
  assign \$55  = weight_end & releases[2];
  assign \$56  = ends & releases[0];
  assign \$57  = left - 1'h1;
  assign \$58  = ! left;
  always @(posedge clk) begin
    reserved <= \$34 [1:0];
    if (rst)
      reserved <= 2'h0;
  end
  always @(posedge clk) begin
    phase <= \$38 [4:0];
    if (rst)
      phase <= 5'h0;
  end
  always @(posedge clk) begin
    is_final <= \$40 ;
    if (rst)
      is_final <= 1'h0;
  end
  always @(posedge clk) begin
    if (is_final)
      running <= 1'h0;
    if (starts)
      running <= 1'h1;
    if (rst)
      running <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      valid <= ready;
    if (rst)
      valid <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      weighted_last <= \port$533$0 [1];
    if (rst)
      weighted_last <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      has_scores <= ready;
    if (rst)
      has_scores <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      has_weights <= valid;
    if (rst)
      has_weights <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      opens <= \port$533$0 [2];
    if (rst)
      opens <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      closes <= \port$533$0 [3];
    if (rst)
      closes <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      weighted_block <= \port$533$0 [4];
    if (rst)
      weighted_block <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      query_slot_held <= \port$533$0 [5];
    if (rst)
      query_slot_held <= 1'h0;
  end
  always @(posedge clk) begin
    if (starts)
      releases <= { closes, \port$533$0 [3], \port$533$0 [1] };
    if (rst)
      releases <= 3'h0;
  end
  always @(posedge clk) begin
    feature <= \$41 [3:0];
    if (\$49 )
      feature <= 4'h0;
    if (rst)
      feature <= 4'h0;
  end
  always @(posedge clk) begin
    key_slot <= \$51 ;
    if (rst)
      key_slot <= 1'h0;
  end
  always @(posedge clk) begin
    value_slot <= \$53 ;
    if (rst)
      value_slot <= 1'h0;
  end
  always @(posedge clk) begin
    key_release <= \$54 ;
    if (rst)
      key_release <= 1'h0;
  end
  always @(posedge clk) begin
    value_release <= \$55 ;
    if (rst)
      value_release <= 1'h0;
  end
  always @(posedge clk) begin
    query_release <= \$56 ;
    if (rst)
      query_release <= 1'h0;
  end
  always @(posedge clk) begin
    left <= \$57 [3:0];
    if (slot_end)
      left <= 4'h9;
    if (rst)
      left <= 4'h0;
  end
  always @(posedge clk) begin
    if (\$58 )
      \waits$47  <= 1'h0;
    if (slot_end)
      \waits$47  <= 1'h1;
    if (rst)
      \waits$47  <= 1'h0;
  end
  assign \$1  = ~ \port$533$0 [0];
  assign \$2  = queries | \$1 ;
  assign \$3  = tile_valid & \$2 ;
  assign \$4  = ~ \port$533$0 [2];
  assign \$5  = keys | \$4 ;
  assign \$6  = \$3  & \$5 ;
  assign \$7  = ~ \port$533$0 [1];
  assign \$8  = reserved != 2'h2;
  assign \$9  = \$7  | \$8 ;
  assign ready = \$6  & \$9 ;
  assign \$10  = valid & opens;
  assign \$11  = ~ values;
  assign waits = \$10  & \$11 ;
  assign \$12  = ~ running;
  assign \$13  = \$12  | is_final;
  assign \$15  = ready | \$14 ;
  assign \$16  = \$13  & \$15 ;
  assign \$17  = ~ waits;
  assign starts = \$16  & \$17 ;
  assign tile_first = \port$533$0 [0];
  assign tile_opens = \port$533$0 [2];
  assign tile_last = \port$533$0 [1];
  assign last = weighted_last;
  assign blocks = weighted_block;
  assign row_kind = weights;
  assign query_address = { query_slot_held, feature };
  assign row_address = { \$30 , feature };
  assign key_end_past = key_release;
  assign value_end_past = value_release;
  assign query_end_past = query_release;
  assign tile_closes = \port$533$0 [3];
  assign tile_block = \port$533$0 [4];
  assign query_slot = \port$533$0 [5];
  assign \port$230$0  = \$30 ;
  assign \$14  = valid;
endmodule

module \attention.value_counter (clk, rst, claim, ready, available, \release , write, address, valid);
  wire \$1 , \$8 ;
  wire [1:0] \$9 , \$10 ;
  wire [2:0] \$2 , \$4 ;
  wire [3:0] \$3 , \$5 ;
  wire [4:0] \$6 , \$7 ;
  reg \$start ;
  initial \$start  = 0;
  wire accept;
  output [4:0] address;
  reg [4:0] address = 5'h0;
  output available;
  reg [3:0] beat = 4'h0;
  input claim;
  input clk;
  wire completes;
  reg [1:0] held = 2'h0;
  output ready;
  input \release ;
  input rst;
  reg slot = 1'h0;
  reg [1:0] unclaimed = 2'h0;
  input valid;
  output write;
  reg write = 1'h0;
  assign ready = held != 2'h2;
  assign available = | unclaimed;
  assign accept = valid & ready;
  assign \$1  = beat == 4'hf;
  assign completes = accept & \$1 ;
  assign \$2  = held + completes;
  assign \$3  = \$2  - \release ;
  assign \$4  = unclaimed + completes;
  assign \$5  = \$4  - claim;
  assign \$6  = beat + 1'h1;
  assign \$7  = completes ? 5'h0 : \$6 ;
  assign \$9  = slot + 1'h1;
  assign \$10  = \$8  ? 2'h0 : \$9 ;
  always @(posedge clk) begin
    write <= accept;
    if (rst)
      write <= 1'h0;
  end
  always @(posedge clk) begin
    address <= { slot, beat };
    if (rst)
      address <= 5'h0;
  end
  always @(posedge clk) begin
    held <= \$3 [1:0];
    if (rst)
      held <= 2'h0;
  end
  always @(posedge clk) begin
    unclaimed <= \$5 [1:0];
    if (rst)
      unclaimed <= 2'h0;
  end
  always @(posedge clk) begin
    if (accept)
      beat <= \$7 [3:0];
    if (rst)
      beat <= 4'h0;
  end
  always @(posedge clk) begin
    if (completes)
      slot <= \$10 [0];
    if (rst)
      slot <= 1'h0;
  end
  assign \$8  = slot;
endmodule

module \attention.walker (rst, start, \index$18 , \tile$17 , write, \column$12 , tile_index, bounds, clk);
  reg [69:0] \$31 ;
  wire \$1 , \$2 , \$5 , \$6 , \$9 , \$10 , \$13 , \$14 , \$16 , \$17 , \$18 ;
  wire [10:0] \$22 , \$23 ;
  wire [1:0] \$15 , \$19 , \$24 , \$25 , \$26 ;
  wire [6:0] \$3 , \$4 ;
  wire [7:0] \$20 , \$21 ;
  wire [9:0] \$7 , \$8 , \$11 , \$12 ;
  reg \$start ;
  initial \$start  = 0;
  wire [1:0] \$signal ;
  output [3:0] bounds;
  reg [3:0] bounds = 4'h0;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  input clk;
  reg column = 1'h0;
  output \column$12 ;
  reg \column$12  = 1'h0;
  wire ends;
  reg [1:0] index = 2'h0;
  input [1:0] \index$18 ;
  reg path = 1'h0;
  input rst;
  reg running = 1'h0;
  input start;
  reg [69:0] tile = 70'h0;
  input [69:0] \tile$17 ;
  wire \tile.block ;
  wire \tile.closes ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire \tile.is_partial ;
  wire [6:0] \tile.last_member ;
  wire [6:0] \tile.limit ;
  wire [1:0] \tile.mask ;
  wire \tile.opens ;
  wire [9:0] \tile.past ;
  wire [1:0] \tile.queries ;
  wire [9:0] \tile.reach ;
  wire [6:0] \tile.remainder ;
  wire [17:0] \tile.scale ;
  wire \tile.slot ;
  output [1:0] tile_index;
  reg [1:0] tile_index = 2'h0;
  wire wraps;
  output write;
  reg write = 1'h0;
  assign wraps = tile[62:56] == tile[69:63];
  assign \$1  = tile[55:49] < 1'h0;
  assign \$2  = tile[55:49] > 2'h2;
  assign \$3  = \$2  ? 7'h02 : tile[55:49];
  assign \$4  = \$1  ? 7'h0 : \$3 ;
  assign \$5  = $signed(tile[38:29]) < $signed(1'h0);
  assign \$6  = $signed(tile[38:29]) > $signed(3'h2);
  assign \$7  = \$6  ? 10'h002 : tile[38:29];
  assign \$8  = \$5  ? 10'h0 : \$7 ;
  assign \$9  = $signed(tile[48:39]) < $signed(1'h0);
  assign \$10  = $signed(tile[48:39]) > $signed(3'h2);
  assign \$11  = \$10  ? 10'h002 : tile[48:39];
  assign \$12  = \$9  ? 10'h0 : \$11 ;
  assign \$13  = running ? path : 1'h0;
  assign \$14  = tile[28:27] == 2'h2;
  assign \$15  = \$14  ? \$12 [1:0] : 2'h0;
  assign \$16  = ! tile[28:27];
  assign \$17  = \$8 [1:0] > \$4 [1:0];
  assign \$18  = \$16  | \$17 ;
  assign \$19  = \$18  ? \$4 [1:0] : \$8 [1:0];
  assign \$20  = tile[62:56] + 1'h1;
  assign \$21  = wraps ? 8'h0 : \$20 ;
  assign \$22  = $signed(tile[38:29]) + $signed({ 1'h0, wraps });
  assign \$23  = $signed(tile[48:39]) + $signed({ 1'h0, wraps });
  assign \$24  = column + 1'h1;
  assign \$25  = ends ? 2'h0 : \$24 ;
  always @(posedge clk) begin
    write <= \$13 ;
    if (rst)
      write <= 1'h0;
  end
  always @(posedge clk) begin
    \column$12  <= column;
    if (rst)
      \column$12  <= 1'h0;
  end
  always @(posedge clk) begin
    tile_index <= index;
    if (rst)
      tile_index <= 2'h0;
  end
  always @(posedge clk) begin
    bounds[1:0] <= \$15 ;
    bounds[3:2] <= \$19 ;
    if (rst)
      bounds <= 4'h0;
  end
  always @(posedge clk)
    tile <= \$31 ;
  always @(posedge clk) begin
    column <= \$25 [0];
    if (start)
      column <= 1'h0;
  end
  always @(posedge clk) begin
    if (ends)
      path <= \$26 [0];
    if (start)
      path <= 1'h1;
  end
  always @(posedge clk) begin
    if (ends) begin
      if (path)
        running <= 1'h0;
    end
    if (start)
      running <= 1'h1;
    if (rst)
      running <= 1'h0;
  end
  always @(posedge clk)
    if (start)
      index <= \index$18 ;
  always @* begin
    if (\$start ) begin end
    { \$31 [69:63], \$31 [55:49], \$31 [28:0] } = { tile[69:63], tile[55:49], tile[28:0] };
    \$31 [62:56] = \$21 [6:0];
    \$31 [38:29] = \$22 [9:0];
    \$31 [48:39] = \$23 [9:0];
    if (start)
      \$31  = \tile$17 ;
  end
  assign \$signal  = \$4 [1:0];
  assign \tile.is_first  = tile[0];
  assign \tile.is_last  = tile[1];
  assign \tile.opens  = tile[2];
  assign \tile.closes  = tile[3];
  assign \tile.block  = tile[4];
  assign \tile.slot  = tile[5];
  assign \tile.is_partial  = tile[6];
  assign \tile.queries  = tile[8:7];
  assign \tile.scale  = tile[26:9];
  assign \tile.mask  = tile[28:27];
  assign \tile.reach  = tile[38:29];
  assign \tile.past  = tile[48:39];
  assign \tile.limit  = tile[55:49];
  assign \tile.remainder  = tile[62:56];
  assign \tile.last_member  = tile[69:63];
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
  assign ends = column;
  assign \$26  = { path, 1'h0 };
endmodule

module \attention.way_out (o_partial__ready, clk, rst, reserve, advance, block_ends, o__valid, o_partial__valid, known, statistics, numerators, summed, \port$533$6 , o__payload, o_partial__payload, column, statistics_slot, feature, \slot$24 , o__ready);
  reg \$11 , \$35 ;
  reg [1:0] \$18 , \$50 ;
  wire \$1 , \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$9 , \$10 , \$12 , \$13 , \$14 , \$15 , \$16
    , \$17 , \$20 , \$21 , \$22 , \$25 , \$27 , \$30 , \$42 , \$48 , \$49 , \$51 , \$53 , \$54 ,
    \$56 ;
  wire [11:0] \value$38 ;
  wire [18:0] \$29 ;
  wire [1:0] \$23 , \$24 , \$26 , \$38 , \$39 , \$46 , \$47 ;
  wire [20:0] \$28 ;
  wire [2:0] \$19 , \$31 , \$33 , \$40 , \$41 , \$52 , \$55 ;
  wire [3:0] \$32 , \$34 , \$82 ;
  wire [49:0] \partial$43 ;
  wire [4:0] \$36 , \$37 , \o$47 ;
  wire [7:0] \$43 , \$44 ;
  reg \$start ;
  initial \$start  = 0;
  output advance;
  reg [2:0] block_0 = 3'h0;
  wire \block_0.is_partial ;
  wire [1:0] \block_0.queries ;
  reg [2:0] block_1 = 3'h0;
  wire \block_1.is_partial ;
  wire [1:0] \block_1.queries ;
  output block_ends;
  reg [1:0] blocks_known = 2'h0;
  reg [1:0] blocks_summed = 2'h0;
  reg [27:0] chosen;
  wire [13:0] \chosen.denominator ;
  wire [13:0] \chosen.maximum ;
  input clk;
  output column;
  reg column = 1'h0;
  reg [17:0] control_past = 18'h0;
  wire [3:0] count;
  reg [3:0] count_past = 4'h0;
  reg [1:0] covered = 2'h0;
  wire en;
  wire ends;
  output [3:0] feature;
  reg [3:0] feature = 4'h0;
  wire feature_ends;
  reg group = 1'h0;
  reg [7:0] group_past = 8'h0;
  reg is_partial = 1'h0;
  wire issue;
  input known;
  reg [1:0] lane = 2'h1;
  reg [4:0] last_past = 5'h0;
  wire [13:0] mantissa;
  input [43:0] numerators;
  wire [27:0] o;
  output [24:0] o__payload;
  wire \o__payload.last ;
  wire [23:0] \o__payload.value ;
  input o__ready;
  output o__valid;
  output [100:0] o_partial__payload;
  wire [27:0] \o_partial__payload.denominator ;
  wire \o_partial__payload.last ;
  wire [27:0] \o_partial__payload.maximum ;
  wire [43:0] \o_partial__payload.numerator ;
  input o_partial__ready;
  output o_partial__valid;
  wire [49:0] partial;
  wire [13:0] \partial.denominator ;
  wire [13:0] \partial.maximum ;
  wire [21:0] \partial.numerator ;
  reg path = 1'h0;
  reg [1:0] path_past = 2'h0;
  input [2:0] \port$533$6 ;
  wire [1:0] queries;
  wire [49:0] query;
  wire [3:0] \query.count ;
  wire [13:0] \query.denominator ;
  wire [13:0] \query.maximum ;
  wire [17:0] \query.reciprocal ;
  reg [11:0] query_ends_past = 12'h0;
  reg [11:0] query_valid_past = 12'h0;
  wire [4:0] read_address;
  reg [17:0] reciprocal = 18'h0;
  wire released;
  input reserve;
  reg reserved_slot = 1'h0;
  input rst;
  reg running = 1'h0;
  (* init = 1'h0 *)
  wire slot;
  output \slot$24 ;
  reg \slot$24  = 1'h0;
  input [27:0] statistics;
  (* init = 1'h0 *)
  wire statistics_column;
  output statistics_slot;
  reg statistics_slot = 1'h0;
  input summed;
  reg [7:0] valid = 8'h0;
  wire [11:0] value;
  reg write_group = 1'h0;
  reg write_slot = 1'h0;
  wire [13:0] x;
  wire [19:0] y;
  wire zero;
  assign \$15  = \$12  | \$14 ;
  assign \$16  = \$10  & \$15 ;
  assign issue = \$16  & advance;
  assign feature_ends = feature == 4'hf;
  assign \$17  = issue & feature_ends;
  assign \$19  = covered + 2'h2;
  assign \$20  = \$18  <= \$19 ;
  assign block_ends = \$17  & \$20 ;
  assign \$21  = ~ is_partial;
  assign o__valid = valid[7] & \$21 ;
  assign o_partial__valid = valid[2] & is_partial;
  assign \$23  = column + 1'h1;
  assign \$24  = \$22  ? 2'h0 : \$23 ;
  assign \$26  = path + \$25 ;
  assign \$27  = statistics_slot ^ ends;
  assign \$28  = y + 2'h2;
  assign \$29  = \o$47 [0] ? 19'h0 : \$28 [20:2];
  assign \$30  = ~ reserved_slot;
  assign \$31  = blocks_known + query_ends_past[11];
  assign \$32  = \$31  - block_ends;
  assign \$33  = blocks_summed + summed;
  assign \$34  = \$33  - block_ends;
  assign \$36  = feature + 1'h1;
  assign \$37  = feature_ends ? 5'h0 : \$36 ;
  assign \$38  = group + 1'h1;
  assign \$39  = block_ends ? 2'h0 : \$38 ;
  assign \$40  = covered + 2'h2;
  assign \$41  = block_ends ? 3'h0 : \$40 ;
  assign \$42  = \slot$24  ^ block_ends;
  assign \$44  = is_partial ? \$43  : valid;
  assign \$46  = write_group + 1'h1;
  assign \$47  = write_group ? \$46  : 2'h0;
  assign \$48  = ! write_group;
  assign \$49  = write_slot ^ \$48 ;
  assign \$51  = query_valid_past[11] & lane[0];
  assign \$52  = control_past[14:13] + 1'h0;
  assign \$53  = \$52  < control_past[17:16];
  assign \$54  = query_valid_past[11] & lane[1];
  assign \$55  = control_past[14:13] + 1'h1;
  assign \$56  = \$55  < control_past[17:16];
  always @(posedge clk) begin
    column <= \$24 [0];
    if (known)
      column <= 1'h0;
  end
  always @(posedge clk) begin
    path <= \$26 [0];
    if (known)
      path <= 1'h0;
  end
  always @(posedge clk) begin
    statistics_slot <= \$27 ;
    if (rst)
      statistics_slot <= 1'h0;
  end
  always @(posedge clk) begin
    if (ends)
      running <= 1'h0;
    if (known)
      running <= 1'h1;
    if (rst)
      running <= 1'h0;
  end
  always @(posedge clk) begin
    path_past <= { path_past[0], path };
    reciprocal <= \$29 [17:0];
    count_past <= \o$47 [4:1];
  end
  always @(posedge clk) begin
    query_valid_past <= { query_valid_past[10:0], running };
    if (rst)
      query_valid_past <= 12'h0;
  end
  always @(posedge clk) begin
    query_ends_past <= { query_ends_past[10:0], ends };
    if (rst)
      query_ends_past <= 12'h0;
  end
  always @(posedge clk) begin
    if (reserve) begin
      casez (reserved_slot)
        1'h0:
            block_0[1:0] <= \port$533$6 [2:1];
      endcase
      casez (reserved_slot)
        1'h0:
            block_0[2] <= \port$533$6 [0];
      endcase
    end
  end
  always @(posedge clk) begin
    if (reserve) begin
      (* full_case = 32'd1 *)
      casez (reserved_slot)
        1'h1:
            block_1[1:0] <= \port$533$6 [2:1];
      endcase
      (* full_case = 32'd1 *)
      casez (reserved_slot)
        1'h1:
            block_1[2] <= \port$533$6 [0];
      endcase
    end
  end
  always @(posedge clk) begin
    if (reserve)
      reserved_slot <= \$30 ;
    if (rst)
      reserved_slot <= 1'h0;
  end
  always @(posedge clk) begin
    blocks_known <= \$32 [1:0];
    if (rst)
      blocks_known <= 2'h0;
  end
  always @(posedge clk) begin
    blocks_summed <= \$34 [1:0];
    if (rst)
      blocks_summed <= 2'h0;
  end
  always @(posedge clk) begin
    if (issue)
      is_partial <= \$35 ;
    if (rst)
      is_partial <= 1'h0;
  end
  always @(posedge clk) begin
    if (issue)
      feature <= \$37 [3:0];
    if (rst)
      feature <= 4'h0;
  end
  always @(posedge clk) begin
    if (issue) begin
      if (feature_ends)
        group <= \$39 [0];
    end
    if (rst)
      group <= 1'h0;
  end
  always @(posedge clk) begin
    if (issue) begin
      if (feature_ends)
        covered <= \$41 [1:0];
    end
    if (rst)
      covered <= 2'h0;
  end
  always @(posedge clk) begin
    if (issue) begin
      if (feature_ends)
        \slot$24  <= \$42 ;
    end
    if (rst)
      \slot$24  <= 1'h0;
  end
  always @(posedge clk) begin
    if (advance)
      valid <= { \$44 [6:0], issue };
    if (rst)
      valid <= 8'h0;
  end
  always @(posedge clk) begin
    if (query_valid_past[11])
      lane <= { lane[0], lane[1] };
    if (rst)
      lane <= 2'h1;
  end
  always @(posedge clk) begin
    if (query_valid_past[11]) begin
      if (lane[1])
        write_group <= \$47 [0];
    end
    if (rst)
      write_group <= 1'h0;
  end
  always @(posedge clk) begin
    if (query_valid_past[11]) begin
      if (lane[1])
        write_slot <= \$49 ;
    end
    if (rst)
      write_slot <= 1'h0;
  end
  always @(posedge clk)
    if (advance)
      control_past <= { control_past[11:0], \$50 , group, covered, feature_ends };
  always @(posedge clk)
    if (advance)
      group_past <= { group_past[3:0], group, covered, feature_ends };
  always @(posedge clk)
    if (advance)
      last_past <= { last_past[3:0], control_past[12] };
  assign \$2  = running & \$1 ;
  assign \$3  = ! path;
  assign ends = \$2  & \$3 ;
  assign \$4  = ~ valid[2];
  assign \$5  = \$4  | o_partial__ready;
  assign \$6  = ~ valid[7];
  assign \$7  = \$6  | o__ready;
  assign advance = is_partial ? \$5  : \$7 ;
  assign \$8  = | blocks_known;
  assign \$9  = | blocks_summed;
  assign \$10  = \$8  & \$9 ;
  assign \$12  = \$11  == is_partial;
  assign \$13  = | valid;
  assign \$14  = ~ \$13 ;
  attention_table_function_2 inverse (
    .clk(clk),
    .i({ \$82 [0], \$82 [1], \$82 [2], \$82 [3], zero }),
    .o(\o$47 ),
    .rst(rst),
    .x(mantissa[12:0]),
    .y(y)
  );
  attention_output_lane lane_0 (
    .address({ \slot$24 , group }),
    .clk(clk),
    .en(advance),
    .exists(\$53 ),
    .group(group_past[7]),
    .numerators(numerators[21:0]),
    .partial(partial),
    .query(query),
    .rst(rst),
    .value(value),
    .write(\$51 ),
    .write_address({ write_slot, write_group })
  );
  attention_output_lane lane_1 (
    .address({ \slot$24 , group }),
    .clk(clk),
    .en(advance),
    .exists(\$56 ),
    .group(group_past[7]),
    .numerators(numerators[43:22]),
    .partial(\partial$43 ),
    .query(query),
    .rst(rst),
    .value(\value$38 ),
    .write(\$54 ),
    .write_address({ write_slot, write_group })
  );
  attention_delay_line_4 line (
    .clk(clk),
    .i(chosen),
    .o(o),
    .rst(rst)
  );
  \attention.way_out.normalizer  normalizer (
    .clk(clk),
    .count_2(\$82 ),
    .mantissa(mantissa),
    .rst(rst),
    .x(chosen[13:0]),
    .zero(zero)
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$18  = block_0[1:0];
      1'h1:
          \$18  = block_1[1:0];
    endcase
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$35  = block_0[2];
      1'h1:
          \$35  = block_1[2];
    endcase
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$50  = block_0[1:0];
      1'h1:
          \$50  = block_1[1:0];
    endcase
  end
  always @* begin
    if (\$start ) begin end
    chosen = 28'h0;
    casez (path_past[1])
      1'h0:
          chosen = statistics;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$11  = block_0[2];
      1'h1:
          \$11  = block_1[2];
    endcase
  end
  assign slot = statistics_slot;
  assign statistics_column = column;
  assign en = 1'h1;
  assign x = chosen[13:0];
  assign released = block_ends;
  assign read_address = { \slot$24 , feature };
  assign queries = \port$533$6 [2:1];
  assign count = { \$82 [0], \$82 [1], \$82 [2], \$82 [3] };
  assign \chosen.denominator  = chosen[13:0];
  assign \chosen.maximum  = chosen[27:14];
  assign \query.reciprocal  = query[17:0];
  assign \query.count  = query[21:18];
  assign \query.denominator  = query[35:22];
  assign \query.maximum  = query[49:36];
  assign \block_0.queries  = block_0[1:0];
  assign \block_0.is_partial  = block_0[2];
  assign \block_1.queries  = block_1[1:0];
  assign \block_1.is_partial  = block_1[2];
  assign \o__payload.value  = o__payload[23:0];
  assign \o__payload.last  = o__payload[24];
  assign \o_partial__payload.maximum  = o_partial__payload[27:0];
  assign \o_partial__payload.denominator  = o_partial__payload[55:28];
  assign \o_partial__payload.numerator  = o_partial__payload[99:56];
  assign \o_partial__payload.last  = o_partial__payload[100];
  assign \partial.maximum  = partial[13:0];
  assign \partial.denominator  = partial[27:14];
  assign \partial.numerator  = partial[49:28];
  assign o_partial__payload[99:56] = { \partial$43 [49:28], partial[49:28] };
  assign o_partial__payload[55:28] = { \partial$43 [27:14], partial[27:14] };
  assign o_partial__payload[27:0] = { \partial$43 [13:0], partial[13:0] };
  assign o_partial__payload[100] = control_past[12];
  assign o__payload[24] = last_past[4];
  assign o__payload[23:0] = { \value$38 , value };
  assign query[49:36] = o[27:14];
  assign query[35:22] = o[13:0];
  assign query[21:18] = count_past;
  assign query[17:0] = reciprocal;
  assign \$1  = column;
  assign \$22  = column;
  assign \$25  = column;
  assign \$43 [7:2] = 6'h0;
  assign \$43 [1:0] = valid[1:0];
endmodule

module \attention.way_out.normalizer (rst, x, zero, mantissa, count_2, clk);
  wire \$1 , \$2 , \$3 , \$4 ;
  input clk;
  wire [3:0] count;
  reg count_0 = 1'h0;
  reg [1:0] count_1 = 2'h0;
  output [3:0] count_2;
  reg [3:0] count_2 = 4'h0;
  wire empty_1;
  wire empty_2;
  wire empty_4;
  wire empty_8;
  wire en;
  output [13:0] mantissa;
  reg [13:0] mantissa = 14'h0;
  reg [13:0] mantissa_0 = 14'h0;
  reg [13:0] mantissa_1 = 14'h0;
  (* init = 14'h0 *)
  wire [13:0] mantissa_2;
  input rst;
  wire [13:0] shifted_1;
  wire [13:0] shifted_2;
  wire [13:0] shifted_4;
  wire [13:0] shifted_8;
  input [13:0] x;
  output zero;
  assign \$1  = | x[13:6];
  assign empty_8 = ~ \$1 ;
  assign shifted_8 = \$1  ? x : { x[5:0], 8'h0 };
  assign \$2  = | mantissa_0[13:10];
  assign empty_4 = ~ \$2 ;
  assign shifted_4 = \$2  ? mantissa_0 : { mantissa_0[9:0], 4'h0 };
  assign \$3  = | mantissa_1[13:12];
  assign empty_2 = ~ \$3 ;
  assign shifted_2 = \$3  ? mantissa_1 : { mantissa_1[11:0], 2'h0 };
  assign empty_1 = ~ \$4 ;
  assign shifted_1 = \$4  ? shifted_2 : { shifted_2[12:0], 1'h0 };
  assign zero = ~ mantissa[13];
  always @(posedge clk) begin
    mantissa_0 <= shifted_8;
    count_0 <= empty_8;
    mantissa_1 <= shifted_4;
    count_1 <= { empty_4, count_0 };
    mantissa <= shifted_1;
    count_2 <= { empty_1, empty_2, count_1 };
  end
  assign mantissa_2 = mantissa;
  assign count = { count_2[0], count_2[1], count_2[2], count_2[3] };
  assign en = 1'h1;
  assign \$4  = shifted_2[13];
endmodule

module attention_choosing_adder(first, second, takes_first, o, addend);
  wire [19:0] \$1 ;
  wire [20:0] \$2 ;
  input [19:0] addend;
  input [19:0] first;
  output [19:0] o;
  input [19:0] second;
  input takes_first;
  assign \$1  = takes_first ? first : second;
  assign \$2  = $signed(addend) + $signed(\$1 );
  assign o = \$2 [19:0];
endmodule

module attention_column_ends(tile_index, tile, bounds_address, bounds, statistics_address, starts, bounds_write, scores, totals, valid, loads, control, en, read_address, clk, rst, control_out, shifts, returns, probabilities, finished
, statistics, numerators, tile_write);
  wire [21:0] \numerator$32 ;
  input [3:0] bounds;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  input [2:0] bounds_address;
  input bounds_write;
  input clk;
  input [6:0] control;
  reg [6:0] control_0_past = 7'h0;
  (* init = 7'h0 *)
  wire [6:0] control_1_past;
  output [6:0] control_out;
  reg [6:0] control_out = 7'h0;
  input en;
  output finished;
  input [1:0] loads;
  wire [21:0] numerator;
  output [43:0] numerators;
  output [15:0] probabilities;
  wire [7:0] probability;
  input [4:0] read_address;
  output [1:0] returns;
  wire [4:0] rise;
  wire [1:0] rises;
  input rst;
  input [39:0] scores;
  output [1:0] shifts;
  input starts;
  output [27:0] statistics;
  input [1:0] statistics_address;
  input [20:0] tile;
  wire \tile.block ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire [17:0] \tile.scale ;
  input [1:0] tile_index;
  input tile_write;
  input [39:0] totals;
  input [1:0] valid;
  always @(posedge clk) begin
    control_0_past <= control;
    control_out <= control_0_past;
  end
  attention_column_foot foot_0 (
    .block(control[2]),
    .clk(clk),
    .en(en),
    .feature(control[6:3]),
    .is_last(control[0]),
    .loads(loads[0]),
    .numerator(numerator),
    .read_address(read_address),
    .rise(rise),
    .rise_write(rises[0]),
    .rst(rst),
    .slot(control[1]),
    .total(totals[16:0]),
    .valid(valid[0])
  );
  attention_column_foot foot_1 (
    .block(control_0_past[2]),
    .clk(clk),
    .en(en),
    .feature(control_0_past[6:3]),
    .is_last(control_0_past[0]),
    .loads(loads[1]),
    .numerator(\numerator$32 ),
    .read_address(read_address),
    .rise(rise),
    .rise_write(rises[1]),
    .rst(rst),
    .slot(control_0_past[1]),
    .total(totals[36:20]),
    .valid(valid[1])
  );
  attention_softmax_path path_0 (
    .bounds(bounds),
    .bounds_address(bounds_address),
    .bounds_write(bounds_write),
    .clk(clk),
    .finished(finished),
    .probability(probability),
    .returns(returns),
    .rise(rise),
    .rises(rises),
    .rst(rst),
    .scores(scores),
    .shifts(shifts),
    .starts(starts),
    .statistics(statistics),
    .statistics_address(statistics_address),
    .tile(tile),
    .tile_index(tile_index),
    .tile_write(tile_write)
  );
  assign control_1_past = control_out;
  assign probabilities = { probability, probability };
  assign numerators = { \numerator$32 , numerator };
  assign \tile.is_first  = tile[0];
  assign \tile.is_last  = tile[1];
  assign \tile.block  = tile[2];
  assign \tile.scale  = tile[20:3];
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
endmodule

module attention_column_foot(valid, feature, block, is_last, slot, rise_write, rise, loads, en, read_address, clk, rst, numerator, total);
  wire [22:0] \$1 ;
  wire [23:0] \$2 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  reg [21:0] before_past = 22'h0;
  input block;
  input clk;
  reg [19:0] control_past = 20'h0;
  input en;
  input [3:0] feature;
  wire [4:0] finished_read__addr;
  wire [21:0] finished_read__data;
  wire finished_read__en;
  wire [4:0] finished_write__addr;
  (* init = 22'h0 *)
  wire [21:0] finished_write__data;
  wire finished_write__en;
  input is_last;
  reg [3:0] is_last_past = 4'h0;
  input loads;
  wire [22:0] moved_0;
  wire [22:0] moved_1;
  wire [22:0] moved_2;
  wire [22:0] moved_3;
  wire [22:0] moved_4;
  reg [22:0] moved_held = 23'h0;
  output [21:0] numerator;
  reg [21:0] numerator = 22'h0;
  reg [21:0] numerator_held = 22'h0;
  reg [4:0] pending = 5'h0;
  reg [19:0] place_past = 20'h0;
  input [4:0] read_address;
  (* init = 22'h0 *)
  wire [21:0] read_past;
  input [4:0] rise;
  reg [4:0] rise_held = 5'h0;
  input rise_write;
  input rst;
  wire [3:0] running_read__addr;
  wire [21:0] running_read__data;
  wire [3:0] running_write__addr;
  (* init = 22'h0 *)
  wire [21:0] running_write__data;
  wire running_write__en;
  input slot;
  input [16:0] total;
  reg [50:0] total_past = 51'h0;
  input valid;
  reg [3:0] valid_past = 4'h0;
  reg [21:0] finished [31:0];
  initial begin
    for (\$row  = 0; \$row  < 32; \$row  = \$row  + 1)
      finished[\$row ] = 22'h0;
  end
  always @(posedge clk)
    if (finished_write__en)
      finished[control_past[19:15]] <= numerator_held;
  reg [21:0] _0_;
  always @(posedge clk)
    if (en)
      _0_ <= finished[read_address];
  assign finished_read__data = _0_;
  reg [21:0] running [15:0];
  initial begin
    for (\$row  = 0; \$row  < 16; \$row  = \$row  + 1)
      running[\$row ] = 22'h0;
  end
  always @(posedge clk)
    if (valid_past[3])
      running[place_past[18:15]] <= numerator_held;
  reg [21:0] _1_;
  always @(posedge clk)
    _1_ <= running[feature];
  assign running_read__data = _1_;
  assign \$1  = $signed(moved_held[22:1]) + $signed(total_past[50:34]);
  assign \$2  = $signed(\$1 ) + $signed({ 1'h0, moved_held[0] });
  assign moved_0 = rise_held[0] ? { before_past[21], before_past } : { before_past, 1'h0 };
  assign moved_1 = rise_held[1] ? { moved_0[22], moved_0[22], moved_0[22:2] } : moved_0;
  assign moved_2 = rise_held[2] ? { {4{moved_1[22]}}, moved_1[22:4] } : moved_1;
  assign moved_3 = rise_held[3] ? { {8{moved_2[22]}}, moved_2[22:8] } : moved_2;
  assign moved_4 = rise_held[4] ? { {16{moved_3[22]}}, moved_3[22:16] } : moved_3;
  assign finished_write__en = valid_past[3] & is_last_past[3];
  always @(posedge clk)
    if (rise_write)
      pending <= rise;
  always @(posedge clk)
    if (loads)
      rise_held <= pending;
  always @(posedge clk) begin
    before_past <= running_read__data;
    moved_held <= moved_4;
    total_past <= { total_past[33:0], total };
    numerator_held <= \$2 [21:0];
    place_past <= { place_past[14:0], block, feature };
    control_past <= { control_past[14:0], slot, feature };
  end
  always @(posedge clk) begin
    valid_past <= { valid_past[2:0], valid };
    if (rst)
      valid_past <= 4'h0;
  end
  always @(posedge clk)
    is_last_past <= { is_last_past[2:0], is_last };
  always @(posedge clk)
    if (en)
      numerator <= finished_read__data;
  assign read_past = numerator;
  assign running_read__addr = feature;
  assign running_write__en = valid_past[3];
  assign running_write__addr = place_past[18:15];
  assign running_write__data = numerator_held;
  assign finished_write__addr = control_past[19:15];
  assign finished_write__data = numerator_held;
  assign finished_read__en = en;
  assign finished_read__addr = read_address;
endmodule

module attention_delay_line(clk, rst, o, i);
  input clk;
  input [23:0] i;
  reg [71:0] i_past = 72'h0;
  output [23:0] o;
  input rst;
  always @(posedge clk)
    i_past <= { i_past[47:0], i };
  assign o = i_past[71:48];
endmodule

module attention_delay_line_2(clk, rst, o, i);
  wire \$1 ;
  wire [3:0] \$2 , \$3 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [2:0] after;
  input clk;
  input [26:0] i;
  reg [2:0] index = 3'h0;
  output [26:0] o;
  wire [2:0] read_port__addr;
  wire [26:0] read_port__data;
  input rst;
  (* init = 3'h0 *)
  wire [2:0] write_port__addr;
  wire [26:0] write_port__data;
  wire write_port__en;
  reg [26:0] memory [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      memory[\$row ] = 27'h0;
  end
  always @(posedge clk)
    memory[index] <= i;
  reg [26:0] _0_;
  always @(posedge clk)
    _0_ <= memory[\$3 [2:0]];
  assign o = _0_;
  always @(posedge clk) begin
    index <= \$3 [2:0];
    if (rst)
      index <= 3'h0;
  end
  assign \$1  = index == 3'h7;
  assign \$2  = index + 1'h1;
  assign \$3  = \$1  ? 4'h0 : \$2 ;
  assign after = \$3 [2:0];
  assign write_port__en = 1'h1;
  assign write_port__addr = index;
  assign write_port__data = i;
  assign read_port__addr = \$3 [2:0];
  assign read_port__data = o;
endmodule

module attention_delay_line_3(o, i);
  input [14:0] i;
  output [14:0] o;
  assign o = i;
endmodule

module attention_delay_line_4(clk, rst, o, i);
  wire \$1 ;
  wire [4:0] \$2 , \$3 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire [3:0] after;
  input clk;
  input [27:0] i;
  reg [3:0] index = 4'h0;
  output [27:0] o;
  wire [3:0] read_port__addr;
  wire [27:0] read_port__data;
  input rst;
  (* init = 4'h0 *)
  wire [3:0] write_port__addr;
  wire [27:0] write_port__data;
  wire write_port__en;
  reg [27:0] memory [9:0];
  initial begin
    for (\$row  = 0; \$row  < 10; \$row  = \$row  + 1)
      memory[\$row ] = 28'h0;
  end
  always @(posedge clk)
    memory[index] <= i;
  reg [27:0] _0_;
  always @(posedge clk)
    _0_ <= memory[\$3 [3:0]];
  assign o = _0_;
  always @(posedge clk) begin
    index <= \$3 [3:0];
    if (rst)
      index <= 4'h0;
  end
  assign \$1  = index == 4'h9;
  assign \$2  = index + 1'h1;
  assign \$3  = \$1  ? 5'h0 : \$2 ;
  assign after = \$3 [3:0];
  assign write_port__en = 1'h1;
  assign write_port__addr = index;
  assign write_port__data = i;
  assign read_port__addr = \$3 [3:0];
  assign read_port__data = o;
endmodule

module attention_element_block(is_weighted, is_passing, captures, loads, shifts, query, above, chain, clk, rst, operands_out, query_out, total, chain_out, operands);
  wire [17:0] \operands_out$22 ;
  wire [19:0] \total$18 , \total$19 , \chain_out$20 , \chain_out$21 ;
  wire [7:0] \query_out$16 , \query_out$17 ;
  input [39:0] above;
  input [2:0] captures;
  input [39:0] chain;
  output [39:0] chain_out;
  input clk;
  input [2:0] is_passing;
  input [2:0] is_weighted;
  input [2:0] loads;
  input [17:0] operands;
  output [17:0] operands_out;
  input [15:0] query;
  output [15:0] query_out;
  input rst;
  input [1:0] shifts;
  output [39:0] total;
  attention_element_column column_0 (
    .above(above[19:0]),
    .captures(captures[1:0]),
    .chain(chain[19:0]),
    .chain_out(\chain_out$20 ),
    .clk(clk),
    .is_passing(is_passing[1:0]),
    .is_weighted(is_weighted[1:0]),
    .loads(loads[1:0]),
    .operands(operands),
    .operands_out(\operands_out$22 ),
    .query(query[7:0]),
    .query_out(\query_out$16 ),
    .rst(rst),
    .shifts(shifts[0]),
    .total(\total$18 )
  );
  attention_element_column column_1 (
    .above(above[39:20]),
    .captures(captures[2:1]),
    .chain(chain[39:20]),
    .chain_out(\chain_out$21 ),
    .clk(clk),
    .is_passing(is_passing[2:1]),
    .is_weighted(is_weighted[2:1]),
    .loads(loads[2:1]),
    .operands(\operands_out$22 ),
    .operands_out(operands_out),
    .query(query[15:8]),
    .query_out(\query_out$17 ),
    .rst(rst),
    .shifts(shifts[1]),
    .total(\total$19 )
  );
  assign query_out = { \query_out$17 , \query_out$16  };
  assign total = { \total$19 , \total$18  };
  assign chain_out = { \chain_out$21 , \chain_out$20  };
endmodule

module attention_element_column(is_weighted, is_passing, captures, loads, shifts, query, above, chain, clk, rst, operands_out, query_out, total, chain_out, operands);
  wire [19:0] \total$21 , \chain_out$22 ;
  wire [7:0] \query_out$20 ;
  wire [8:0] \operand_out$16 ;
  input [19:0] above;
  input [1:0] captures;
  input [19:0] chain;
  output [19:0] chain_out;
  input clk;
  input [1:0] is_passing;
  input [1:0] is_weighted;
  input [1:0] loads;
  wire [8:0] operand_out;
  input [17:0] operands;
  output [17:0] operands_out;
  input [7:0] query;
  output [7:0] query_out;
  input rst;
  input shifts;
  output [19:0] total;
  attention_processing_element row_0 (
    .above(above),
    .captures(captures[0]),
    .chain(chain),
    .chain_out(\chain_out$22 ),
    .clk(clk),
    .is_passing(is_passing[0]),
    .is_weighted(is_weighted[0]),
    .loads(loads[0]),
    .operand(operands[8:0]),
    .operand_out(operand_out),
    .query(query),
    .query_out(\query_out$20 ),
    .rst(rst),
    .shifts(shifts),
    .total(\total$21 )
  );
  attention_processing_element row_1 (
    .above(\total$21 ),
    .captures(captures[1]),
    .chain(\chain_out$22 ),
    .chain_out(chain_out),
    .clk(clk),
    .is_passing(is_passing[1]),
    .is_weighted(is_weighted[1]),
    .loads(loads[1]),
    .operand(operands[17:9]),
    .operand_out(\operand_out$16 ),
    .query(\query_out$20 ),
    .query_out(query_out),
    .rst(rst),
    .shifts(shifts),
    .total(total)
  );
  assign operands_out = { \operand_out$16 , operand_out };
endmodule

module attention_key_differences(begins, above, clk, rst, above_out, o, operands);
  input [7:0] above;
  output [7:0] above_out;
  reg [7:0] above_out = 8'h0;
  input [1:0] begins;
  input clk;
  wire [8:0] difference_0;
  wire [8:0] difference_1;
  reg [7:0] first_0 = 8'h0;
  (* init = 8'h0 *)
  wire [7:0] first_1;
  output [17:0] o;
  input [15:0] operands;
  input rst;
  assign difference_0 = $signed(operands[7:0]) - $signed(above);
  assign difference_1 = $signed(operands[15:8]) - $signed(first_0);
  always @(posedge clk) begin
    first_0 <= begins[0] ? operands[7:0] : 8'h0;
    above_out <= begins[1] ? operands[15:8] : 8'h0;
  end
  assign first_1 = above_out;
  assign o = { difference_1, difference_0 };
endmodule

module attention_multiplier(a, b, clk, rst, p, en);
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
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module attention_multiplier_2(a, b, clk, rst, p, en);
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

module attention_multiplier_3(a, b, clk, rst, p, en);
  wire [20:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [2:0] a;
  reg [2:0] \a$6  = 3'h0;
  input [17:0] b;
  reg [17:0] \b$7  = 18'h0;
  input clk;
  input en;
  output [20:0] p;
  reg [20:0] p = 21'h0;
  (* init = 21'h0 *)
  wire [20:0] product;
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

module attention_multiplier_4(a, b, clk, rst, p, en);
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

module attention_multiplier_5(a, b, clk, rst, p, en);
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

module attention_multiplier_6(a, b, clk, rst, p, en);
  wire [13:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [5:0] a;
  reg [5:0] \a$6  = 6'h0;
  input [7:0] b;
  reg [7:0] \b$7  = 8'h0;
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

module attention_multiplier_7(a, b, clk, rst, p, en);
  wire [22:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [14:0] a;
  reg [14:0] \a$6  = 15'h0;
  input [7:0] b;
  reg [7:0] \b$7  = 8'h0;
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
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    if (en)
      \a$6  <= a;
  always @(posedge clk)
    if (en)
      \b$7  <= b;
  assign product = p;
endmodule

module attention_multiplier_8(a, b, clk, rst, p, en);
  wire [32:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [14:0] a;
  reg [14:0] \a$6  = 15'h0;
  input [17:0] b;
  reg [17:0] \b$7  = 18'h0;
  input clk;
  input en;
  output [32:0] p;
  reg [32:0] p = 33'h0;
  (* init = 33'h0 *)
  wire [32:0] product;
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

module attention_operand_lane(address, write_0, write_address_0, data_0, write_1, write_address_1, data_1, clk, rst, kind_out, address_out, operand, kind);
  wire [7:0] \read_port__data$23 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
  output [4:0] address_out;
  reg [4:0] address_out = 5'h0;
  input clk;
  input [7:0] data_0;
  input [7:0] data_1;
  input kind;
  output kind_out;
  reg kind_out = 1'h0;
  output [7:0] operand;
  reg [7:0] operand = 8'h0;
  (* init = 8'h0 *)
  wire [7:0] operand_held;
  wire [4:0] read_port__addr;
  wire [7:0] read_port__data;
  input rst;
  input write_0;
  input write_1;
  input [4:0] write_address_0;
  input [4:0] write_address_1;
  wire [4:0] write_port__addr;
  wire [7:0] write_port__data;
  wire write_port__en;
  reg [7:0] memory_0 [31:0];
  initial begin
    for (\$row  = 0; \$row  < 32; \$row  = \$row  + 1)
      memory_0[\$row ] = 8'h0;
  end
  always @(posedge clk)
    if (write_0)
      memory_0[write_address_0] <= data_0;
  reg [7:0] _0_;
  always @(posedge clk)
    _0_ <= memory_0[address];
  assign read_port__data = _0_;
  reg [7:0] memory_1 [31:0];
  initial begin
    for (\$row  = 0; \$row  < 32; \$row  = \$row  + 1)
      memory_1[\$row ] = 8'h0;
  end
  always @(posedge clk)
    if (write_1)
      memory_1[write_address_1] <= data_1;
  reg [7:0] _1_;
  always @(posedge clk)
    _1_ <= memory_1[address];
  assign \read_port__data$23  = _1_;
  always @(posedge clk) begin
    kind_out <= kind;
    if (rst)
      kind_out <= 1'h0;
  end
  always @(posedge clk) begin
    address_out <= address;
    if (rst)
      address_out <= 5'h0;
  end
  always @(posedge clk)
    operand <= kind_out ? \read_port__data$23  : read_port__data;
  assign write_port__en = write_0;
  assign write_port__addr = write_address_0;
  assign write_port__data = data_0;
  assign read_port__addr = address;
  assign operand_held = operand;
endmodule

module attention_operand_lane_2(address, write_0, write_address_0, data_0, clk, rst, kind_out, address_out, operand, kind);
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
  output [4:0] address_out;
  reg [4:0] address_out = 5'h0;
  input clk;
  input [7:0] data_0;
  input kind;
  output kind_out;
  reg kind_out = 1'h0;
  output [7:0] operand;
  reg [7:0] operand = 8'h0;
  (* init = 8'h0 *)
  wire [7:0] operand_held;
  wire [4:0] read_port__addr;
  wire [7:0] read_port__data;
  input rst;
  input write_0;
  input [4:0] write_address_0;
  wire [4:0] write_port__addr;
  wire [7:0] write_port__data;
  wire write_port__en;
  reg [7:0] memory_0 [31:0];
  initial begin
    for (\$row  = 0; \$row  < 32; \$row  = \$row  + 1)
      memory_0[\$row ] = 8'h0;
  end
  always @(posedge clk)
    if (write_0)
      memory_0[write_address_0] <= data_0;
  reg [7:0] _0_;
  always @(posedge clk)
    _0_ <= memory_0[address];
  assign read_port__data = _0_;
  always @(posedge clk) begin
    address_out <= address;
    if (rst)
      address_out <= 5'h0;
  end
  always @(posedge clk)
    operand <= read_port__data;
  always @(posedge clk) begin
    kind_out <= kind;
    if (rst)
      kind_out <= 1'h0;
  end
  assign write_port__en = write_0;
  assign write_port__addr = write_address_0;
  assign write_port__data = data_0;
  assign read_port__addr = address;
  assign operand_held = operand;
endmodule

module attention_operand_lanes(address, write_0, write_address_0, data_0, write_1, write_address_1, data_1, clk, rst, kind_out, address_out, operands, kind);
  wire \kind_out$17 ;
  wire [4:0] \address_out$18 ;
  wire [7:0] \operand$16 ;
  input [4:0] address;
  output [4:0] address_out;
  input clk;
  input [15:0] data_0;
  input [15:0] data_1;
  input kind;
  output kind_out;
  wire [7:0] operand;
  output [15:0] operands;
  input rst;
  input write_0;
  input write_1;
  input [4:0] write_address_0;
  input [4:0] write_address_1;
  attention_operand_lane lane_0 (
    .address(address),
    .address_out(\address_out$18 ),
    .clk(clk),
    .data_0(data_0[7:0]),
    .data_1(data_1[7:0]),
    .kind(kind),
    .kind_out(\kind_out$17 ),
    .operand(operand),
    .rst(rst),
    .write_0(write_0),
    .write_1(write_1),
    .write_address_0(write_address_0),
    .write_address_1(write_address_1)
  );
  attention_operand_lane lane_1 (
    .address(\address_out$18 ),
    .address_out(address_out),
    .clk(clk),
    .data_0(data_0[15:8]),
    .data_1(data_1[15:8]),
    .kind(\kind_out$17 ),
    .kind_out(kind_out),
    .operand(\operand$16 ),
    .rst(rst),
    .write_0(write_0),
    .write_1(write_1),
    .write_address_0(write_address_0),
    .write_address_1(write_address_1)
  );
  assign operands = { \operand$16 , operand };
endmodule

module attention_operand_lanes_2(address, write_0, write_address_0, data_0, clk, rst, kind_out, address_out, operands, kind);
  wire \kind_out$14 ;
  wire [4:0] \address_out$15 ;
  wire [7:0] \operand$13 ;
  input [4:0] address;
  output [4:0] address_out;
  input clk;
  input [15:0] data_0;
  input kind;
  output kind_out;
  wire [7:0] operand;
  output [15:0] operands;
  input rst;
  input write_0;
  input [4:0] write_address_0;
  attention_operand_lane_2 lane_0 (
    .address(address),
    .address_out(\address_out$15 ),
    .clk(clk),
    .data_0(data_0[7:0]),
    .kind(kind),
    .kind_out(\kind_out$14 ),
    .operand(operand),
    .rst(rst),
    .write_0(write_0),
    .write_address_0(write_address_0)
  );
  attention_operand_lane_2 lane_1 (
    .address(\address_out$15 ),
    .address_out(address_out),
    .clk(clk),
    .data_0(data_0[15:8]),
    .kind(\kind_out$14 ),
    .kind_out(kind_out),
    .operand(\operand$13 ),
    .rst(rst),
    .write_0(write_0),
    .write_address_0(write_address_0)
  );
  assign operands = { \operand$13 , operand };
endmodule

module attention_output_lane(write_address, query, en, address, group, numerators, exists, clk, rst, value, partial, write);
  reg [21:0] \$1 ;
  wire \$5 , \$6 , \$7 , \$8 , \$14 , \$15 , \$17 , \$18 , \$19 , \$21 , \$signal$30 ;
  wire [12:0] \$22 ;
  wire [17:0] \$3 ;
  wire [24:0] \$4 ;
  wire [36:0] \$2 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signal ;
  input [1:0] address;
  input clk;
  reg [21:0] coarse = 22'h0;
  input en;
  input exists;
  reg [35:0] factor_past = 36'h0;
  reg [1:0] fine = 2'h0;
  input group;
  wire [21:0] moved;
  reg [21:0] numerator = 22'h0;
  input [21:0] numerators;
  wire [32:0] p;
  output [49:0] partial;
  reg [49:0] partial;
  wire [13:0] \partial.denominator ;
  wire [13:0] \partial.maximum ;
  wire [21:0] \partial.numerator ;
  input [49:0] query;
  wire [3:0] \query.count ;
  wire [13:0] \query.denominator ;
  wire [13:0] \query.maximum ;
  wire [17:0] \query.reciprocal ;
  wire [49:0] query_held;
  wire [3:0] \query_held.count ;
  wire [13:0] \query_held.denominator ;
  wire [13:0] \query_held.maximum ;
  wire [17:0] \query_held.reciprocal ;
  reg [14:0] quotient = 15'h0;
  reg [99:0] read_past = 100'h0;
  wire [1:0] read_port__addr;
  wire [49:0] read_port__data;
  wire [3:0] \read_port__data.count ;
  wire [13:0] \read_port__data.denominator ;
  wire [13:0] \read_port__data.maximum ;
  wire [17:0] \read_port__data.reciprocal ;
  wire read_port__en;
  reg [11:0] result;
  input rst;
  output [11:0] value;
  reg [11:0] value = 12'h0;
  (* init = 12'h0 *)
  wire [11:0] value_held;
  input write;
  input [1:0] write_address;
  wire [1:0] write_port__addr;
  wire [49:0] write_port__data;
  wire [3:0] \write_port__data.count ;
  wire [13:0] \write_port__data.denominator ;
  wire [13:0] \write_port__data.maximum ;
  wire [17:0] \write_port__data.reciprocal ;
  wire write_port__en;
  reg [49:0] queries [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      queries[\$row ] = 50'h0;
  end
  always @(posedge clk)
    if (write)
      queries[write_address] <= query;
  reg [49:0] _0_;
  always @(posedge clk)
    if (en)
      _0_ <= queries[address];
  assign read_port__data = _0_;
  assign \$2  = $signed(numerator) << { read_past[71:70], 2'h0 };
  assign \$3  = exists ? read_past[67:50] : 18'h0;
  assign \$4  = $signed(coarse) << fine;
  assign \$5  = ! $signed(p[32:30]);
  assign \$6  = & { p[32], p[32:30] };
  assign \$signal  = \$5  | \$6 ;
  assign \$7  = p[30:19] == 11'h7ff;
  assign \$8  = \$signal  & \$7 ;
  assign \$signal$30  = \$8  & p[18];
  assign \$14  = ~ \$signal$30 ;
  assign \$15  = \$signal  & \$14 ;
  assign \$18  = ~ \$signal ;
  assign \$19  = p[32] & \$18 ;
  assign \$22  = $signed(p[30:19]) + $signed({ 1'h0, p[18] });
  always @(posedge clk)
    if (en)
      read_past <= { read_past[49:0], read_port__data };
  always @(posedge clk)
    if (en)
      numerator <= \$1 ;
  always @(posedge clk)
    if (en)
      coarse <= \$2 [21:0];
  always @(posedge clk)
    if (en)
      fine <= read_past[69:68];
  always @(posedge clk)
    if (en)
      quotient <= \$4 [21:7];
  always @(posedge clk)
    if (en)
      factor_past <= { factor_past[17:0], \$3  };
  always @(posedge clk)
    if (en)
      value <= result;
  attention_product_2 product (
    .a(quotient),
    .b(factor_past[35:18]),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$start ) begin end
    \$1  = 22'h0;
    casez (group)
      1'h0:
          \$1  = numerators;
    endcase
  end
  always @* begin
    if (\$start ) begin end
    partial = 50'h0;
    if (exists) begin
      partial[13:0] = read_past[99:86];
      partial[27:14] = read_past[85:72];
      partial[49:28] = numerator;
    end
  end
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
  assign query_held = read_past[99:50];
  assign moved = \$4 [21:0];
  assign value_held = value;
  assign write_port__en = write;
  assign write_port__addr = write_address;
  assign write_port__data = query;
  assign read_port__en = en;
  assign read_port__addr = address;
  assign \query.reciprocal  = query[17:0];
  assign \query.count  = query[21:18];
  assign \query.denominator  = query[35:22];
  assign \query.maximum  = query[49:36];
  assign \partial.maximum  = partial[13:0];
  assign \partial.denominator  = partial[27:14];
  assign \partial.numerator  = partial[49:28];
  assign \read_port__data.reciprocal  = read_port__data[17:0];
  assign \read_port__data.count  = read_port__data[21:18];
  assign \read_port__data.denominator  = read_port__data[35:22];
  assign \read_port__data.maximum  = read_port__data[49:36];
  assign \query_held.reciprocal  = read_past[67:50];
  assign \query_held.count  = read_past[71:68];
  assign \query_held.denominator  = read_past[85:72];
  assign \query_held.maximum  = read_past[99:86];
  assign \write_port__data.reciprocal  = query[17:0];
  assign \write_port__data.count  = query[21:18];
  assign \write_port__data.denominator  = query[35:22];
  assign \write_port__data.maximum  = query[49:36];
  assign \$17  = \$15 ;
  assign \$21  = \$19 ;
endmodule

module attention_polynomial(x, clk, rst, y, en);
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
  attention_rom coefficient_0 (
    .address(x[9]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  attention_rom_2 coefficient_1 (
    .address(x[9]),
    .clk(clk),
    .data(\data$27 ),
    .en(en),
    .rst(rst)
  );
  attention_rom_3 coefficient_2 (
    .address(x[9]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  attention_multiplier_5 multiplier_0 (
    .a(\$1 [8:0]),
    .b(offset_1_past[17:9]),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  attention_multiplier_4 multiplier_1 (
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

module attention_polynomial_2(x, clk, rst, y, en);
  wire \$3 ;
  wire [14:0] \data$27 ;
  wire [15:0] \$1 ;
  wire [18:0] \data$28 ;
  wire [20:0] \$2 ;
  wire [22:0] \p$25 ;
  reg \$start ;
  initial \$start  = 0;
  wire [5:0] a;
  wire [4:0] address;
  reg [7:0] b = 8'h0;
  input clk;
  reg [75:0] constant_0_past = 76'h0;
  reg [29:0] constant_1_past = 30'h0;
  wire [5:0] data;
  input en;
  (* init = 8'h0 *)
  wire [7:0] offset;
  reg [15:0] offset_1_past = 16'h0;
  wire [13:0] p;
  wire [19:0] partial_0;
  wire [14:0] partial_1;
  (* init = 20'h0 *)
  wire [19:0] result;
  input rst;
  input [12:0] x;
  output [19:0] y;
  reg [19:0] y = 20'h0;
  assign \$2  = $signed({ 1'h0, constant_0_past[75:57] }) + $signed(\p$25 [22:8]);
  assign \$3  = ~ x[7];
  always @(posedge clk) begin
    if (en)
      b <= { \$3 , x[6:0] };
    if (rst)
      b <= 8'h0;
  end
  always @(posedge clk)
    if (en)
      constant_1_past <= { constant_1_past[14:0], \data$27  };
  always @(posedge clk)
    if (en)
      offset_1_past <= { offset_1_past[7:0], b };
  always @(posedge clk)
    if (en)
      constant_0_past <= { constant_0_past[56:0], \data$28  };
  always @(posedge clk)
    if (en)
      y <= \$2 [19:0];
  assign \$1  = $signed(constant_1_past[29:15]) + $signed(p[13:5]);
  attention_rom_4 coefficient_0 (
    .address(x[12:8]),
    .clk(clk),
    .data(\data$28 ),
    .en(en),
    .rst(rst)
  );
  attention_rom_5 coefficient_1 (
    .address(x[12:8]),
    .clk(clk),
    .data(\data$27 ),
    .en(en),
    .rst(rst)
  );
  attention_rom_6 coefficient_2 (
    .address(x[12:8]),
    .clk(clk),
    .data(a),
    .en(en),
    .rst(rst)
  );
  attention_multiplier_7 multiplier_0 (
    .a(\$1 [14:0]),
    .b(offset_1_past[15:8]),
    .clk(clk),
    .en(en),
    .p(\p$25 ),
    .rst(rst)
  );
  attention_multiplier_6 multiplier_1 (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign address = x[12:8];
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [14:0];
  assign partial_0 = \$2 [19:0];
  assign result = y;
endmodule

module attention_processing_element(is_weighted, is_passing, captures, loads, shifts, query, above, chain, clk, rst, operand_out, query_out, total, chain_out, operand);
  wire [20:0] \$1 ;
  reg \$start ;
  initial \$start  = 0;
  input [19:0] above;
  input captures;
  input [19:0] chain;
  output [19:0] chain_out;
  reg [19:0] chain_out = 20'h0;
  input clk;
  wire [8:0] factor;
  input is_passing;
  input is_weighted;
  input loads;
  wire [19:0] o;
  input [8:0] operand;
  (* init = 9'h0 *)
  wire [8:0] operand_held;
  output [8:0] operand_out;
  reg [8:0] operand_out = 9'h0;
  wire [17:0] p;
  input [7:0] query;
  (* init = 8'h0 *)
  wire [7:0] query_held;
  output [7:0] query_out;
  reg [7:0] query_out = 8'h0;
  input rst;
  (* init = 20'h0 *)
  wire [19:0] score;
  input shifts;
  output [19:0] total;
  reg [19:0] total = 20'h0;
  (* init = 20'h0 *)
  wire [19:0] total_held;
  reg [7:0] weight = 8'h0;
  always @(posedge clk) begin
    if (captures) begin
      chain_out <= total;
    end else if (shifts) begin
      chain_out <= chain;
    end
  end
  always @(posedge clk)
    if (loads)
      weight <= chain_out[7:0];
  assign factor = is_weighted ? { 1'h0, weight } : { query[7], query };
  always @(posedge clk) begin
    operand_out <= operand;
    query_out <= query;
    total <= o;
  end
  attention_choosing_adder adder (
    .addend(\$1 [19:0]),
    .first(above),
    .o(o),
    .second(total),
    .takes_first(is_passing)
  );
  attention_multiplier multiplier (
    .a(operand),
    .b(factor),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  assign operand_held = operand_out;
  assign query_held = query_out;
  assign total_held = total;
  assign score = chain_out;
  assign \$1  = { {3{p[17]}}, p };
endmodule

module attention_product(a, b, clk, rst, p, en);
  wire [20:0] \p$7 ;
  wire [21:0] \$1 ;
  wire [34:0] \p$8 ;
  reg \$start ;
  initial \$start  = 0;
  input [19:0] a;
  input [17:0] b;
  reg [16:0] below = 17'h0;
  input clk;
  input en;
  output [37:0] p;
  input rst;
  reg [20:0] total = 21'h0;
  assign \$1  = $signed(\p$7 ) + $signed({ 1'h0, \p$8 [34:17] });
  always @(posedge clk)
    if (en)
      total <= \$1 [20:0];
  always @(posedge clk)
    if (en)
      below <= \p$8 [16:0];
  attention_multiplier_3 high (
    .a(a[19:17]),
    .b(b),
    .clk(clk),
    .en(en),
    .p(\p$7 ),
    .rst(rst)
  );
  attention_multiplier_2 low (
    .a(a[16:0]),
    .b(b),
    .clk(clk),
    .en(en),
    .p(\p$8 ),
    .rst(rst)
  );
  assign p = { total, below };
endmodule

module attention_product_2(a, b, clk, rst, p, en);
  input [14:0] a;
  input [17:0] b;
  input clk;
  input en;
  output [32:0] p;
  input rst;
  attention_multiplier_8 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
endmodule

module attention_rom(address, clk, rst, data, en);
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

module attention_rom_2(address, clk, rst, data, en);
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

module attention_rom_3(address, clk, rst, data, en);
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

module attention_rom_4(address, clk, rst, data, en);
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
          entry = 19'h7e07f;
      5'h01:
          entry = 19'h7a44d;
      5'h02:
          entry = 19'h76b99;
      5'h03:
          entry = 19'h73616;
      5'h04:
          entry = 19'h70382;
      5'h05:
          entry = 19'h6d3a1;
      5'h06:
          entry = 19'h6a63c;
      5'h07:
          entry = 19'h67b24;
      5'h08:
          entry = 19'h6522c;
      5'h09:
          entry = 19'h62b2f;
      5'h0a:
          entry = 19'h60607;
      5'h0b:
          entry = 19'h5e293;
      5'h0c:
          entry = 19'h5c0b8;
      5'h0d:
          entry = 19'h5a05b;
      5'h0e:
          entry = 19'h58161;
      5'h0f:
          entry = 19'h563b5;
      5'h10:
          entry = 19'h54743;
      5'h11:
          entry = 19'h52bf7;
      5'h12:
          entry = 19'h511bf;
      5'h13:
          entry = 19'h4f88c;
      5'h14:
          entry = 19'h4e04f;
      5'h15:
          entry = 19'h4c8f9;
      5'h16:
          entry = 19'h4b27f;
      5'h17:
          entry = 19'h49cd5;
      5'h18:
          entry = 19'h487ee;
      5'h19:
          entry = 19'h473c2;
      5'h1a:
          entry = 19'h46047;
      5'h1b:
          entry = 19'h44d72;
      5'h1c:
          entry = 19'h43b3d;
      5'h1d:
          entry = 19'h429a1;
      5'h1e:
          entry = 19'h41894;
      5'h1f:
          entry = 19'h40811;
    endcase
  end
  assign held = data;
endmodule

module attention_rom_5(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
  input clk;
  output [14:0] data;
  reg [14:0] data = 15'h0;
  input en;
  reg [14:0] entry;
  (* init = 15'h0 *)
  wire [14:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      5'h0:
          entry = 15'h41f2;
      5'h01:
          entry = 15'h4598;
      5'h02:
          entry = 15'h48ef;
      5'h03:
          entry = 15'h4bfe;
      5'h04:
          entry = 15'h4ecd;
      5'h05:
          entry = 15'h5164;
      5'h06:
          entry = 15'h53c9;
      5'h07:
          entry = 15'h55ff;
      5'h08:
          entry = 15'h580b;
      5'h09:
          entry = 15'h59f2;
      5'h0a:
          entry = 15'h5bb7;
      5'h0b:
          entry = 15'h5d5d;
      5'h0c:
          entry = 15'h5ee8;
      5'h0d:
          entry = 15'h6058;
      5'h0e:
          entry = 15'h61b1;
      5'h0f:
          entry = 15'h62f4;
      5'h10:
          entry = 15'h6424;
      5'h11:
          entry = 15'h6541;
      5'h12:
          entry = 15'h664d;
      5'h13:
          entry = 15'h674a;
      5'h14:
          entry = 15'h6839;
      5'h15:
          entry = 15'h691b;
      5'h16:
          entry = 15'h69f0;
      5'h17:
          entry = 15'h6ab9;
      5'h18:
          entry = 15'h6b79;
      5'h19:
          entry = 15'h6c2e;
      5'h1a:
          entry = 15'h6cda;
      5'h1b:
          entry = 15'h6d7d;
      5'h1c:
          entry = 15'h6e18;
      5'h1d:
          entry = 15'h6eac;
      5'h1e:
          entry = 15'h6f39;
      5'h1f:
          entry = 15'h6fbf;
    endcase
  end
  assign held = data;
endmodule

module attention_rom_6(address, clk, rst, data, en);
  reg \$start ;
  initial \$start  = 0;
  input [4:0] address;
  input clk;
  output [5:0] data;
  reg [5:0] data = 6'h0;
  input en;
  reg [5:0] entry;
  (* init = 6'h0 *)
  wire [5:0] held;
  input rst;
  always @(posedge clk)
    if (en)
      data <= entry;
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      5'h0:
          entry = 6'h3d;
      5'h01:
          entry = 6'h38;
      5'h02:
          entry = 6'h33;
      5'h03:
          entry = 6'h2f;
      5'h04:
          entry = 6'h2b;
      5'h05:
          entry = 6'h28;
      5'h06:
          entry = 6'h25;
      5'h07:
          entry = 6'h22;
      5'h08:
          entry = 6'h20;
      5'h09:
          entry = 6'h1d;
      5'h0a:
          entry = 6'h1b;
      5'h0b:
          entry = 6'h1a;
      5'h0c:
          entry = 6'h18;
      5'h0d:
          entry = 6'h16;
      5'h0e:
          entry = 6'h15;
      5'h0f:
          entry = 6'h14;
      5'h10:
          entry = 6'h12;
      5'h11:
          entry = 6'h11;
      5'h12:
          entry = 6'h10;
      5'h13:
          entry = 6'h0f;
      5'h14:
          entry = 6'h0e;
      5'h15:
          entry = 6'h0e;
      5'h16:
          entry = 6'h0d;
      5'h17:
          entry = 6'h0c;
      5'h18:
          entry = 6'h0c;
      5'h19:
          entry = 6'h0b;
      5'h1a:
          entry = 6'h0a;
      5'h1b:
          entry = 6'h0a;
      5'h1c:
          entry = 6'h0a;
      5'h1d:
          entry = 6'h09;
      5'h1e:
          entry = 6'h09;
      5'h1f:
          entry = 6'h08;
    endcase
  end
  assign held = data;
endmodule

module attention_softmax_path(tile_write, tile_index, tile, bounds_write, bounds_address, bounds, scores, statistics_address, clk, rst, shifts, probability, returns, rise, rises, finished, statistics, starts);
  reg [19:0] \$29 ;
  wire \$2 , \$3 , \$4 , \$5 , \$6 , \$7 , \$8 , \$10 , \$11 , \$18 , \$19 , \$20 , \$21 , \$22 ,
    \$26 , \$27 , \$31 , \$32 , \$33 , \$35 , \$36 , \$39 , \$42 , \$47 , \write_port__en$86 ;
  wire [10:0] \$14 , \$15 ;
  wire [13:0] \$9 , \$signature__data$71 , \$signature__data$100 ;
  wire [14:0] \$12 , \$16 , \$37 , \$40 , \o$94 ;
  wire [15:0] \$13 , \$17 ;
  wire [1:0] \$1 , \$23 , \$24 , \$25 , \$38 ;
  wire [26:0] \o$67 ;
  wire [27:0] \write_port__data$89 , \read_port__data$111 ;
  wire [2:0] \$28 ;
  wire [38:0] \$30 ;
  wire [4:0] \o$107 ;
  wire [8:0] \$45 ;
  wire [9:0] \$43 , \$44 , \$46 ;
  integer \$row ;
  reg \$start ;
  initial \$start  = 0;
  wire \$signature__addr ;
  wire [13:0] \$signature__data ;
  wire \$signature__en ;
  wire [13:0] above;
  reg [8:0] block = 9'h0;
  input [3:0] bounds;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  input [2:0] bounds_address;
  input bounds_write;
  wire [1:0] chosen;
  input clk;
  wire column_ended;
  wire counted;
  reg \counted$105  = 1'h0;
  reg counted_past = 1'h0;
  wire [14:0] difference;
  reg [3:0] distance = 4'h0;
  wire ended;
  output finished;
  wire [7:0] flags;
  wire \flags.block ;
  wire \flags.column ;
  wire \flags.ends_column ;
  wire \flags.is_counted ;
  wire \flags.is_first ;
  wire \flags.is_last ;
  wire \flags.starts_column ;
  wire \flags.valid ;
  reg [7:0] flags_held = 8'h0;
  wire \flags_held.block ;
  wire \flags_held.column ;
  wire \flags_held.ends_column ;
  wire \flags_held.is_counted ;
  wire \flags_held.is_first ;
  wire \flags_held.is_last ;
  wire \flags_held.starts_column ;
  wire \flags_held.valid ;
  reg [7:0] flags_kept = 8'h0;
  wire \flags_kept.block ;
  wire \flags_kept.column ;
  wire \flags_kept.ends_column ;
  wire \flags_kept.is_counted ;
  wire \flags_kept.is_first ;
  wire \flags_kept.is_last ;
  wire \flags_kept.starts_column ;
  wire \flags_kept.valid ;
  wire [7:0] flags_maximum;
  wire \flags_maximum.block ;
  wire \flags_maximum.column ;
  wire \flags_maximum.ends_column ;
  wire \flags_maximum.is_counted ;
  wire \flags_maximum.is_first ;
  wire \flags_maximum.is_last ;
  wire \flags_maximum.starts_column ;
  wire \flags_maximum.valid ;
  wire [7:0] flags_scaled;
  wire \flags_scaled.block ;
  wire \flags_scaled.column ;
  wire \flags_scaled.ends_column ;
  wire \flags_scaled.is_counted ;
  wire \flags_scaled.is_first ;
  wire \flags_scaled.is_last ;
  wire \flags_scaled.starts_column ;
  wire \flags_scaled.valid ;
  wire [7:0] flags_summed;
  wire \flags_summed.block ;
  wire \flags_summed.column ;
  wire \flags_summed.ends_column ;
  wire \flags_summed.is_counted ;
  wire \flags_summed.is_first ;
  wire \flags_summed.is_last ;
  wire \flags_summed.starts_column ;
  wire \flags_summed.valid ;
  wire [7:0] flags_topped;
  wire \flags_topped.block ;
  wire \flags_topped.column ;
  wire \flags_topped.ends_column ;
  wire \flags_topped.is_counted ;
  wire \flags_topped.is_first ;
  wire \flags_topped.is_last ;
  wire \flags_topped.starts_column ;
  wire \flags_topped.valid ;
  wire [7:0] flags_walk;
  wire \flags_walk.block ;
  wire \flags_walk.column ;
  wire \flags_walk.ends_column ;
  wire \flags_walk.is_counted ;
  wire \flags_walk.is_first ;
  wire \flags_walk.is_last ;
  wire \flags_walk.starts_column ;
  wire \flags_walk.valid ;
  wire [7:0] flags_weighted;
  wire \flags_weighted.block ;
  wire \flags_weighted.column ;
  wire \flags_weighted.ends_column ;
  wire \flags_weighted.is_counted ;
  wire \flags_weighted.is_first ;
  wire \flags_weighted.is_last ;
  wire \flags_weighted.starts_column ;
  wire \flags_weighted.valid ;
  reg [9:0] fraction = 10'h0;
  reg [1:0] index = 2'h0;
  reg is_first = 1'h0;
  reg [13:0] maximum = 14'h0;
  reg [13:0] maximum_past = 14'h0;
  wire [14:0] moved_0;
  wire [14:0] moved_1;
  wire [14:0] moved_2;
  wire [14:0] moved_3;
  wire [14:0] moved_4;
  reg [14:0] moved_held = 15'h0;
  wire [13:0] \new ;
  (* init = 2'h0 *)
  wire [1:0] next_index;
  wire number;
  wire [23:0] o;
  wire [37:0] p;
  reg [13:0] previous = 14'h0;
  output [7:0] probability;
  reg [7:0] \probability$109  = 8'h0;
  wire [2:0] read_port__addr;
  wire [3:0] read_port__data;
  wire [1:0] \read_port__data.high ;
  wire [1:0] \read_port__data.low ;
  reg [1:0] read_tile__addr = 2'h0;
  wire [20:0] read_tile__data;
  wire \read_tile__data.block ;
  wire \read_tile__data.is_first ;
  wire \read_tile__data.is_last ;
  wire [17:0] \read_tile__data.scale ;
  reg [13:0] replaced = 14'h0;
  output [1:0] returns;
  output [4:0] rise;
  reg [4:0] \rise$102  = 5'h0;
  output [1:0] rises;
  wire [9:0] rounded;
  input rst;
  reg [17:0] scale = 18'h0;
  reg [22:0] scaled = 23'h0;
  reg [31:0] scaled_past = 32'h0;
  reg [3:0] scaled_valid_past = 4'h0;
  reg [19:0] score = 20'h0;
  input [39:0] scores;
  reg scores_column = 1'h0;
  wire scores_ends;
  reg scores_row = 1'h0;
  reg scores_running = 1'h0;
  reg [9:0] shifted = 10'h0;
  output [1:0] shifts;
  reg slot = 1'h0;
  input starts;
  output [27:0] statistics;
  reg [27:0] statistics = 28'h0;
  wire [13:0] \statistics.denominator ;
  wire [13:0] \statistics.maximum ;
  input [1:0] statistics_address;
  (* init = 28'h0 *)
  wire [27:0] statistics_past;
  reg [7:0] summed_past = 8'h0;
  reg summed_valid_past = 1'h0;
  input [20:0] tile;
  reg [20:0] \tile$36  = 21'h0;
  wire \tile.block ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire [17:0] \tile.scale ;
  input [1:0] tile_index;
  input tile_write;
  reg [13:0] top = 14'h0;
  reg [7:0] topped_past = 8'h0;
  reg topped_valid_past = 1'h0;
  wire [13:0] total;
  reg [21:0] walked_past = 22'h0;
  reg [8:0] weighted_valid_past = 9'h0;
  wire weights_end;
  reg weights_row = 1'h0;
  reg weights_running = 1'h0;
  wire [2:0] write_port__addr;
  wire [3:0] write_port__data;
  wire [1:0] \write_port__data.high ;
  wire [1:0] \write_port__data.low ;
  wire write_port__en;
  wire [1:0] write_tile__addr;
  wire [20:0] write_tile__data;
  wire \write_tile__data.block ;
  wire \write_tile__data.is_first ;
  wire \write_tile__data.is_last ;
  wire [17:0] \write_tile__data.scale ;
  wire write_tile__en;
  wire [12:0] y;
  reg [3:0] \bounds$113  [7:0];
  initial begin
    for (\$row  = 0; \$row  < 8; \$row  = \$row  + 1)
      \bounds$113 [\$row ] = 4'h0;
  end
  always @(posedge clk)
    if (bounds_write)
      \bounds$113 [bounds_address] <= bounds;
  assign read_port__data = \bounds$113 [{ index, scores_column }];
  reg [13:0] denominators [1:0];
  initial begin
    denominators[0] = 14'h0;
    denominators[1] = 14'h0;
  end
  always @(posedge clk)
    if (column_ended)
      denominators[flags_summed[4]] <= \$17 [13:0];
  assign \$signature__data$71  = denominators[flags_weighted[4]];
  reg [13:0] maxima [1:0];
  initial begin
    maxima[0] = 14'h0;
    maxima[1] = 14'h0;
  end
  always @(posedge clk)
    if (ended)
      maxima[flags_topped[4]] <= \new ;
  assign \$signature__data$100  = maxima[flags_scaled[4]];
  reg [27:0] \statistics$120  [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      \statistics$120 [\$row ] = 28'h0;
  end
  always @(posedge clk)
    if (\write_port__en$86 )
      \statistics$120 [{ slot, flags_summed[4] }] <= \write_port__data$89 ;
  reg [27:0] _0_;
  always @(posedge clk)
    _0_ <= \statistics$120 [statistics_address];
  assign \read_port__data$111  = _0_;
  reg [20:0] tiles [3:0];
  initial begin
    for (\$row  = 0; \$row  < 4; \$row  = \$row  + 1)
      tiles[\$row ] = 21'h0;
  end
  always @(posedge clk)
    if (tile_write)
      tiles[tile_index] <= tile;
  reg [20:0] _1_;
  always @(posedge clk)
    _1_ <= tiles[read_tile__addr];
  assign read_tile__data = _1_;
  assign moved_4 = \o$67 [26] ? 15'h0 : moved_3;
  assign \$16  = moved_held[14:1] + block;
  assign \$17  = \$16  + moved_held[0];
  assign column_ended = flags_summed[0] & flags_summed[3];
  assign \write_port__en$86  = column_ended & flags_summed[6];
  assign finished = \write_port__en$86  & \$18 ;
  assign \$19  = ! \o$94 [14];
  assign \$20  = flags_weighted[0] & \$19 ;
  assign \$22  = flags_weighted[0] & \$21 ;
  assign rises = \o$94 [13] ? { \$22 , \$20  } : 2'h0;
  assign \$23  = scores_row + 1'h1;
  assign \$24  = scores_ends ? 2'h0 : \$23 ;
  assign \$25  = scores_column + scores_ends;
  assign \$27  = scores_ends & \$26 ;
  assign \$28  = read_tile__addr + 1'h1;
  assign \$30  = $signed(p) + $signed(17'h08000);
  assign \$31  = $signed(scaled[22:10]) >= $signed(top);
  assign \$32  = flags_scaled[1] & \$31 ;
  assign \$33  = flags_scaled[2] | \$32 ;
  assign \$35  = difference > 5'h16;
  assign \$36  = is_first | \$35 ;
  assign \$37  = \$36  ? 15'h0016 : difference;
  assign \$38  = weights_row + 1'h1;
  assign \$39  = $signed(\$13 [14:0]) > $signed(5'h0a);
  assign \$40  = \$39  ? 15'h000a : \$13 [14:0];
  assign \$42  = | \$15 [9:8];
  assign \$43  = \$42  ? 10'h0ff : \$15 [9:0];
  assign \$44  = counted_past ? \$43  : 10'h0;
  assign \$45  = flags_weighted[2] ? 9'h0 : block;
  assign \$46  = \$45  + \probability$109 ;
  assign \$47  = slot ^ finished;
  always @(posedge clk) begin
    scores_row <= \$24 [0];
    if (starts)
      scores_row <= 1'h0;
  end
  always @(posedge clk) begin
    scores_column <= \$25 [0];
    if (starts)
      scores_column <= 1'h0;
  end
  always @(posedge clk) begin
    if (\$27 )
      scores_running <= 1'h0;
    if (starts)
      scores_running <= 1'h1;
    if (rst)
      scores_running <= 1'h0;
  end
  always @(posedge clk)
    if (starts)
      \tile$36  <= read_tile__data;
  always @(posedge clk) begin
    if (starts)
      index <= read_tile__addr;
    if (rst)
      index <= 2'h0;
  end
  always @(posedge clk) begin
    if (starts)
      read_tile__addr <= \$28 [1:0];
    if (rst)
      read_tile__addr <= 2'h0;
  end
  always @(posedge clk) begin
    score <= \$29 ;
    scale <= \tile$36 [20:3];
  end
  always @(posedge clk) begin
    flags_held <= flags;
    if (rst)
      flags_held <= 8'h0;
  end
  always @(posedge clk) begin
    scaled <= \$30 [38:16];
    scaled_past <= { scaled_past[23:0], flags_held };
  end
  always @(posedge clk) begin
    scaled_valid_past <= { scaled_valid_past[2:0], flags_held[0] };
    if (rst)
      scaled_valid_past <= 4'h0;
  end
  always @(posedge clk)
    if (\$33 )
      top <= above;
  always @(posedge clk) begin
    previous <= flags_scaled[5] ? 14'h2000 : \$signature__data$100 ;
    topped_past <= flags_scaled;
  end
  always @(posedge clk) begin
    topped_valid_past <= flags_scaled[0];
    if (rst)
      topped_valid_past <= 1'h0;
  end
  always @(posedge clk)
    if (ended)
      maximum <= \new ;
  always @(posedge clk)
    if (ended)
      replaced <= previous;
  always @(posedge clk)
    if (ended)
      is_first <= flags_topped[5];
  always @(posedge clk)
    \rise$102  <= \$37 [4:0];
  always @(posedge clk) begin
    weights_row <= \$38 [0];
    if (flags_maximum[0])
      weights_row <= 1'h0;
  end
  always @(posedge clk) begin
    if (weights_end)
      weights_running <= 1'h0;
    if (flags_maximum[0])
      weights_running <= 1'h1;
    if (rst)
      weights_running <= 1'h0;
  end
  always @(posedge clk)
    if (flags_maximum[0])
      flags_kept <= flags_maximum;
  always @(posedge clk) begin
    distance <= \$40 [3:0];
    fraction <= o[9:0];
    \counted$105  <= o[23];
    counted_past <= \o$107 [4];
    shifted <= y[12:3] >> \o$107 [3:0];
    \probability$109  <= \$44 [7:0];
  end
  always @(posedge clk) begin
    weighted_valid_past <= { weighted_valid_past[7:0], flags_walk[0] };
    if (rst)
      weighted_valid_past <= 9'h0;
  end
  always @(posedge clk) begin
    walked_past <= { maximum, flags_walk };
    block <= \$46 [8:0];
    moved_held <= moved_4;
    summed_past <= flags_weighted;
  end
  always @(posedge clk) begin
    summed_valid_past <= flags_weighted[0];
    if (rst)
      summed_valid_past <= 1'h0;
  end
  always @(posedge clk) begin
    maximum_past <= \o$67 [21:8];
    statistics <= \read_port__data$111 ;
  end
  always @(posedge clk) begin
    slot <= \$47 ;
    if (rst)
      slot <= 1'h0;
  end
  assign \$1  = 1'h1 - scores_row;
  assign \$2  = \$1 [0] >= read_port__data[1:0];
  assign \$3  = \$1 [0] < read_port__data[3:2];
  assign counted = \$2  & \$3 ;
  assign \$4  = ! scores_column;
  assign \$5  = scores_running & \$4 ;
  assign \$7  = scores_running & \$6 ;
  assign \$8  = ! scores_row;
  assign \$9  = $signed(scaled[22:10]) + $signed(2'h1);
  assign above = flags_scaled[1] ? \$9  : 14'h2000;
  assign \$10  = $signed(top) > $signed(previous);
  assign \new  = \$10  ? top : previous;
  assign difference = $signed(maximum) - $signed(replaced);
  assign ended = flags_topped[0] & flags_topped[3];
  assign \$11  = ! weights_row;
  assign \$12  = $signed(maximum) - $signed(2'h1);
  assign \$13  = $signed(\$12 ) - $signed(o[22:10]);
  assign \$14  = shifted + 1'h1;
  assign moved_0 = \o$67 [22] ? { 1'h0, \$signature__data$71  } : { \$signature__data$71 , 1'h0 };
  assign moved_1 = \o$67 [23] ? { 2'h0, moved_0[14:2] } : moved_0;
  assign moved_2 = \o$67 [24] ? { 4'h0, moved_1[14:4] } : moved_1;
  assign moved_3 = \o$67 [25] ? { 8'h0, moved_2[14:8] } : moved_2;
  attention_delay_line_2 late (
    .clk(clk),
    .i({ \rise$102 , walked_past }),
    .o(\o$67 ),
    .rst(rst)
  );
  attention_delay_line line (
    .clk(clk),
    .i({ flags_scaled[1], scaled }),
    .o(o),
    .rst(rst)
  );
  attention_table_function power (
    .clk(clk),
    .i({ \counted$105 , distance }),
    .o(\o$107 ),
    .rst(rst),
    .x(fraction),
    .y(y)
  );
  attention_product product (
    .a(score),
    .b(scale),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  attention_delay_line_3 waiting (
    .i({ flags_weighted[4:3], \o$67 [26:22], \probability$109  }),
    .o(\o$94 )
  );
  always @* begin
    if (\$start ) begin end
    (* full_case = 32'd1 *)
    casez (scores_column)
      1'h0:
          \$29  = scores[19:0];
      1'h1:
          \$29  = scores[39:20];
    endcase
  end
  assign write_tile__en = tile_write;
  assign write_tile__addr = tile_index;
  assign write_tile__data = tile;
  assign next_index = read_tile__addr;
  assign write_port__en = bounds_write;
  assign write_port__addr = bounds_address;
  assign write_port__data = bounds;
  assign read_port__addr = { index, scores_column };
  assign number = \$1 [0];
  assign \$signature__addr  = flags_scaled[4];
  assign \$signature__en  = ended;
  assign \$signature__data  = \new ;
  assign rounded = \$15 [9:0];
  assign total = \$17 [13:0];
  assign statistics_past = statistics;
  assign chosen = { \$22 , \$20  };
  assign shifts = { \$7 , \$5  };
  assign probability = \o$94 [7:0];
  assign returns = { \$22 , \$20  };
  assign rise = \o$94 [12:8];
  assign \tile.is_first  = tile[0];
  assign \tile.is_last  = tile[1];
  assign \tile.block  = tile[2];
  assign \tile.scale  = tile[20:3];
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
  assign \statistics.denominator  = statistics[13:0];
  assign \statistics.maximum  = statistics[27:14];
  assign \write_tile__data.is_first  = tile[0];
  assign \write_tile__data.is_last  = tile[1];
  assign \write_tile__data.block  = tile[2];
  assign \write_tile__data.scale  = tile[20:3];
  assign \write_port__data.low  = bounds[1:0];
  assign \write_port__data.high  = bounds[3:2];
  assign \read_port__data.low  = read_port__data[1:0];
  assign \read_port__data.high  = read_port__data[3:2];
  assign \flags.valid  = flags[0];
  assign \flags.is_counted  = flags[1];
  assign \flags.starts_column  = flags[2];
  assign \flags.ends_column  = flags[3];
  assign \flags.column  = flags[4];
  assign \flags.is_first  = flags[5];
  assign \flags.is_last  = flags[6];
  assign \flags.block  = flags[7];
  assign \flags_scaled.valid  = flags_scaled[0];
  assign \flags_scaled.is_counted  = flags_scaled[1];
  assign \flags_scaled.starts_column  = flags_scaled[2];
  assign \flags_scaled.ends_column  = flags_scaled[3];
  assign \flags_scaled.column  = flags_scaled[4];
  assign \flags_scaled.is_first  = flags_scaled[5];
  assign \flags_scaled.is_last  = flags_scaled[6];
  assign \flags_scaled.block  = flags_scaled[7];
  assign \flags_topped.valid  = flags_topped[0];
  assign \flags_topped.is_counted  = flags_topped[1];
  assign \flags_topped.starts_column  = flags_topped[2];
  assign \flags_topped.ends_column  = flags_topped[3];
  assign \flags_topped.column  = flags_topped[4];
  assign \flags_topped.is_first  = flags_topped[5];
  assign \flags_topped.is_last  = flags_topped[6];
  assign \flags_topped.block  = flags_topped[7];
  assign \flags_maximum.valid  = flags_maximum[0];
  assign \flags_maximum.is_counted  = flags_maximum[1];
  assign \flags_maximum.starts_column  = flags_maximum[2];
  assign \flags_maximum.ends_column  = flags_maximum[3];
  assign \flags_maximum.column  = flags_maximum[4];
  assign \flags_maximum.is_first  = flags_maximum[5];
  assign \flags_maximum.is_last  = flags_maximum[6];
  assign \flags_maximum.block  = flags_maximum[7];
  assign \flags_walk.valid  = flags_walk[0];
  assign \flags_walk.is_counted  = flags_walk[1];
  assign \flags_walk.starts_column  = flags_walk[2];
  assign \flags_walk.ends_column  = flags_walk[3];
  assign \flags_walk.column  = flags_walk[4];
  assign \flags_walk.is_first  = flags_walk[5];
  assign \flags_walk.is_last  = flags_walk[6];
  assign \flags_walk.block  = flags_walk[7];
  assign \flags_kept.valid  = flags_kept[0];
  assign \flags_kept.is_counted  = flags_kept[1];
  assign \flags_kept.starts_column  = flags_kept[2];
  assign \flags_kept.ends_column  = flags_kept[3];
  assign \flags_kept.column  = flags_kept[4];
  assign \flags_kept.is_first  = flags_kept[5];
  assign \flags_kept.is_last  = flags_kept[6];
  assign \flags_kept.block  = flags_kept[7];
  assign \flags_weighted.valid  = flags_weighted[0];
  assign \flags_weighted.is_counted  = flags_weighted[1];
  assign \flags_weighted.starts_column  = flags_weighted[2];
  assign \flags_weighted.ends_column  = flags_weighted[3];
  assign \flags_weighted.column  = flags_weighted[4];
  assign \flags_weighted.is_first  = flags_weighted[5];
  assign \flags_weighted.is_last  = flags_weighted[6];
  assign \flags_weighted.block  = flags_weighted[7];
  assign \flags_summed.valid  = flags_summed[0];
  assign \flags_summed.is_counted  = flags_summed[1];
  assign \flags_summed.starts_column  = flags_summed[2];
  assign \flags_summed.ends_column  = flags_summed[3];
  assign \flags_summed.column  = flags_summed[4];
  assign \flags_summed.is_first  = flags_summed[5];
  assign \flags_summed.is_last  = flags_summed[6];
  assign \flags_summed.block  = flags_summed[7];
  assign \read_tile__data.is_first  = read_tile__data[0];
  assign \read_tile__data.is_last  = read_tile__data[1];
  assign \read_tile__data.block  = read_tile__data[2];
  assign \read_tile__data.scale  = read_tile__data[20:3];
  assign \flags_held.valid  = flags_held[0];
  assign \flags_held.is_counted  = flags_held[1];
  assign \flags_held.starts_column  = flags_held[2];
  assign \flags_held.ends_column  = flags_held[3];
  assign \flags_held.column  = flags_held[4];
  assign \flags_held.is_first  = flags_held[5];
  assign \flags_held.is_last  = flags_held[6];
  assign \flags_held.block  = flags_held[7];
  assign \write_port__data$89 [27:14] = maximum_past;
  assign \write_port__data$89 [13:0] = \$17 [13:0];
  assign flags_summed[0] = summed_valid_past;
  assign flags_summed[7:1] = summed_past[7:1];
  assign flags_weighted[0] = weighted_valid_past[8];
  assign flags_weighted[7:1] = \o$67 [7:1];
  assign flags_walk[3] = weights_end;
  assign flags_walk[2] = \$11 ;
  assign flags_walk[0] = weights_running;
  assign { flags_walk[7:4], flags_walk[1] } = { flags_kept[7:4], flags_kept[1] };
  assign flags_maximum[0] = ended;
  assign flags_maximum[7:1] = flags_topped[7:1];
  assign flags_topped[0] = topped_valid_past;
  assign flags_topped[7:1] = topped_past[7:1];
  assign flags_scaled[0] = scaled_valid_past[3];
  assign flags_scaled[7:1] = scaled_past[31:25];
  assign flags[7] = \tile$36 [2];
  assign flags[6] = \tile$36 [1];
  assign flags[5] = \tile$36 [0];
  assign flags[4] = scores_column;
  assign flags[3] = scores_ends;
  assign flags[2] = \$8 ;
  assign flags[1] = counted;
  assign flags[0] = scores_running;
  assign scores_ends = scores_row;
  assign \$6  = scores_column;
  assign weights_end = weights_row;
  assign \$15  = { 1'h0, \$14 [10:1] };
  assign \$18  = flags_summed[4];
  assign \$21  = \o$94 [14];
  assign \$26  = scores_column;
endmodule

module attention_table_function(i, clk, rst, o, y, x);
  input clk;
  input [4:0] i;
  reg [29:0] i_past = 30'h0;
  output [4:0] o;
  input rst;
  input [9:0] x;
  output [12:0] y;
  always @(posedge clk)
    i_past <= { i_past[24:0], i };
  attention_polynomial polynomial (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x(x),
    .y(y)
  );
  assign o = i_past[29:25];
endmodule

module attention_table_function_2(i, clk, rst, o, y, x);
  input clk;
  input [4:0] i;
  reg [29:0] i_past = 30'h0;
  output [4:0] o;
  input rst;
  input [12:0] x;
  output [19:0] y;
  always @(posedge clk)
    i_past <= { i_past[24:0], i };
  attention_polynomial_2 polynomial (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x(x),
    .y(y)
  );
  assign o = i_past[29:25];
endmodule
