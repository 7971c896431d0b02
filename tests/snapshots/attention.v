module attention(i_command__valid, i_query__payload, i_query__valid, i_key__payload, i_key__valid, i_value__payload, i_value__valid, o__ready, o_partial__ready, clk, rst, i_command__ready, i_query__ready, i_key__ready, i_value__ready, o__payload, o__valid, o_partial__payload, o_partial__valid, i_command__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [4:0] \$15 ;
  wire \$16 ;
  wire [4:0] \$17 ;
  wire [15:0] \$18 ;
  wire [15:0] \$19 ;
  wire [2:0] \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire [6:0] \$22 ;
  reg [9:0] \$23 ;
  reg [9:0] \$24 ;
  reg [9:0] \$25 ;
  reg [9:0] \$26 ;
  wire [15:0] \$27 ;
  wire [15:0] \$28 ;
  wire [15:0] \$29 ;
  wire \$3 ;
  reg [1:0] \$30 ;
  reg [20:0] \$31 ;
  reg [20:0] \$32 ;
  reg [20:0] \$33 ;
  reg [20:0] \$34 ;
  reg [1:0] \$35 ;
  reg [3:0] \$36 ;
  reg [3:0] \$37 ;
  reg [3:0] \$38 ;
  reg [1:0] \$39 ;
  wire \$4 ;
  reg \$40 ;
  reg [4:0] \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire [3:0] \$44 ;
  wire [3:0] \$45 ;
  wire \$46 ;
  wire \$5 ;
  wire \$6 ;
  wire [2:0] \$7 ;
  wire [4:0] \$8 ;
  wire [2:0] \$9 ;
  wire [15:0] \$signal ;
  wire [4:0] address;
  wire [4:0] \address$119 ;
  wire [4:0] \address$122 ;
  reg [1:0] arrived = 2'h0;
  wire available;
  wire \available$56 ;
  wire \available$64 ;
  wire begins;
  reg [9:0] begins_wave = 10'h000;
  reg [4:0] block_end_past = 5'h00;
  reg [3:0] blocks = 4'h0;
  wire [3:0] bounds;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  wire [39:0] chain_out;
  wire [39:0] chain_top;
  wire claim;
  wire \claim$57 ;
  wire \claim$65 ;
  input clk;
  wire clk;
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
  reg [9:0] ends_wave = 10'h000;
  reg [3:0] feature = 4'h0;
  wire feature_ends;
  wire finished;
  input [72:0] i_command__payload;
  wire [72:0] i_command__payload;
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
  wire i_command__ready;
  input i_command__valid;
  wire i_command__valid;
  input [15:0] i_key__payload;
  wire [15:0] i_key__payload;
  wire [15:0] \i_key__payload.key ;
  output i_key__ready;
  wire i_key__ready;
  input i_key__valid;
  wire i_key__valid;
  input [15:0] i_query__payload;
  wire [15:0] i_query__payload;
  wire [15:0] \i_query__payload.query ;
  output i_query__ready;
  wire i_query__ready;
  input i_query__valid;
  wire i_query__valid;
  input [15:0] i_value__payload;
  wire [15:0] i_value__payload;
  wire [15:0] \i_value__payload.value ;
  output i_value__ready;
  wire i_value__ready;
  input i_value__valid;
  wire i_value__valid;
  reg [1:0] index = 2'h0;
  (* init = 2'h0 *)
  wire [1:0] \index$77 ;
  wire is_partial;
  reg [15:0] key_beat_1 = 16'h0000;
  wire key_claim;
  wire key_release;
  wire keys;
  wire known;
  reg [3:0] lasts = 4'h0;
  wire loads;
  reg [9:0] loads_wave = 10'h000;
  wire [43:0] numerators;
  wire [43:0] \numerators$88 ;
  output [24:0] o__payload;
  wire [24:0] o__payload;
  wire [24:0] \o__payload$40 ;
  wire \o__payload$40.last ;
  wire [23:0] \o__payload$40.value ;
  wire \o__payload.last ;
  wire [23:0] \o__payload.value ;
  input o__ready;
  wire o__ready;
  wire \o__ready$41 ;
  output o__valid;
  wire o__valid;
  wire \o__valid$39 ;
  output [100:0] o_partial__payload;
  wire [100:0] o_partial__payload;
  wire [100:0] \o_partial__payload$43 ;
  wire [27:0] \o_partial__payload$43.denominator ;
  wire \o_partial__payload$43.last ;
  wire [27:0] \o_partial__payload$43.maximum ;
  wire [43:0] \o_partial__payload$43.numerator ;
  wire [27:0] \o_partial__payload.denominator ;
  wire \o_partial__payload.last ;
  wire [27:0] \o_partial__payload.maximum ;
  wire [43:0] \o_partial__payload.numerator ;
  input o_partial__ready;
  wire o_partial__ready;
  wire \o_partial__ready$44 ;
  output o_partial__valid;
  wire o_partial__valid;
  wire \o_partial__valid$42 ;
  wire [15:0] operands;
  wire [15:0] \operands$124 ;
  wire [15:0] probabilities;
  wire [1:0] queries;
  wire \queries$47 ;
  wire [4:0] query_address;
  reg [15:0] query_beat_1 = 16'h0000;
  wire query_claim;
  wire query_release;
  wire query_slot;
  wire [4:0] read_address;
  wire ready;
  wire \ready$54 ;
  wire \ready$62 ;
  wire \release ;
  wire \release$59 ;
  wire \release$67 ;
  wire released;
  wire \released$35 ;
  wire reserve;
  wire [1:0] returns;
  wire [4:0] row_address;
  wire row_kind;
  input rst;
  wire rst;
  wire [1:0] shifts;
  reg slot = 1'h0;
  wire start;
  reg [1:0] started = 2'h0;
  wire [27:0] statistics;
  wire [27:0] \statistics$86 ;
  wire statistics_column;
  wire statistics_slot;
  wire summed;
  wire take;
  wire \take$24 ;
  wire [69:0] tile;
  wire [69:0] \tile$75 ;
  wire \tile$75.block ;
  wire \tile$75.closes ;
  wire [6:0] \tile$75.group ;
  wire \tile$75.is_first ;
  wire \tile$75.is_last ;
  wire \tile$75.is_partial ;
  wire [6:0] \tile$75.limit ;
  wire [1:0] \tile$75.mask ;
  wire \tile$75.opens ;
  wire [9:0] \tile$75.past ;
  wire [1:0] \tile$75.queries ;
  wire [9:0] \tile$75.reach ;
  wire [6:0] \tile$75.remainder ;
  wire [17:0] \tile$75.scale ;
  wire \tile$75.slot ;
  wire \tile.block ;
  wire \tile.closes ;
  wire [6:0] \tile.group ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire \tile.is_partial ;
  wire [6:0] \tile.limit ;
  wire [1:0] \tile.mask ;
  wire \tile.opens ;
  wire [9:0] \tile.past ;
  wire [1:0] \tile.queries ;
  wire [9:0] \tile.reach ;
  wire [6:0] \tile.remainder ;
  wire [17:0] \tile.scale ;
  wire \tile.slot ;
  reg [20:0] tile_0 = 21'h000000;
  wire \tile_0.block ;
  wire \tile_0.is_first ;
  wire \tile_0.is_last ;
  wire [17:0] \tile_0.scale ;
  reg [20:0] tile_1 = 21'h000000;
  wire \tile_1.block ;
  wire \tile_1.is_first ;
  wire \tile_1.is_last ;
  wire [17:0] \tile_1.scale ;
  reg [20:0] tile_2 = 21'h000000;
  wire \tile_2.block ;
  wire \tile_2.is_first ;
  wire \tile_2.is_last ;
  wire [17:0] \tile_2.scale ;
  reg [20:0] tile_3 = 21'h000000;
  wire \tile_3.block ;
  wire \tile_3.is_first ;
  wire \tile_3.is_last ;
  wire [17:0] \tile_3.scale ;
  wire tile_block;
  wire tile_closes;
  wire tile_first;
  wire [1:0] tile_index;
  wire tile_last;
  wire tile_opens;
  wire tile_valid;
  wire [39:0] total;
  wire valid;
  wire \valid$45 ;
  wire \valid$53 ;
  wire \valid$61 ;
  reg [15:0] value_beat_1 = 16'h0000;
  wire value_claim;
  wire value_release;
  wire values;
  wire weighted_block;
  wire weighted_last;
  wire weighted_start;
  wire weights;
  reg [9:0] weights_wave = 10'h000;
  wire write;
  wire \write$118 ;
  wire \write$121 ;
  wire \write$130 ;
  always @(posedge clk)
    slot <= \$40 ;
  always @(posedge clk)
    block_end_past <= \$41 ;
  assign reserve = take & tile[1];
  assign column_moves = column_shifts | column_returns;
  assign \$1  = feature == 4'hf;
  assign feature_ends = weights_wave[5] & \$1 ;
  assign \$2  = index + 1'h1;
  assign \$3  = ! index;
  assign \$4  = index == 1'h1;
  assign \$5  = index == 2'h2;
  assign \$6  = index == 2'h3;
  assign \$7  = started + 1'h1;
  assign \$8  = feature + 1'h1;
  assign \$9  = arrived + 1'h1;
  assign \$10  = lasts >> arrived;
  assign \$11  = slot ^ \$10 ;
  assign \$12  = lasts >> arrived;
  assign \$13  = feature_ends & \$12 ;
  assign \$20  = lasts >> arrived;
  assign \$21  = blocks >> arrived;
  always @(posedge clk)
    weights_wave <= \$23 ;
  always @(posedge clk)
    begins_wave <= \$24 ;
  always @(posedge clk)
    ends_wave <= \$25 ;
  always @(posedge clk)
    loads_wave <= \$26 ;
  always @(posedge clk)
    query_beat_1 <= \$27 ;
  always @(posedge clk)
    key_beat_1 <= \$28 ;
  always @(posedge clk)
    value_beat_1 <= \$29 ;
  always @(posedge clk)
    index <= \$30 ;
  always @(posedge clk)
    tile_0 <= \$31 ;
  always @(posedge clk)
    tile_1 <= \$32 ;
  always @(posedge clk)
    tile_2 <= \$33 ;
  always @(posedge clk)
    tile_3 <= \$34 ;
  always @(posedge clk)
    started <= \$35 ;
  always @(posedge clk)
    lasts <= \$36 ;
  always @(posedge clk)
    blocks <= \$37 ;
  always @(posedge clk)
    feature <= \$38 ;
  always @(posedge clk)
    arrived <= \$39 ;
  attention_operand_lanes_2 column_0_operands (
    .address({ \$43 , \$44  }),
    .address_out(\$17 ),
    .clk(clk),
    .data_0(query_beat_1),
    .kind(1'h0),
    .kind_out(\$16 ),
    .operands(\operands$124 ),
    .rst(rst),
    .write_0(\write$121 ),
    .write_address_0(\address$122 )
  );
  attention_element_block columns_0 (
    .above(40'h0000000000),
    .captures(ends_wave[6:4]),
    .chain({ 12'h000, \$signal [15:8], 12'h000, \$signal [7:0] }),
    .chain_out(chain_out),
    .clk(clk),
    .is_first(begins_wave[5:3]),
    .is_passing(weights_wave[5:3]),
    .is_weighted(weights_wave[3:1]),
    .loads(loads_wave[3:1]),
    .operands(operands),
    .operands_out(\$18 ),
    .query(\operands$124 ),
    .query_out(\$19 ),
    .rst(rst),
    .shifts(column_moves),
    .total(total)
  );
  attention_column_ends ends_0 (
    .bounds(bounds),
    .bounds_address({ tile_index, column }),
    .bounds_write(\write$130 ),
    .clk(clk),
    .control({ feature, \$21 , slot, \$20  }),
    .control_out(\$22 ),
    .en(en),
    .finished(known),
    .loads(loads_wave[8:7]),
    .numerators(numerators),
    .probabilities(\$signal ),
    .read_address({ \$46 , \$45  }),
    .returns(column_returns),
    .rst(rst),
    .scores(chain_out),
    .shifts(column_shifts),
    .starts(ends_wave[5]),
    .statistics(statistics),
    .statistics_address({ statistics_slot, statistics_column }),
    .tiles({ tile_3, tile_2, tile_1, tile_0 }),
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
    .address(\address$122 ),
    .available(\queries$47 ),
    .claim(claim),
    .clk(clk),
    .ready(i_query__ready),
    .\release (\release ),
    .rst(rst),
    .valid(i_query__valid),
    .write(\write$121 )
  );
  attention_operand_lanes row_0_operands (
    .address({ \$42 , \$44  }),
    .address_out(\$15 ),
    .clk(clk),
    .data_0(key_beat_1),
    .data_1(value_beat_1),
    .kind(weights),
    .kind_out(\$14 ),
    .operands(operands),
    .rst(rst),
    .write_0(write),
    .write_1(\write$118 ),
    .write_address_0(address),
    .write_address_1(\address$119 )
  );
  \attention.sequencer  sequencer (
    .clk(clk),
    .\command$43 (i_command__payload),
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
    .feature(\$44 ),
    .key_claim(\claim$57 ),
    .key_release(\release$59 ),
    .keys(keys),
    .loads(loads),
    .\port$245$0 (\$42 ),
    .\port$548$0 (tile[5:0]),
    .queries(\queries$47 ),
    .query_claim(claim),
    .query_release(\release ),
    .query_slot_held(\$43 ),
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
    .address(\address$119 ),
    .available(values),
    .claim(\claim$65 ),
    .clk(clk),
    .ready(i_value__ready),
    .\release (\release$67 ),
    .rst(rst),
    .valid(i_value__valid),
    .write(\write$118 )
  );
  \attention.walker  walker (
    .bounds(bounds),
    .clk(clk),
    .\column$10 (column),
    .\index$16 (index),
    .rst(rst),
    .start(take),
    .\tile$15 (tile),
    .tile_index(tile_index),
    .write(\write$130 )
  );
  \attention.way_out  way_out (
    .advance(en),
    .block_ends(released),
    .clk(clk),
    .column(statistics_column),
    .feature(\$45 ),
    .known(known),
    .numerators(numerators),
    .o__payload(o__payload),
    .o__ready(o__ready),
    .o__valid(o__valid),
    .o_partial__payload(o_partial__payload),
    .o_partial__ready(o_partial__ready),
    .o_partial__valid(o_partial__valid),
    .\port$548$6 (tile[8:6]),
    .reserve(reserve),
    .rst(rst),
    .\slot$24 (\$46 ),
    .statistics(statistics),
    .statistics_slot(statistics_slot),
    .summed(block_end_past[4])
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$41  = { block_end_past[3:0], \$13  };
    if (rst) begin
      \$41  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$23  = { weights_wave[8:0], weights };
    if (rst) begin
      \$23  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$24  = { begins_wave[8:0], begins };
    if (rst) begin
      \$24  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$25  = { ends_wave[8:0], ends };
    if (rst) begin
      \$25  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$26  = { loads_wave[8:0], loads };
    if (rst) begin
      \$26  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$30  = index;
    if (take) begin
      \$30  = \$2 [1:0];
    end
    if (rst) begin
      \$30  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$31  = tile_0;
    if (take) begin
      if (\$3 ) begin
        \$31 [0] = tile[0];
        \$31 [1] = tile[1];
        \$31 [2] = tile[4];
        \$31 [20:3] = tile[26:9];
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$32  = tile_1;
    if (take) begin
      if (\$4 ) begin
        \$32 [0] = tile[0];
        \$32 [1] = tile[1];
        \$32 [2] = tile[4];
        \$32 [20:3] = tile[26:9];
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$33  = tile_2;
    if (take) begin
      if (\$5 ) begin
        \$33 [0] = tile[0];
        \$33 [1] = tile[1];
        \$33 [2] = tile[4];
        \$33 [20:3] = tile[26:9];
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$34  = tile_3;
    if (take) begin
      if (\$6 ) begin
        \$34 [0] = tile[0];
        \$34 [1] = tile[1];
        \$34 [2] = tile[4];
        \$34 [20:3] = tile[26:9];
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$35  = started;
    if (weighted_start) begin
      \$35  = \$7 [1:0];
    end
    if (rst) begin
      \$35  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$36  = lasts;
    if (weighted_start) begin
      (* full_case = 32'd1 *)
      casez (started)
        2'h0:
            \$36 [0] = weighted_last;
        2'h1:
            \$36 [1] = weighted_last;
        2'h2:
            \$36 [2] = weighted_last;
        2'h3:
            \$36 [3] = weighted_last;
      endcase
    end
    if (rst) begin
      \$36  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$37  = blocks;
    if (weighted_start) begin
      (* full_case = 32'd1 *)
      casez (started)
        2'h0:
            \$37 [0] = weighted_block;
        2'h1:
            \$37 [1] = weighted_block;
        2'h2:
            \$37 [2] = weighted_block;
        2'h3:
            \$37 [3] = weighted_block;
      endcase
    end
    if (rst) begin
      \$37  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$38  = feature;
    if (weights_wave[5]) begin
      \$38  = \$8 [3:0];
    end
    if (feature_ends) begin
      \$38  = 4'h0;
    end
    if (rst) begin
      \$38  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$39  = arrived;
    if (feature_ends) begin
      \$39  = \$9 [1:0];
    end
    if (rst) begin
      \$39  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$40  = slot;
    if (feature_ends) begin
      \$40  = \$11 ;
    end
    if (rst) begin
      \$40  = 1'h0;
    end
  end
  assign command = i_command__payload;
  assign command_valid = i_command__valid;
  assign command_ready = i_command__ready;
  assign \take$24  = take;
  assign valid = tile_valid;
  assign tile_first = tile[0];
  assign tile_last = tile[1];
  assign tile_opens = tile[2];
  assign tile_closes = tile[3];
  assign tile_block = tile[4];
  assign query_slot = tile[5];
  assign \released$35  = released;
  assign queries = tile[8:7];
  assign is_partial = tile[6];
  assign \o__valid$39  = o__valid;
  assign \o__payload$40  = o__payload;
  assign \o__ready$41  = o__ready;
  assign \o_partial__valid$42  = o_partial__valid;
  assign \o_partial__payload$43  = o_partial__payload;
  assign \o_partial__ready$44  = o_partial__ready;
  assign \valid$45  = i_query__valid;
  assign ready = i_query__ready;
  assign available = \queries$47 ;
  assign query_claim = claim;
  assign query_release = \release ;
  assign \valid$53  = i_key__valid;
  assign \ready$54  = i_key__ready;
  assign \available$56  = keys;
  assign key_claim = \claim$57 ;
  assign key_release = \release$59 ;
  assign \valid$61  = i_value__valid;
  assign \ready$62  = i_value__ready;
  assign \available$64  = values;
  assign value_claim = \claim$65 ;
  assign value_release = \release$67 ;
  assign chain_top = { 12'h000, \$signal [15:8], 12'h000, \$signal [7:0] };
  assign start = take;
  assign \tile$75  = tile;
  assign \index$77  = index;
  assign summed = block_end_past[4];
  assign finished = known;
  assign \statistics$86  = statistics;
  assign \numerators$88  = numerators;
  assign shifts = column_shifts;
  assign returns = column_returns;
  assign probabilities = \$signal ;
  assign row_kind = weights;
  assign row_address = { \$42 , \$44  };
  assign query_address = { \$43 , \$44  };
  assign read_address = { \$46 , \$45  };
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
  assign \tile.group  = tile[69:63];
  assign \o__payload$40.value  = o__payload[23:0];
  assign \o__payload$40.last  = o__payload[24];
  assign \o_partial__payload$43.maximum  = o_partial__payload[27:0];
  assign \o_partial__payload$43.denominator  = o_partial__payload[55:28];
  assign \o_partial__payload$43.numerator  = o_partial__payload[99:56];
  assign \o_partial__payload$43.last  = o_partial__payload[100];
  assign \tile$75.is_first  = tile[0];
  assign \tile$75.is_last  = tile[1];
  assign \tile$75.opens  = tile[2];
  assign \tile$75.closes  = tile[3];
  assign \tile$75.block  = tile[4];
  assign \tile$75.slot  = tile[5];
  assign \tile$75.is_partial  = tile[6];
  assign \tile$75.queries  = tile[8:7];
  assign \tile$75.scale  = tile[26:9];
  assign \tile$75.mask  = tile[28:27];
  assign \tile$75.reach  = tile[38:29];
  assign \tile$75.past  = tile[48:39];
  assign \tile$75.limit  = tile[55:49];
  assign \tile$75.remainder  = tile[62:56];
  assign \tile$75.group  = tile[69:63];
  assign \tile_0.is_first  = tile_0[0];
  assign \tile_0.is_last  = tile_0[1];
  assign \tile_0.block  = tile_0[2];
  assign \tile_0.scale  = tile_0[20:3];
  assign \tile_1.is_first  = tile_1[0];
  assign \tile_1.is_last  = tile_1[1];
  assign \tile_1.block  = tile_1[2];
  assign \tile_1.scale  = tile_1[20:3];
  assign \tile_2.is_first  = tile_2[0];
  assign \tile_2.is_last  = tile_2[1];
  assign \tile_2.block  = tile_2[2];
  assign \tile_2.scale  = tile_2[20:3];
  assign \tile_3.is_first  = tile_3[0];
  assign \tile_3.is_last  = tile_3[1];
  assign \tile_3.block  = tile_3[2];
  assign \tile_3.scale  = tile_3[20:3];
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
  assign \$29  = i_value__payload;
  assign \$28  = i_key__payload;
  assign \$27  = i_query__payload;
endmodule

module \attention.key_counter (clk, rst, claim, ready, available, \release , write, address, valid);
  reg \$auto$verilog_backend.cc:2355:dump_module$2 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire [1:0] \$10 ;
  reg \$11 ;
  reg [4:0] \$12 ;
  reg [1:0] \$13 ;
  reg [1:0] \$14 ;
  reg [3:0] \$15 ;
  reg \$16 ;
  wire [2:0] \$2 ;
  wire [3:0] \$3 ;
  wire [2:0] \$4 ;
  wire [3:0] \$5 ;
  wire [4:0] \$6 ;
  wire [4:0] \$7 ;
  wire \$8 ;
  wire [1:0] \$9 ;
  wire accept;
  output [4:0] address;
  reg [4:0] address = 5'h00;
  output available;
  wire available;
  reg [3:0] beat = 4'h0;
  input claim;
  wire claim;
  input clk;
  wire clk;
  wire completes;
  reg [1:0] held = 2'h0;
  output ready;
  wire ready;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
  reg slot = 1'h0;
  reg [1:0] unclaimed = 2'h0;
  input valid;
  wire valid;
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
  assign \$7  = completes ? 5'h00 : \$6 ;
  assign \$9  = slot + 1'h1;
  assign \$10  = \$8  ? 2'h0 : \$9 ;
  always @(posedge clk)
    write <= \$11 ;
  always @(posedge clk)
    address <= \$12 ;
  always @(posedge clk)
    held <= \$13 ;
  always @(posedge clk)
    unclaimed <= \$14 ;
  always @(posedge clk)
    beat <= \$15 ;
  always @(posedge clk)
    slot <= \$16 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$11  = accept;
    if (rst) begin
      \$11  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$12  = { slot, beat };
    if (rst) begin
      \$12  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$13  = \$3 [1:0];
    if (rst) begin
      \$13  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$14  = \$5 [1:0];
    if (rst) begin
      \$14  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$15  = beat;
    if (accept) begin
      \$15  = \$7 [3:0];
    end
    if (rst) begin
      \$15  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$16  = slot;
    if (completes) begin
      \$16  = \$10 [0];
    end
    if (rst) begin
      \$16  = 1'h0;
    end
  end
  assign \$8  = slot;
endmodule

module \attention.query_counter (clk, rst, claim, ready, available, \release , write, address, valid);
  reg \$auto$verilog_backend.cc:2355:dump_module$3 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire \$1 ;
  wire [1:0] \$10 ;
  reg \$11 ;
  reg [4:0] \$12 ;
  reg [1:0] \$13 ;
  reg [1:0] \$14 ;
  reg [3:0] \$15 ;
  reg \$16 ;
  wire [2:0] \$2 ;
  wire [3:0] \$3 ;
  wire [2:0] \$4 ;
  wire [3:0] \$5 ;
  wire [4:0] \$6 ;
  wire [4:0] \$7 ;
  wire \$8 ;
  wire [1:0] \$9 ;
  wire accept;
  output [4:0] address;
  reg [4:0] address = 5'h00;
  output available;
  wire available;
  reg [3:0] beat = 4'h0;
  input claim;
  wire claim;
  input clk;
  wire clk;
  wire completes;
  reg [1:0] held = 2'h0;
  output ready;
  wire ready;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
  reg slot = 1'h0;
  reg [1:0] unclaimed = 2'h0;
  input valid;
  wire valid;
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
  assign \$7  = completes ? 5'h00 : \$6 ;
  assign \$9  = slot + 1'h1;
  assign \$10  = \$8  ? 2'h0 : \$9 ;
  always @(posedge clk)
    write <= \$11 ;
  always @(posedge clk)
    address <= \$12 ;
  always @(posedge clk)
    held <= \$13 ;
  always @(posedge clk)
    unclaimed <= \$14 ;
  always @(posedge clk)
    beat <= \$15 ;
  always @(posedge clk)
    slot <= \$16 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$11  = accept;
    if (rst) begin
      \$11  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$12  = { slot, beat };
    if (rst) begin
      \$12  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$13  = \$3 [1:0];
    if (rst) begin
      \$13  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$14  = \$5 [1:0];
    if (rst) begin
      \$14  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$15  = beat;
    if (accept) begin
      \$15  = \$7 [3:0];
    end
    if (rst) begin
      \$15  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$16  = slot;
    if (completes) begin
      \$16  = \$10 [0];
    end
    if (rst) begin
      \$16  = 1'h0;
    end
  end
  assign \$8  = slot;
endmodule

module \attention.sequencer (command_valid, clk, rst, command_ready, take, valid, tile, \command$43 );
  reg \$auto$verilog_backend.cc:2355:dump_module$4 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [1:0] \$1 ;
  wire \$10 ;
  reg \$100 ;
  reg [7:0] \$101 ;
  reg [36:0] \$102 ;
  reg [9:0] \$103 ;
  reg [6:0] \$104 ;
  reg [6:0] \$105 ;
  reg [2:0] \$106 ;
  reg \$107 ;
  reg \$108 ;
  reg [7:0] \$109 ;
  wire [10:0] \$11 ;
  reg \$110 ;
  reg [36:0] \$111 ;
  reg [6:0] \$112 ;
  reg \$113 ;
  reg \$114 ;
  reg \$115 ;
  reg [9:0] \$116 ;
  reg [6:0] \$117 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire [7:0] \$28 ;
  wire \$29 ;
  wire [7:0] \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire [16:0] \$37 ;
  wire [7:0] \$38 ;
  wire [8:0] \$39 ;
  wire \$4 ;
  wire [8:0] \$40 ;
  wire [8:0] \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire [8:0] \$44 ;
  wire [8:0] \$45 ;
  wire [8:0] \$46 ;
  wire [9:0] \$47 ;
  wire [9:0] \$48 ;
  wire [10:0] \$49 ;
  wire [10:0] \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire [10:0] \$52 ;
  wire [10:0] \$53 ;
  wire [6:0] \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire [9:0] \$57 ;
  wire [9:0] \$58 ;
  wire \$59 ;
  wire [7:0] \$6 ;
  wire [1:0] \$60 ;
  wire [1:0] \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire [6:0] \$64 ;
  wire [3:0] \$65 ;
  wire [7:0] \$66 ;
  wire [1:0] \$67 ;
  wire \$68 ;
  wire \$69 ;
  wire [7:0] \$7 ;
  wire \$70 ;
  wire \$71 ;
  wire [8:0] \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire [10:0] \$75 ;
  wire [8:0] \$76 ;
  wire \$77 ;
  wire \$78 ;
  wire \$79 ;
  wire \$8 ;
  wire [1:0] \$80 ;
  wire [1:0] \$81 ;
  wire [8:0] \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire \$85 ;
  reg \$86 ;
  reg [72:0] \$87 ;
  reg [72:0] \$88 ;
  reg [3:0] \$89 ;
  wire \$9 ;
  reg [6:0] \$90 ;
  reg [6:0] \$91 ;
  reg [6:0] \$92 ;
  reg [15:0] \$93 ;
  reg [6:0] \$94 ;
  reg [6:0] \$95 ;
  reg [6:0] \$96 ;
  reg \$97 ;
  reg [7:0] \$98 ;
  reg [6:0] \$99 ;
  reg [7:0] base = 8'h00;
  (* init = 37'h0000000000 *)
  wire [36:0] block;
  wire [9:0] \block.final_key ;
  wire [6:0] \block.first ;
  wire [1:0] \block.queries ;
  wire [9:0] \block.reach ;
  wire [6:0] \block.remainder ;
  wire \block.slot ;
  input clk;
  wire clk;
  reg closes = 1'h0;
  reg [72:0] command = 73'h0000000000000000000;
  input [72:0] \command$43 ;
  wire [72:0] \command$43 ;
  wire [6:0] \command$43.group ;
  wire [15:0] \command$43.heads ;
  wire \command$43.is_partial ;
  wire [6:0] \command$43.keys ;
  wire [1:0] \command$43.mask ;
  wire [7:0] \command$43.offset ;
  wire [6:0] \command$43.queries ;
  wire [17:0] \command$43.scale ;
  wire [6:0] \command$43.window ;
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
  wire command_ready;
  input command_valid;
  wire command_valid;
  reg [6:0] dividend;
  reg [6:0] divisor;
  wire done;
  reg [6:0] \final ;
  reg [6:0] final_position = 7'h00;
  reg [6:0] following = 7'h00;
  reg [3:0] fsm_state = 4'h0;
  reg [15:0] heads_left = 16'h0000;
  reg is_final = 1'h0;
  reg is_first = 1'h0;
  reg is_last = 1'h0;
  wire is_masked;
  reg is_next;
  reg is_pending = 1'h0;
  wire is_windowed;
  reg [7:0] joined;
  reg last_block = 1'h0;
  reg [7:0] last_position = 8'h00;
  reg [6:0] low = 7'h00;
  wire next_port__addr;
  wire [36:0] next_port__data;
  wire [9:0] \next_port__data.final_key ;
  wire [6:0] \next_port__data.first ;
  wire [1:0] \next_port__data.queries ;
  wire [9:0] \next_port__data.reach ;
  wire [6:0] \next_port__data.remainder ;
  wire \next_port__data.slot ;
  reg [7:0] next_position = 8'h00;
  reg [6:0] next_remainder = 7'h00;
  (* init = 1'h0 *)
  wire number;
  reg opens = 1'h0;
  reg [9:0] past;
  reg [72:0] pending = 73'h0000000000000000000;
  wire [6:0] \pending.group ;
  wire [15:0] \pending.heads ;
  wire \pending.is_partial ;
  wire [6:0] \pending.keys ;
  wire [1:0] \pending.mask ;
  wire [7:0] \pending.offset ;
  wire [6:0] \pending.queries ;
  wire [17:0] \pending.scale ;
  wire [6:0] \pending.window ;
  reg [36:0] picked = 37'h0000000000;
  wire [9:0] \picked.final_key ;
  wire [6:0] \picked.first ;
  wire [1:0] \picked.queries ;
  wire [9:0] \picked.reach ;
  wire [6:0] \picked.remainder ;
  wire \picked.slot ;
  reg [6:0] position = 7'h00;
  reg [6:0] queries_left = 7'h00;
  wire [6:0] quotient;
  reg [9:0] reach_last = 10'h000;
  reg [8:0] reached;
  (* init = 1'h0 *)
  wire read_port__addr;
  wire [36:0] read_port__data;
  wire [9:0] \read_port__data.final_key ;
  wire [6:0] \read_port__data.first ;
  wire [1:0] \read_port__data.queries ;
  wire [9:0] \read_port__data.reach ;
  wire [6:0] \read_port__data.remainder ;
  wire \read_port__data.slot ;
  reg [6:0] remainder = 7'h00;
  wire [6:0] \remainder$47 ;
  input rst;
  wire rst;
  reg slot = 1'h0;
  reg [6:0] span = 7'h00;
  reg [2:0] span_index = 3'h0;
  reg start;
  reg [6:0] step = 7'h00;
  reg [6:0] step_remainder = 7'h00;
  input take;
  wire take;
  output [69:0] tile;
  wire [69:0] tile;
  wire \tile.block ;
  wire \tile.closes ;
  wire [6:0] \tile.group ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire \tile.is_partial ;
  wire [6:0] \tile.limit ;
  wire [1:0] \tile.mask ;
  wire \tile.opens ;
  wire [9:0] \tile.past ;
  wire [1:0] \tile.queries ;
  wire [9:0] \tile.reach ;
  wire [6:0] \tile.remainder ;
  wire [17:0] \tile.scale ;
  wire \tile.slot ;
  reg [6:0] tile_limit = 7'h00;
  reg [9:0] tile_reach = 10'h000;
  output valid;
  reg valid;
  reg wraps;
  reg write_port__addr = 1'h0;
  reg [36:0] write_port__data = 37'h0000000000;
  wire [9:0] \write_port__data.final_key ;
  wire [6:0] \write_port__data.first ;
  wire [1:0] \write_port__data.queries ;
  wire [9:0] \write_port__data.reach ;
  wire [6:0] \write_port__data.remainder ;
  wire \write_port__data.slot ;
  reg write_port__en;
  reg [36:0] blocks [1:0];
  initial begin
    blocks[0] = 37'h0000000000;
    blocks[1] = 37'h0000000000;
  end
  always @(posedge clk) begin
    if (write_port__en)
      blocks[write_port__addr] <= write_port__data;
  end
  assign next_port__data = blocks[\$1 [0]];
  assign read_port__data = blocks[write_port__addr];
  assign command_ready = ~ is_pending;
  assign \$1  = write_port__addr + 1'h1;
  assign is_masked = | command[56:55];
  assign is_windowed = command[56:55] == 2'h2;
  assign \$2  = command[54:48] > 1'h1;
  assign \$3  = remainder + step_remainder;
  assign \$4  = joined >= command[54:48];
  assign \$5  = $signed(write_port__data[26:17]) - $signed({ 1'h0, command[71:65] });
  assign \$6  = command[31:25] - 1'h1;
  assign \$7  = write_port__data[6:0] + span;
  assign \$8  = write_port__addr != last_block;
  assign \$9  = following <= base;
  assign \$10  = \$8  & \$9 ;
  assign \$11  = $signed(tile_reach) - $signed({ 1'h0, command[71:65] });
  assign \$12  = ! fsm_state;
  assign \$13  = fsm_state == 1'h1;
  assign \$14  = fsm_state == 2'h2;
  assign \$15  = fsm_state == 2'h3;
  assign \$16  = fsm_state == 3'h4;
  assign \$17  = fsm_state == 3'h5;
  assign \$18  = fsm_state == 3'h6;
  assign \$19  = fsm_state == 3'h7;
  assign \$20  = fsm_state == 4'h8;
  assign \$21  = fsm_state == 4'h9;
  assign \$22  = fsm_state == 4'ha;
  assign \$23  = fsm_state == 4'hb;
  assign \$24  = fsm_state == 4'hc;
  assign \$25  = fsm_state == 4'hd;
  assign \$26  = fsm_state == 4'he;
  assign \$27  = ~ is_pending;
  assign \$28  = command[24:18] - 1'h1;
  assign \$29  = ! command[24:18];
  assign \$30  = ! command[31:25];
  assign \$31  = \$29  | \$30 ;
  assign \$32  = ! command[47:32];
  assign \$33  = \$31  | \$32 ;
  assign \$34  = ! command[54:48];
  assign \$35  = \$33  | \$34 ;
  assign \$36  = command[54:48] > 1'h1;
  assign \$37  = heads_left - 1'h1;
  assign \$38  = position + step;
  assign \$39  = \$38  + wraps;
  assign \$40  = joined - command[54:48];
  assign \$41  = wraps ? \$40  : { 1'h0, joined };
  assign \$42  = queries_left <= 2'h2;
  assign \$43  = ! next_remainder;
  assign \$44  = next_position - \$43 ;
  assign \$45  = is_final ? { 2'h0, final_position } : \$44 ;
  assign \$46  = $signed({ 1'h0, position }) + $signed(command[64:57]);
  assign \$47  = $signed(\$46 ) + $signed(2'h1);
  assign \$48  = $signed({ 1'h0, last_position }) + $signed(command[64:57]);
  assign \$49  = $signed(\$48 ) + $signed(2'h1);
  assign \$50  = $signed(reach_last) <= $signed({ 1'h0, \final  });
  assign \$51  = is_masked & \$50 ;
  assign \$52  = $signed(reach_last) - $signed(2'h1);
  assign \$53  = \$51  ? \$52  : { 4'h0, \final  };
  assign \$54  = is_final ? queries_left : 7'h02;
  assign \$55  = $signed(past) < $signed(1'h0);
  assign \$56  = $signed(past) > $signed({ 1'h0, \final  });
  assign \$57  = \$56  ? { 3'h0, \final  } : past;
  assign \$58  = \$55  ? 10'h000 : \$57 ;
  assign \$60  = slot + 1'h1;
  assign \$61  = \$59  ? 2'h0 : \$60 ;
  assign \$62  = ! span_index;
  assign \$63  = reached <= low;
  assign \$65  = span_index - 1'h1;
  assign \$66  = queries_left - 2'h2;
  assign \$67  = write_port__addr + 1'h1;
  assign \$68  = ! write_port__addr;
  assign \$69  = ! write_port__addr;
  assign \$70  = is_final | \$69 ;
  assign \$71  = base == picked[6:0];
  assign \$72  = base + 2'h2;
  assign \$73  = $signed(\$72 ) > $signed(picked[16:7]);
  assign \$74  = ~ is_next;
  assign \$75  = $signed(picked[26:17]) - $signed({ 1'h0, base });
  assign \$76  = command[31:25] - base;
  assign \$77  = $signed({ 1'h0, base }) > $signed(picked[16:7]);
  assign \$78  = base != picked[6:0];
  assign \$79  = \$77  & \$78 ;
  assign \$80  = write_port__addr + 1'h1;
  assign \$81  = write_port__addr + 1'h1;
  assign \$82  = base + 2'h2;
  assign \$83  = write_port__addr == last_block;
  assign \$84  = is_last & \$83 ;
  assign \$85  = ! heads_left;
  always @(posedge clk)
    is_pending <= \$86 ;
  always @(posedge clk)
    pending <= \$87 ;
  always @(posedge clk)
    command <= \$88 ;
  always @(posedge clk)
    fsm_state <= \$89 ;
  always @(posedge clk)
    step <= \$90 ;
  always @(posedge clk)
    step_remainder <= \$91 ;
  always @(posedge clk)
    final_position <= \$92 ;
  always @(posedge clk)
    heads_left <= \$93 ;
  always @(posedge clk)
    position <= \$94 ;
  always @(posedge clk)
    remainder <= \$95 ;
  always @(posedge clk)
    queries_left <= \$96 ;
  always @(posedge clk)
    write_port__addr <= \$97 ;
  always @(posedge clk)
    next_position <= \$98 ;
  always @(posedge clk)
    next_remainder <= \$99 ;
  always @(posedge clk)
    is_final <= \$100 ;
  always @(posedge clk)
    last_position <= \$101 ;
  always @(posedge clk)
    write_port__data <= \$102 ;
  always @(posedge clk)
    reach_last <= \$103 ;
  always @(posedge clk)
    low <= \$104 ;
  always @(posedge clk)
    span <= \$105 ;
  always @(posedge clk)
    span_index <= \$106 ;
  always @(posedge clk)
    slot <= \$107 ;
  always @(posedge clk)
    last_block <= \$108 ;
  always @(posedge clk)
    base <= \$109 ;
  always @(posedge clk)
    opens <= \$110 ;
  always @(posedge clk)
    picked <= \$111 ;
  always @(posedge clk)
    following <= \$112 ;
  always @(posedge clk)
    is_first <= \$113 ;
  always @(posedge clk)
    is_last <= \$114 ;
  always @(posedge clk)
    closes <= \$115 ;
  always @(posedge clk)
    tile_reach <= \$116 ;
  always @(posedge clk)
    tile_limit <= \$117 ;
  \attention.sequencer.divider  divider (
    .clk(clk),
    .dividend(dividend),
    .\divisor$11 (divisor),
    .done(done),
    .quotient(quotient),
    .remainder(\remainder$47 ),
    .rst(rst),
    .start(start)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    start = 1'h0;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          start = \$2 ;
      4'h2:
          start = done;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    dividend = 7'h00;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          dividend = 7'h02;
      4'h2:
          dividend = final_position;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    divisor = 7'h00;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          divisor = command[54:48];
      4'h2:
          divisor = command[54:48];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    joined = 8'h00;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          joined = \$3 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    wraps = 1'h0;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          wraps = \$4 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    past = 10'h000;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          past = \$5 [9:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \final  = 7'h00;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          \final  = \$6 [6:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    reached = 9'h000;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          reached = { 1'h0, \$7  };
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    write_port__en = 1'h0;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          write_port__en = 1'h1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    is_next = 1'h0;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          is_next = \$10 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    valid = 1'h0;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          /* empty */;
      4'he:
          valid = 1'h1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$86  = is_pending;
    if (\$27 ) begin
      \$86  = command_valid;
    end
    casez (fsm_state)
      4'h0:
          if (is_pending) begin
            \$86  = 1'h0;
          end
    endcase
    if (rst) begin
      \$86  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$87  = pending;
    if (\$27 ) begin
      \$87  = \command$43 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$88  = command;
    casez (fsm_state)
      4'h0:
          if (is_pending) begin
            \$88  = pending;
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$89  = fsm_state;
    casez (fsm_state)
      4'h0:
          if (is_pending) begin
            \$89  = 4'h1;
          end
      4'h1:
          (* full_case = 32'd1 *)
          if (\$35 ) begin
            \$89  = 4'h0;
          end else if (\$36 ) begin
            \$89  = 4'h2;
          end else begin
            \$89  = 4'h3;
          end
      4'h2:
          if (done) begin
            \$89  = 4'h4;
          end
      4'h4:
          if (done) begin
            \$89  = 4'h3;
          end
      4'h3:
          \$89  = 4'h5;
      4'h5:
          \$89  = 4'h6;
      4'h6:
          \$89  = 4'h7;
      4'h7:
          \$89  = 4'h8;
      4'h8:
        begin
          \$89  = 4'h9;
          if (is_windowed) begin
            \$89  = 4'ha;
          end
        end
      4'ha:
          if (\$62 ) begin
            \$89  = 4'h9;
          end
      4'h9:
        begin
          \$89  = 4'h5;
          if (\$70 ) begin
            \$89  = 4'hb;
          end
        end
      4'hb:
          \$89  = 4'hc;
      4'hc:
          \$89  = 4'hd;
      4'hd:
        begin
          \$89  = 4'he;
          if (\$79 ) begin
            \$89  = 4'hc;
          end
        end
      4'he:
          if (take) begin
            \$89  = 4'hc;
            if (closes) begin
              if (\$84 ) begin
                \$89  = 4'h5;
                if (is_final) begin
                  \$89  = 4'h3;
                  if (\$85 ) begin
                    \$89  = 4'h0;
                  end
                end
              end
            end
          end
    endcase
    if (rst) begin
      \$89  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$90  = step;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          \$90  = 7'h02;
      4'h2:
          if (done) begin
            \$90  = quotient;
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$91  = step_remainder;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          \$91  = 7'h00;
      4'h2:
          if (done) begin
            \$91  = \remainder$47 ;
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$92  = final_position;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          \$92  = \$28 [6:0];
      4'h2:
          /* empty */;
      4'h4:
          if (done) begin
            \$92  = quotient;
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$93  = heads_left;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          \$93  = command[47:32];
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          \$93  = \$37 [15:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$94  = position;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          \$94  = 7'h00;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          \$94  = next_position[6:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$95  = remainder;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          \$95  = 7'h00;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          \$95  = next_remainder;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$96  = queries_left;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          \$96  = command[24:18];
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          \$96  = \$66 [6:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$97  = write_port__addr;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          \$97  = 1'h0;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          \$97  = \$67 [0];
      4'hb:
          \$97  = 1'h0;
      4'hc:
          /* empty */;
      4'hd:
          if (\$79 ) begin
            \$97  = \$80 [0];
          end
      4'he:
          if (take) begin
            \$97  = \$81 [0];
            if (closes) begin
              \$97  = 1'h0;
            end
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$98  = next_position;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          \$98  = \$39 [7:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$99  = next_remainder;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          \$99  = \$41 [6:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$100  = is_final;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          \$100  = \$42 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$101  = last_position;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          \$101  = \$45 [7:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$102  = write_port__data;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          \$102 [26:17] = \$47 ;
      4'h8:
        begin
          \$102 [16:7] = \$53 [9:0];
          \$102 [33:27] = remainder;
          \$102 [35:34] = \$54 [1:0];
          \$102 [36] = slot;
          \$102 [6:0] = 7'h00;
        end
      4'ha:
          if (\$62 ) begin
          end else if (\$63 ) begin
            \$102 [6:0] = reached[6:0];
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$103  = reach_last;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          \$103  = \$49 [9:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$104  = low;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          \$104  = \$58 [6:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$105  = span;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          \$105  = 7'h40;
      4'ha:
          \$105  = \$64 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$106  = span_index;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          \$106  = 3'h6;
      4'ha:
          \$106  = \$65 [2:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$107  = slot;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          \$107  = \$61 [0];
    endcase
    if (rst) begin
      \$107  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$108  = last_block;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          \$108  = write_port__addr;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$109  = base;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          if (\$68 ) begin
            \$109  = { 1'h0, write_port__data[6:0] };
          end
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          /* empty */;
      4'he:
          if (take) begin
            if (closes) begin
              \$109  = \$82 [7:0];
            end
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$110  = opens;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          \$110  = 1'h1;
      4'hc:
          /* empty */;
      4'hd:
          /* empty */;
      4'he:
          if (take) begin
            \$110  = closes;
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$111  = picked;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          \$111  = read_port__data;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$112  = following;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          \$112  = next_port__data[6:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$113  = is_first;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          \$113  = \$71 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$114  = is_last;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          \$114  = \$73 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$115  = closes;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          \$115  = \$74 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$116  = tile_reach;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          \$116  = \$75 [9:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$117  = tile_limit;
    casez (fsm_state)
      4'h0:
          /* empty */;
      4'h1:
          /* empty */;
      4'h2:
          /* empty */;
      4'h4:
          /* empty */;
      4'h3:
          /* empty */;
      4'h5:
          /* empty */;
      4'h6:
          /* empty */;
      4'h7:
          /* empty */;
      4'h8:
          /* empty */;
      4'ha:
          /* empty */;
      4'h9:
          /* empty */;
      4'hb:
          /* empty */;
      4'hc:
          /* empty */;
      4'hd:
          \$117  = \$76 [6:0];
    endcase
  end
  assign number = write_port__addr;
  assign block = write_port__data;
  assign read_port__addr = write_port__addr;
  assign next_port__addr = \$1 [0];
  assign \write_port__data.first  = write_port__data[6:0];
  assign \write_port__data.final_key  = write_port__data[16:7];
  assign \write_port__data.reach  = write_port__data[26:17];
  assign \write_port__data.remainder  = write_port__data[33:27];
  assign \write_port__data.queries  = write_port__data[35:34];
  assign \write_port__data.slot  = write_port__data[36];
  assign \block.first  = write_port__data[6:0];
  assign \block.final_key  = write_port__data[16:7];
  assign \block.reach  = write_port__data[26:17];
  assign \block.remainder  = write_port__data[33:27];
  assign \block.queries  = write_port__data[35:34];
  assign \block.slot  = write_port__data[36];
  assign \command.scale  = command[17:0];
  assign \command.queries  = command[24:18];
  assign \command.keys  = command[31:25];
  assign \command.heads  = command[47:32];
  assign \command.group  = command[54:48];
  assign \command.mask  = command[56:55];
  assign \command.offset  = command[64:57];
  assign \command.window  = command[71:65];
  assign \command.is_partial  = command[72];
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
  assign \tile.group  = tile[69:63];
  assign \picked.first  = picked[6:0];
  assign \picked.final_key  = picked[16:7];
  assign \picked.reach  = picked[26:17];
  assign \picked.remainder  = picked[33:27];
  assign \picked.queries  = picked[35:34];
  assign \picked.slot  = picked[36];
  assign \pending.scale  = pending[17:0];
  assign \pending.queries  = pending[24:18];
  assign \pending.keys  = pending[31:25];
  assign \pending.heads  = pending[47:32];
  assign \pending.group  = pending[54:48];
  assign \pending.mask  = pending[56:55];
  assign \pending.offset  = pending[64:57];
  assign \pending.window  = pending[71:65];
  assign \pending.is_partial  = pending[72];
  assign \command$43.scale  = \command$43 [17:0];
  assign \command$43.queries  = \command$43 [24:18];
  assign \command$43.keys  = \command$43 [31:25];
  assign \command$43.heads  = \command$43 [47:32];
  assign \command$43.group  = \command$43 [54:48];
  assign \command$43.mask  = \command$43 [56:55];
  assign \command$43.offset  = \command$43 [64:57];
  assign \command$43.window  = \command$43 [71:65];
  assign \command$43.is_partial  = \command$43 [72];
  assign \read_port__data.first  = read_port__data[6:0];
  assign \read_port__data.final_key  = read_port__data[16:7];
  assign \read_port__data.reach  = read_port__data[26:17];
  assign \read_port__data.remainder  = read_port__data[33:27];
  assign \read_port__data.queries  = read_port__data[35:34];
  assign \read_port__data.slot  = read_port__data[36];
  assign \next_port__data.first  = next_port__data[6:0];
  assign \next_port__data.final_key  = next_port__data[16:7];
  assign \next_port__data.reach  = next_port__data[26:17];
  assign \next_port__data.remainder  = next_port__data[33:27];
  assign \next_port__data.queries  = next_port__data[35:34];
  assign \next_port__data.slot  = next_port__data[36];
  assign tile[69:63] = command[54:48];
  assign tile[62:56] = picked[33:27];
  assign tile[55:49] = tile_limit;
  assign tile[48:39] = \$11 [9:0];
  assign tile[38:29] = tile_reach;
  assign tile[28:27] = command[56:55];
  assign tile[26:9] = command[17:0];
  assign tile[8:7] = picked[35:34];
  assign tile[6] = command[72];
  assign tile[5] = picked[36];
  assign tile[4] = write_port__addr;
  assign tile[3] = closes;
  assign tile[2] = opens;
  assign tile[1] = is_last;
  assign tile[0] = is_first;
  assign \$59  = slot;
  assign \$64  = { 1'h0, span[6:1] };
endmodule

module \attention.sequencer.divider (rst, done, start, dividend, \divisor$11 , remainder, quotient, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$5 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  wire [7:0] \$1 ;
  reg [2:0] \$10 ;
  reg [6:0] \$11 ;
  reg [6:0] \$12 ;
  reg [6:0] \$13 ;
  wire \$2 ;
  wire \$3 ;
  wire [3:0] \$4 ;
  wire [8:0] \$5 ;
  wire [8:0] \$6 ;
  wire [7:0] \$7 ;
  wire [7:0] \$8 ;
  reg \$9 ;
  input clk;
  wire clk;
  input [6:0] dividend;
  wire [6:0] dividend;
  reg [6:0] divisor = 7'h00;
  input [6:0] \divisor$11 ;
  wire [6:0] \divisor$11 ;
  output done;
  wire done;
  wire fits;
  reg [2:0] left = 3'h0;
  output [6:0] quotient;
  reg [6:0] quotient = 7'h00;
  output [6:0] remainder;
  reg [6:0] remainder = 7'h00;
  input rst;
  wire rst;
  reg running = 1'h0;
  wire [7:0] shifted;
  input start;
  wire start;
  assign shifted = \$1  | { 7'h00, quotient[6] };
  assign fits = shifted >= divisor;
  assign \$2  = ! left;
  assign done = running & \$2 ;
  assign \$3  = ! left;
  assign \$4  = left - 1'h1;
  assign \$5  = shifted - divisor;
  assign \$6  = fits ? \$5  : { 1'h0, shifted };
  assign \$8  = \$7  | { 7'h00, fits };
  always @(posedge clk)
    running <= \$9 ;
  always @(posedge clk)
    left <= \$10 ;
  always @(posedge clk)
    remainder <= \$11 ;
  always @(posedge clk)
    quotient <= \$12 ;
  always @(posedge clk)
    divisor <= \$13 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$9  = running;
    if (running) begin
      if (\$3 ) begin
        \$9  = 1'h0;
      end
    end
    if (start) begin
      \$9  = 1'h1;
    end
    if (rst) begin
      \$9  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$10  = left;
    if (running) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        \$10  = \$4 [2:0];
      end
    end
    if (start) begin
      \$10  = 3'h7;
    end
    if (rst) begin
      \$10  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$11  = remainder;
    if (running) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        \$11  = \$6 [6:0];
      end
    end
    if (start) begin
      \$11  = 7'h00;
    end
    if (rst) begin
      \$11  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$12  = quotient;
    if (running) begin
      (* full_case = 32'd1 *)
      if (\$3 ) begin
      end else begin
        \$12  = \$8 [6:0];
      end
    end
    if (start) begin
      \$12  = dividend;
    end
    if (rst) begin
      \$12  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$13  = divisor;
    if (start) begin
      \$13  = \divisor$11 ;
    end
  end
  assign \$1  = { remainder, 1'h0 };
  assign \$7  = { quotient, 1'h0 };
endmodule

module \attention.slots (rst, take, weighted_start, query_claim, key_claim, value_claim, weights, begins, ends, \port$245$0 , loads, released, queries, keys, values, tile_valid, \port$548$0 , weighted_last, weighted_block, query_slot_held, feature
, key_release, value_release, query_release, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$6 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire [2:0] \$33 ;
  wire [3:0] \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire [5:0] \$37 ;
  wire [5:0] \$38 ;
  wire [4:0] \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire [4:0] \$55 ;
  wire \$56 ;
  reg [1:0] \$57 ;
  reg [4:0] \$58 ;
  reg \$59 ;
  wire \$6 ;
  reg \$60 ;
  reg \$61 ;
  reg \$62 ;
  reg \$63 ;
  reg \$64 ;
  reg \$65 ;
  reg \$66 ;
  reg \$67 ;
  reg [2:0] \$68 ;
  reg [3:0] \$69 ;
  wire \$7 ;
  reg \$70 ;
  reg \$71 ;
  reg \$72 ;
  reg \$73 ;
  reg \$74 ;
  reg [3:0] \$75 ;
  reg \$76 ;
  wire \$8 ;
  wire \$9 ;
  output begins;
  wire begins;
  (* init = 1'h0 *)
  wire blocks;
  input clk;
  wire clk;
  reg closes = 1'h0;
  output ends;
  wire ends;
  output [3:0] feature;
  reg [3:0] feature = 4'h0;
  reg has_scores = 1'h0;
  reg has_weights = 1'h0;
  wire is_final;
  output key_claim;
  wire key_claim;
  (* init = 1'h0 *)
  wire key_end_past;
  output key_release;
  reg key_release = 1'h0;
  reg key_slot = 1'h0;
  input keys;
  wire keys;
  (* init = 1'h0 *)
  wire last;
  reg [3:0] left = 4'h0;
  output loads;
  wire loads;
  reg opens = 1'h0;
  reg [4:0] phase = 5'h00;
  output \port$245$0 ;
  wire \port$245$0 ;
  input [5:0] \port$548$0 ;
  wire [5:0] \port$548$0 ;
  input queries;
  wire queries;
  wire [4:0] query_address;
  output query_claim;
  wire query_claim;
  (* init = 1'h0 *)
  wire query_end_past;
  output query_release;
  reg query_release = 1'h0;
  wire query_slot;
  output query_slot_held;
  reg query_slot_held = 1'h0;
  wire ready;
  input released;
  wire released;
  reg [2:0] releases = 3'h0;
  reg [1:0] reserved = 2'h0;
  wire [4:0] row_address;
  wire row_kind;
  input rst;
  wire rst;
  reg running = 1'h0;
  wire scores;
  wire slot_end;
  wire starts;
  output take;
  wire take;
  wire tile_block;
  wire tile_closes;
  wire tile_first;
  wire tile_last;
  wire tile_opens;
  input tile_valid;
  wire tile_valid;
  reg valid = 1'h0;
  output value_claim;
  wire value_claim;
  (* init = 1'h0 *)
  wire value_end_past;
  output value_release;
  reg value_release = 1'h0;
  reg value_slot = 1'h0;
  input values;
  wire values;
  wire waits;
  reg \waits$47  = 1'h0;
  wire weight_end;
  output weighted_block;
  reg weighted_block = 1'h0;
  output weighted_last;
  reg weighted_last = 1'h0;
  output weighted_start;
  wire weighted_start;
  output weights;
  wire weights;
  assign query_claim = take & \port$548$0 [0];
  assign key_claim = take & \port$548$0 [2];
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
  assign \$32  = take & \port$548$0 [1];
  assign \$33  = reserved + \$32 ;
  assign \$34  = \$33  - released;
  assign \$35  = ~ running;
  assign \$36  = is_final | \$35 ;
  assign \$37  = phase + 1'h1;
  assign \$38  = \$36  ? 6'h00 : \$37 ;
  assign \$39  = feature + 1'h1;
  assign \$40  = phase == 4'hf;
  assign \$41  = phase == 5'h1f;
  assign \$42  = \$40  | \$41 ;
  assign \$43  = running & has_scores;
  assign \$44  = running & has_weights;
  assign \$45  = \$43  | \$44 ;
  assign \$46  = ~ \$45 ;
  assign \$47  = \$42  | \$46 ;
  assign \$48  = ends & releases[1];
  assign \$49  = key_slot ^ \$48 ;
  assign \$50  = weight_end & releases[2];
  assign \$51  = value_slot ^ \$50 ;
  assign \$52  = ends & releases[1];
  assign \$53  = weight_end & releases[2];
  assign \$54  = ends & releases[0];
  assign \$55  = left - 1'h1;
  assign \$56  = ! left;
  always @(posedge clk)
    reserved <= \$57 ;
  always @(posedge clk)
    phase <= \$58 ;
  always @(posedge clk)
    running <= \$59 ;
  always @(posedge clk)
    valid <= \$60 ;
  always @(posedge clk)
    weighted_last <= \$61 ;
  always @(posedge clk)
    has_scores <= \$62 ;
  always @(posedge clk)
    has_weights <= \$63 ;
  always @(posedge clk)
    opens <= \$64 ;
  always @(posedge clk)
    closes <= \$65 ;
  always @(posedge clk)
    weighted_block <= \$66 ;
  always @(posedge clk)
    query_slot_held <= \$67 ;
  always @(posedge clk)
    releases <= \$68 ;
  always @(posedge clk)
    feature <= \$69 ;
  always @(posedge clk)
    key_slot <= \$70 ;
  always @(posedge clk)
    value_slot <= \$71 ;
  always @(posedge clk)
    key_release <= \$72 ;
  always @(posedge clk)
    value_release <= \$73 ;
  always @(posedge clk)
    query_release <= \$74 ;
  always @(posedge clk)
    left <= \$75 ;
  always @(posedge clk)
    \waits$47  <= \$76 ;
  assign is_final = phase == 5'h1f;
  assign \$1  = ~ \port$548$0 [0];
  assign \$2  = queries | \$1 ;
  assign \$3  = tile_valid & \$2 ;
  assign \$4  = ~ \port$548$0 [2];
  assign \$5  = keys | \$4 ;
  assign \$6  = \$3  & \$5 ;
  assign \$7  = ~ \port$548$0 [1];
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
  assign take = starts & ready;
  assign weighted_start = starts & valid;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$57  = \$34 [1:0];
    if (rst) begin
      \$57  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$58  = \$38 [4:0];
    if (rst) begin
      \$58  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$59  = running;
    if (is_final) begin
      \$59  = 1'h0;
    end
    if (starts) begin
      \$59  = 1'h1;
    end
    if (rst) begin
      \$59  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$60  = valid;
    if (starts) begin
      \$60  = ready;
    end
    if (rst) begin
      \$60  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$61  = weighted_last;
    if (starts) begin
      \$61  = \port$548$0 [1];
    end
    if (rst) begin
      \$61  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$62  = has_scores;
    if (starts) begin
      \$62  = ready;
    end
    if (rst) begin
      \$62  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$63  = has_weights;
    if (starts) begin
      \$63  = valid;
    end
    if (rst) begin
      \$63  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$64  = opens;
    if (starts) begin
      \$64  = \port$548$0 [2];
    end
    if (rst) begin
      \$64  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$65  = closes;
    if (starts) begin
      \$65  = \port$548$0 [3];
    end
    if (rst) begin
      \$65  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$66  = weighted_block;
    if (starts) begin
      \$66  = \port$548$0 [4];
    end
    if (rst) begin
      \$66  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$67  = query_slot_held;
    if (starts) begin
      \$67  = \port$548$0 [5];
    end
    if (rst) begin
      \$67  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$68  = releases;
    if (starts) begin
      \$68  = { closes, \port$548$0 [3], \port$548$0 [1] };
    end
    if (rst) begin
      \$68  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$69  = \$39 [3:0];
    if (\$47 ) begin
      \$69  = 4'h0;
    end
    if (rst) begin
      \$69  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$70  = \$49 ;
    if (rst) begin
      \$70  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$71  = \$51 ;
    if (rst) begin
      \$71  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$72  = \$52 ;
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$73  = \$53 ;
    if (rst) begin
      \$73  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$74  = \$54 ;
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$75  = \$55 [3:0];
    if (slot_end) begin
      \$75  = 4'h9;
    end
    if (rst) begin
      \$75  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$76  = \waits$47 ;
    if (\$56 ) begin
      \$76  = 1'h0;
    end
    if (slot_end) begin
      \$76  = 1'h1;
    end
    if (rst) begin
      \$76  = 1'h0;
    end
  end
  assign tile_first = \port$548$0 [0];
  assign tile_opens = \port$548$0 [2];
  assign tile_last = \port$548$0 [1];
  assign last = weighted_last;
  assign blocks = weighted_block;
  assign row_kind = weights;
  assign query_address = { query_slot_held, feature };
  assign row_address = { \$30 , feature };
  assign key_end_past = key_release;
  assign value_end_past = value_release;
  assign query_end_past = query_release;
  assign tile_closes = \port$548$0 [3];
  assign tile_block = \port$548$0 [4];
  assign query_slot = \port$548$0 [5];
  assign \port$245$0  = \$30 ;
  assign \$14  = valid;
endmodule

module \attention.value_counter (clk, rst, claim, ready, available, \release , write, address, valid);
  reg \$auto$verilog_backend.cc:2355:dump_module$7 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$7  = 0;
  wire \$1 ;
  wire [1:0] \$10 ;
  reg \$11 ;
  reg [4:0] \$12 ;
  reg [1:0] \$13 ;
  reg [1:0] \$14 ;
  reg [3:0] \$15 ;
  reg \$16 ;
  wire [2:0] \$2 ;
  wire [3:0] \$3 ;
  wire [2:0] \$4 ;
  wire [3:0] \$5 ;
  wire [4:0] \$6 ;
  wire [4:0] \$7 ;
  wire \$8 ;
  wire [1:0] \$9 ;
  wire accept;
  output [4:0] address;
  reg [4:0] address = 5'h00;
  output available;
  wire available;
  reg [3:0] beat = 4'h0;
  input claim;
  wire claim;
  input clk;
  wire clk;
  wire completes;
  reg [1:0] held = 2'h0;
  output ready;
  wire ready;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
  reg slot = 1'h0;
  reg [1:0] unclaimed = 2'h0;
  input valid;
  wire valid;
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
  assign \$7  = completes ? 5'h00 : \$6 ;
  assign \$9  = slot + 1'h1;
  assign \$10  = \$8  ? 2'h0 : \$9 ;
  always @(posedge clk)
    write <= \$11 ;
  always @(posedge clk)
    address <= \$12 ;
  always @(posedge clk)
    held <= \$13 ;
  always @(posedge clk)
    unclaimed <= \$14 ;
  always @(posedge clk)
    beat <= \$15 ;
  always @(posedge clk)
    slot <= \$16 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$11  = accept;
    if (rst) begin
      \$11  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$12  = { slot, beat };
    if (rst) begin
      \$12  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$13  = \$3 [1:0];
    if (rst) begin
      \$13  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$14  = \$5 [1:0];
    if (rst) begin
      \$14  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$15  = beat;
    if (accept) begin
      \$15  = \$7 [3:0];
    end
    if (rst) begin
      \$15  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$16  = slot;
    if (completes) begin
      \$16  = \$10 [0];
    end
    if (rst) begin
      \$16  = 1'h0;
    end
  end
  assign \$8  = slot;
endmodule

module \attention.walker (rst, start, \index$16 , \tile$15 , write, \column$10 , tile_index, bounds, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$8 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$8  = 0;
  wire [7:0] \$1 ;
  wire [9:0] \$10 ;
  wire [9:0] \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [9:0] \$14 ;
  wire [9:0] \$15 ;
  wire [7:0] \$16 ;
  wire [7:0] \$17 ;
  wire [10:0] \$18 ;
  wire [10:0] \$19 ;
  wire \$2 ;
  wire [1:0] \$20 ;
  wire [1:0] \$21 ;
  wire [1:0] \$22 ;
  reg \$23 ;
  reg \$24 ;
  reg [1:0] \$25 ;
  reg [3:0] \$26 ;
  reg [69:0] \$27 ;
  reg \$28 ;
  reg \$29 ;
  wire \$3 ;
  reg \$30 ;
  reg [1:0] \$31 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [9:0] \$9 ;
  output [3:0] bounds;
  reg [3:0] bounds = 4'h0;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  input clk;
  wire clk;
  reg column = 1'h0;
  output \column$10 ;
  reg \column$10  = 1'h0;
  wire ends;
  wire [9:0] high;
  reg [1:0] index = 2'h0;
  input [1:0] \index$16 ;
  wire [1:0] \index$16 ;
  reg path = 1'h0;
  input rst;
  wire rst;
  reg running = 1'h0;
  input start;
  wire start;
  reg [69:0] tile = 70'h000000000000000000;
  input [69:0] \tile$15 ;
  wire [69:0] \tile$15 ;
  wire \tile$15.block ;
  wire \tile$15.closes ;
  wire [6:0] \tile$15.group ;
  wire \tile$15.is_first ;
  wire \tile$15.is_last ;
  wire \tile$15.is_partial ;
  wire [6:0] \tile$15.limit ;
  wire [1:0] \tile$15.mask ;
  wire \tile$15.opens ;
  wire [9:0] \tile$15.past ;
  wire [1:0] \tile$15.queries ;
  wire [9:0] \tile$15.reach ;
  wire [6:0] \tile$15.remainder ;
  wire [17:0] \tile$15.scale ;
  wire \tile$15.slot ;
  wire \tile.block ;
  wire \tile.closes ;
  wire [6:0] \tile.group ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire \tile.is_partial ;
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
  assign \$1  = tile[62:56] + 1'h1;
  assign wraps = \$1  == tile[69:63];
  assign \$2  = ! tile[28:27];
  assign \$3  = $signed(tile[38:29]) > $signed({ 1'h0, tile[55:49] });
  assign \$4  = \$2  | \$3 ;
  assign high = \$4  ? { 3'h0, tile[55:49] } : tile[38:29];
  assign \$5  = running ? path : 1'h0;
  assign \$6  = tile[28:27] == 2'h2;
  assign \$7  = $signed(tile[48:39]) < $signed(1'h0);
  assign \$8  = $signed(tile[48:39]) > $signed(3'h2);
  assign \$9  = \$8  ? 10'h002 : tile[48:39];
  assign \$10  = \$7  ? 10'h000 : \$9 ;
  assign \$11  = \$6  ? \$10  : 10'h000;
  assign \$12  = $signed(high) < $signed(1'h0);
  assign \$13  = $signed(high) > $signed(3'h2);
  assign \$14  = \$13  ? 10'h002 : high;
  assign \$15  = \$12  ? 10'h000 : \$14 ;
  assign \$16  = tile[62:56] + 1'h1;
  assign \$17  = wraps ? 8'h00 : \$16 ;
  assign \$18  = $signed(tile[38:29]) + $signed({ 1'h0, wraps });
  assign \$19  = $signed(tile[48:39]) + $signed({ 1'h0, wraps });
  assign \$20  = column + 1'h1;
  assign \$21  = ends ? 2'h0 : \$20 ;
  always @(posedge clk)
    write <= \$23 ;
  always @(posedge clk)
    \column$10  <= \$24 ;
  always @(posedge clk)
    tile_index <= \$25 ;
  always @(posedge clk)
    bounds <= \$26 ;
  always @(posedge clk)
    tile <= \$27 ;
  always @(posedge clk)
    column <= \$28 ;
  always @(posedge clk)
    path <= \$29 ;
  always @(posedge clk)
    running <= \$30 ;
  always @(posedge clk)
    index <= \$31 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$23  = \$5 ;
    if (rst) begin
      \$23  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$24  = column;
    if (rst) begin
      \$24  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$25  = index;
    if (rst) begin
      \$25  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$26 [1:0] = \$11 [1:0];
    \$26 [3:2] = \$15 [1:0];
    if (rst) begin
      \$26  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    { \$27 [69:63], \$27 [55:49], \$27 [28:0] } = { tile[69:63], tile[55:49], tile[28:0] };
    \$27 [62:56] = \$17 [6:0];
    \$27 [38:29] = \$18 [9:0];
    \$27 [48:39] = \$19 [9:0];
    if (start) begin
      \$27  = \tile$15 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$28  = \$21 [0];
    if (start) begin
      \$28  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$29  = path;
    if (ends) begin
      \$29  = \$22 [0];
    end
    if (start) begin
      \$29  = 1'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$30  = running;
    if (ends) begin
      if (path) begin
        \$30  = 1'h0;
      end
    end
    if (start) begin
      \$30  = 1'h1;
    end
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$31  = index;
    if (start) begin
      \$31  = \index$16 ;
    end
  end
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
  assign \tile.group  = tile[69:63];
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
  assign \tile$15.is_first  = \tile$15 [0];
  assign \tile$15.is_last  = \tile$15 [1];
  assign \tile$15.opens  = \tile$15 [2];
  assign \tile$15.closes  = \tile$15 [3];
  assign \tile$15.block  = \tile$15 [4];
  assign \tile$15.slot  = \tile$15 [5];
  assign \tile$15.is_partial  = \tile$15 [6];
  assign \tile$15.queries  = \tile$15 [8:7];
  assign \tile$15.scale  = \tile$15 [26:9];
  assign \tile$15.mask  = \tile$15 [28:27];
  assign \tile$15.reach  = \tile$15 [38:29];
  assign \tile$15.past  = \tile$15 [48:39];
  assign \tile$15.limit  = \tile$15 [55:49];
  assign \tile$15.remainder  = \tile$15 [62:56];
  assign \tile$15.group  = \tile$15 [69:63];
  assign ends = column;
  assign \$22  = { path, 1'h0 };
endmodule

module \attention.way_out (o_partial__ready, clk, rst, reserve, advance, block_ends, o__valid, o_partial__valid, known, statistics, numerators, summed, \port$548$6 , o__payload, o_partial__payload, column, statistics_slot, feature, \slot$24 , o__ready);
  reg \$auto$verilog_backend.cc:2355:dump_module$9 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$9  = 0;
  wire \$1 ;
  wire \$10 ;
  reg \$100 ;
  reg \$101 ;
  reg \$102 ;
  reg \$103 ;
  reg \$104 ;
  reg \$105 ;
  reg \$106 ;
  reg \$107 ;
  reg \$108 ;
  reg \$109 ;
  reg \$11 ;
  reg [2:0] \$110 ;
  reg [2:0] \$111 ;
  reg \$112 ;
  reg [1:0] \$113 ;
  reg [1:0] \$114 ;
  reg \$115 ;
  reg [3:0] \$116 ;
  reg \$117 ;
  reg [1:0] \$118 ;
  reg \$119 ;
  wire \$12 ;
  reg [7:0] \$120 ;
  reg [1:0] \$121 ;
  reg \$122 ;
  reg \$123 ;
  reg [5:0] \$124 ;
  reg [5:0] \$125 ;
  reg [5:0] \$126 ;
  reg [3:0] \$127 ;
  reg [3:0] \$128 ;
  reg \$129 ;
  wire \$13 ;
  reg \$130 ;
  reg \$131 ;
  reg \$132 ;
  reg \$133 ;
  wire [3:0] \$134 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  reg [1:0] \$18 ;
  wire [2:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [1:0] \$23 ;
  wire [1:0] \$24 ;
  wire \$25 ;
  wire [1:0] \$26 ;
  wire \$27 ;
  wire [20:0] \$28 ;
  wire [18:0] \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire [2:0] \$31 ;
  wire [3:0] \$32 ;
  wire [2:0] \$33 ;
  wire [3:0] \$34 ;
  reg \$35 ;
  wire [4:0] \$36 ;
  wire [4:0] \$37 ;
  wire [1:0] \$38 ;
  wire [1:0] \$39 ;
  wire \$4 ;
  wire [2:0] \$40 ;
  wire [2:0] \$41 ;
  wire \$42 ;
  wire [7:0] \$43 ;
  wire [7:0] \$44 ;
  wire \$45 ;
  wire [1:0] \$46 ;
  wire [1:0] \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  reg [1:0] \$50 ;
  wire \$51 ;
  wire [2:0] \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire [2:0] \$55 ;
  wire \$56 ;
  reg \$57 ;
  reg \$58 ;
  reg \$59 ;
  wire \$6 ;
  reg \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire [27:0] \$69 ;
  wire \$7 ;
  wire [27:0] \$70 ;
  wire [27:0] \$71 ;
  wire [27:0] \$72 ;
  wire [27:0] \$73 ;
  wire [27:0] \$74 ;
  wire [27:0] \$75 ;
  wire [27:0] \$76 ;
  wire [27:0] \$77 ;
  wire [27:0] \$78 ;
  wire [3:0] \$79 ;
  wire \$8 ;
  wire [3:0] \$80 ;
  wire [3:0] \$81 ;
  wire [3:0] \$82 ;
  wire [3:0] \$83 ;
  wire [3:0] \$84 ;
  wire [3:0] \$85 ;
  reg \$86 ;
  reg \$87 ;
  reg \$88 ;
  reg \$89 ;
  wire \$9 ;
  reg \$90 ;
  reg \$91 ;
  reg \$92 ;
  reg \$93 ;
  reg \$94 ;
  reg \$95 ;
  reg \$96 ;
  reg \$97 ;
  reg \$98 ;
  reg \$99 ;
  output advance;
  wire advance;
  reg [2:0] block_0 = 3'h0;
  wire \block_0.is_partial ;
  wire [1:0] \block_0.queries ;
  reg [2:0] block_1 = 3'h0;
  wire \block_1.is_partial ;
  wire [1:0] \block_1.queries ;
  output block_ends;
  wire block_ends;
  reg [1:0] blocks_known = 2'h0;
  reg [1:0] blocks_summed = 2'h0;
  reg [27:0] chosen;
  wire [13:0] \chosen.denominator ;
  wire [13:0] \chosen.maximum ;
  input clk;
  wire clk;
  output column;
  reg column = 1'h0;
  reg [5:0] control_1 = 6'h00;
  reg [5:0] control_2 = 6'h00;
  reg [5:0] control_3 = 6'h00;
  wire [3:0] count;
  reg [3:0] count_1 = 4'h0;
  reg [3:0] count_2 = 4'h0;
  reg [3:0] count_3 = 4'h0;
  reg [3:0] count_4 = 4'h0;
  reg [3:0] count_5 = 4'h0;
  reg [3:0] count_6 = 4'h0;
  reg [3:0] count_7 = 4'h0;
  reg [1:0] covered = 2'h0;
  wire en;
  wire \en$32 ;
  wire ends;
  output [3:0] feature;
  reg [3:0] feature = 4'h0;
  wire feature_ends;
  reg group = 1'h0;
  reg [3:0] group_1 = 4'h0;
  reg [3:0] group_2 = 4'h0;
  reg is_partial = 1'h0;
  wire \is_partial$99 ;
  wire issue;
  input known;
  wire known;
  reg [1:0] lane = 2'h1;
  reg last_1 = 1'h0;
  reg last_2 = 1'h0;
  reg last_3 = 1'h0;
  reg last_4 = 1'h0;
  reg last_5 = 1'h0;
  wire [13:0] mantissa;
  input [43:0] numerators;
  wire [43:0] numerators;
  output [24:0] o__payload;
  wire [24:0] o__payload;
  wire \o__payload.last ;
  wire [23:0] \o__payload.value ;
  input o__ready;
  wire o__ready;
  output o__valid;
  wire o__valid;
  output [100:0] o_partial__payload;
  wire [100:0] o_partial__payload;
  wire [27:0] \o_partial__payload.denominator ;
  wire \o_partial__payload.last ;
  wire [27:0] \o_partial__payload.maximum ;
  wire [43:0] \o_partial__payload.numerator ;
  input o_partial__ready;
  wire o_partial__ready;
  output o_partial__valid;
  wire o_partial__valid;
  wire [49:0] partial;
  wire [49:0] \partial$43 ;
  wire [13:0] \partial$43.denominator ;
  wire [13:0] \partial$43.maximum ;
  wire [21:0] \partial$43.numerator ;
  wire [13:0] \partial.denominator ;
  wire [13:0] \partial.maximum ;
  wire [21:0] \partial.numerator ;
  reg path = 1'h0;
  reg path_1 = 1'h0;
  reg path_2 = 1'h0;
  input [2:0] \port$548$6 ;
  wire [2:0] \port$548$6 ;
  wire [1:0] queries;
  wire [49:0] query;
  wire [3:0] \query.count ;
  wire [13:0] \query.denominator ;
  wire [13:0] \query.maximum ;
  wire [17:0] \query.reciprocal ;
  reg query_ends_1 = 1'h0;
  reg query_ends_10 = 1'h0;
  reg query_ends_11 = 1'h0;
  reg query_ends_12 = 1'h0;
  reg query_ends_2 = 1'h0;
  reg query_ends_3 = 1'h0;
  reg query_ends_4 = 1'h0;
  reg query_ends_5 = 1'h0;
  reg query_ends_6 = 1'h0;
  reg query_ends_7 = 1'h0;
  reg query_ends_8 = 1'h0;
  reg query_ends_9 = 1'h0;
  reg query_valid_1 = 1'h0;
  reg query_valid_10 = 1'h0;
  reg query_valid_11 = 1'h0;
  reg query_valid_12 = 1'h0;
  reg query_valid_2 = 1'h0;
  reg query_valid_3 = 1'h0;
  reg query_valid_4 = 1'h0;
  reg query_valid_5 = 1'h0;
  reg query_valid_6 = 1'h0;
  reg query_valid_7 = 1'h0;
  reg query_valid_8 = 1'h0;
  reg query_valid_9 = 1'h0;
  wire [4:0] read_address;
  reg [17:0] reciprocal = 18'h00000;
  wire released;
  input reserve;
  wire reserve;
  reg reserved_slot = 1'h0;
  input rst;
  wire rst;
  reg running = 1'h0;
  (* init = 1'h0 *)
  wire slot;
  output \slot$24 ;
  reg \slot$24  = 1'h0;
  input [27:0] statistics;
  wire [27:0] statistics;
  reg [27:0] statistics_1 = 28'h0000000;
  reg [27:0] statistics_10 = 28'h0000000;
  reg [27:0] statistics_2 = 28'h0000000;
  reg [27:0] statistics_3 = 28'h0000000;
  reg [27:0] statistics_4 = 28'h0000000;
  reg [27:0] statistics_5 = 28'h0000000;
  reg [27:0] statistics_6 = 28'h0000000;
  reg [27:0] statistics_7 = 28'h0000000;
  reg [27:0] statistics_8 = 28'h0000000;
  reg [27:0] statistics_9 = 28'h0000000;
  (* init = 1'h0 *)
  wire statistics_column;
  output statistics_slot;
  reg statistics_slot = 1'h0;
  input summed;
  wire summed;
  reg [7:0] valid = 8'h00;
  wire [11:0] value;
  wire [11:0] \value$38 ;
  reg write_group = 1'h0;
  reg write_slot = 1'h0;
  wire [13:0] x;
  wire [19:0] y;
  wire zero;
  reg zero_1 = 1'h0;
  reg zero_2 = 1'h0;
  reg zero_3 = 1'h0;
  reg zero_4 = 1'h0;
  reg zero_5 = 1'h0;
  reg zero_6 = 1'h0;
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
  assign \$29  = zero_6 ? 19'h00000 : \$28 [20:2];
  assign \$30  = ~ reserved_slot;
  assign \$31  = blocks_known + query_ends_12;
  assign \$32  = \$31  - block_ends;
  assign \$33  = blocks_summed + summed;
  assign \$34  = \$33  - block_ends;
  assign \$36  = feature + 1'h1;
  assign \$37  = feature_ends ? 5'h00 : \$36 ;
  assign \$38  = group + 1'h1;
  assign \$39  = block_ends ? 2'h0 : \$38 ;
  assign \$40  = covered + 2'h2;
  assign \$41  = block_ends ? 3'h0 : \$40 ;
  assign \$42  = \slot$24  ^ block_ends;
  assign \$44  = is_partial ? \$43  : valid;
  assign \$45  = ! write_group;
  assign \$46  = write_group + 1'h1;
  assign \$47  = write_group ? \$46  : 2'h0;
  assign \$48  = ! write_group;
  assign \$49  = write_slot ^ \$48 ;
  assign \$51  = query_valid_12 & lane[0];
  assign \$52  = control_3[2:1] + 1'h0;
  assign \$53  = \$52  < control_3[5:4];
  assign \$54  = query_valid_12 & lane[1];
  assign \$55  = control_3[2:1] + 1'h1;
  assign \$56  = \$55  < control_3[5:4];
  always @(posedge clk)
    column <= \$57 ;
  always @(posedge clk)
    path <= \$58 ;
  always @(posedge clk)
    statistics_slot <= \$59 ;
  always @(posedge clk)
    running <= \$60 ;
  always @(posedge clk)
    path_1 <= \$61 ;
  always @(posedge clk)
    path_2 <= \$62 ;
  always @(posedge clk)
    zero_1 <= \$63 ;
  always @(posedge clk)
    zero_2 <= \$64 ;
  always @(posedge clk)
    zero_3 <= \$65 ;
  always @(posedge clk)
    zero_4 <= \$66 ;
  always @(posedge clk)
    zero_5 <= \$67 ;
  always @(posedge clk)
    zero_6 <= \$68 ;
  always @(posedge clk)
    statistics_1 <= \$69 ;
  always @(posedge clk)
    statistics_2 <= \$70 ;
  always @(posedge clk)
    statistics_3 <= \$71 ;
  always @(posedge clk)
    statistics_4 <= \$72 ;
  always @(posedge clk)
    statistics_5 <= \$73 ;
  always @(posedge clk)
    statistics_6 <= \$74 ;
  always @(posedge clk)
    statistics_7 <= \$75 ;
  always @(posedge clk)
    statistics_8 <= \$76 ;
  always @(posedge clk)
    statistics_9 <= \$77 ;
  always @(posedge clk)
    statistics_10 <= \$78 ;
  always @(posedge clk)
    reciprocal <= \$29 [17:0];
  always @(posedge clk)
    count_1 <= \$79 ;
  always @(posedge clk)
    count_2 <= \$80 ;
  always @(posedge clk)
    count_3 <= \$81 ;
  always @(posedge clk)
    count_4 <= \$82 ;
  always @(posedge clk)
    count_5 <= \$83 ;
  always @(posedge clk)
    count_6 <= \$84 ;
  always @(posedge clk)
    count_7 <= \$85 ;
  always @(posedge clk)
    query_valid_1 <= \$86 ;
  always @(posedge clk)
    query_valid_2 <= \$87 ;
  always @(posedge clk)
    query_valid_3 <= \$88 ;
  always @(posedge clk)
    query_valid_4 <= \$89 ;
  always @(posedge clk)
    query_valid_5 <= \$90 ;
  always @(posedge clk)
    query_valid_6 <= \$91 ;
  always @(posedge clk)
    query_valid_7 <= \$92 ;
  always @(posedge clk)
    query_valid_8 <= \$93 ;
  always @(posedge clk)
    query_valid_9 <= \$94 ;
  always @(posedge clk)
    query_valid_10 <= \$95 ;
  always @(posedge clk)
    query_valid_11 <= \$96 ;
  always @(posedge clk)
    query_valid_12 <= \$97 ;
  always @(posedge clk)
    query_ends_1 <= \$98 ;
  always @(posedge clk)
    query_ends_2 <= \$99 ;
  always @(posedge clk)
    query_ends_3 <= \$100 ;
  always @(posedge clk)
    query_ends_4 <= \$101 ;
  always @(posedge clk)
    query_ends_5 <= \$102 ;
  always @(posedge clk)
    query_ends_6 <= \$103 ;
  always @(posedge clk)
    query_ends_7 <= \$104 ;
  always @(posedge clk)
    query_ends_8 <= \$105 ;
  always @(posedge clk)
    query_ends_9 <= \$106 ;
  always @(posedge clk)
    query_ends_10 <= \$107 ;
  always @(posedge clk)
    query_ends_11 <= \$108 ;
  always @(posedge clk)
    query_ends_12 <= \$109 ;
  always @(posedge clk)
    block_0 <= \$110 ;
  always @(posedge clk)
    block_1 <= \$111 ;
  always @(posedge clk)
    reserved_slot <= \$112 ;
  always @(posedge clk)
    blocks_known <= \$113 ;
  always @(posedge clk)
    blocks_summed <= \$114 ;
  always @(posedge clk)
    is_partial <= \$115 ;
  always @(posedge clk)
    feature <= \$116 ;
  always @(posedge clk)
    group <= \$117 ;
  always @(posedge clk)
    covered <= \$118 ;
  always @(posedge clk)
    \slot$24  <= \$119 ;
  always @(posedge clk)
    valid <= \$120 ;
  always @(posedge clk)
    lane <= \$121 ;
  always @(posedge clk)
    write_group <= \$122 ;
  always @(posedge clk)
    write_slot <= \$123 ;
  always @(posedge clk)
    control_1 <= \$124 ;
  always @(posedge clk)
    control_2 <= \$125 ;
  always @(posedge clk)
    control_3 <= \$126 ;
  always @(posedge clk)
    group_1 <= \$127 ;
  always @(posedge clk)
    group_2 <= \$128 ;
  always @(posedge clk)
    last_1 <= \$129 ;
  always @(posedge clk)
    last_2 <= \$130 ;
  always @(posedge clk)
    last_3 <= \$131 ;
  always @(posedge clk)
    last_4 <= \$132 ;
  always @(posedge clk)
    last_5 <= \$133 ;
  attention_output_lane lane_0 (
    .address({ \slot$24 , group }),
    .clk(clk),
    .en(advance),
    .exists(\$53 ),
    .group(group_2[3]),
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
    .group(group_2[3]),
    .numerators(numerators[43:22]),
    .partial(\partial$43 ),
    .query(query),
    .rst(rst),
    .value(\value$38 ),
    .write(\$54 ),
    .write_address({ write_slot, write_group })
  );
  \attention.way_out.normalizer  normalizer (
    .clk(clk),
    .count_2(\$134 ),
    .mantissa(mantissa),
    .rst(rst),
    .x(chosen[13:0]),
    .zero(zero)
  );
  attention_polynomial_2 polynomial (
    .clk(clk),
    .en(1'h1),
    .rst(rst),
    .x(mantissa[12:0]),
    .y(y)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    chosen = 28'h0000000;
    casez (path_2)
      1'h0:
          chosen = statistics;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$11  = block_0[2];
      1'h1:
          \$11  = block_1[2];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$18  = block_0[1:0];
      1'h1:
          \$18  = block_1[1:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$35  = block_0[2];
      1'h1:
          \$35  = block_1[2];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    (* full_case = 32'd1 *)
    casez (\slot$24 )
      1'h0:
          \$50  = block_0[1:0];
      1'h1:
          \$50  = block_1[1:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$57  = \$24 [0];
    if (known) begin
      \$57  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$58  = \$26 [0];
    if (known) begin
      \$58  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$59  = \$27 ;
    if (rst) begin
      \$59  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$60  = running;
    if (ends) begin
      \$60  = 1'h0;
    end
    if (known) begin
      \$60  = 1'h1;
    end
    if (rst) begin
      \$60  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$86  = running;
    if (rst) begin
      \$86  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$87  = query_valid_1;
    if (rst) begin
      \$87  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$88  = query_valid_2;
    if (rst) begin
      \$88  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$89  = query_valid_3;
    if (rst) begin
      \$89  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$90  = query_valid_4;
    if (rst) begin
      \$90  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$91  = query_valid_5;
    if (rst) begin
      \$91  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$92  = query_valid_6;
    if (rst) begin
      \$92  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$93  = query_valid_7;
    if (rst) begin
      \$93  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$94  = query_valid_8;
    if (rst) begin
      \$94  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$95  = query_valid_9;
    if (rst) begin
      \$95  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$96  = query_valid_10;
    if (rst) begin
      \$96  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$97  = query_valid_11;
    if (rst) begin
      \$97  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$98  = ends;
    if (rst) begin
      \$98  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$99  = query_ends_1;
    if (rst) begin
      \$99  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$100  = query_ends_2;
    if (rst) begin
      \$100  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$101  = query_ends_3;
    if (rst) begin
      \$101  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$102  = query_ends_4;
    if (rst) begin
      \$102  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$103  = query_ends_5;
    if (rst) begin
      \$103  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$104  = query_ends_6;
    if (rst) begin
      \$104  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$105  = query_ends_7;
    if (rst) begin
      \$105  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$106  = query_ends_8;
    if (rst) begin
      \$106  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$107  = query_ends_9;
    if (rst) begin
      \$107  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$108  = query_ends_10;
    if (rst) begin
      \$108  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$109  = query_ends_11;
    if (rst) begin
      \$109  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$110  = block_0;
    if (reserve) begin
      casez (reserved_slot)
        1'h0:
            \$110 [1:0] = \port$548$6 [2:1];
      endcase
      casez (reserved_slot)
        1'h0:
            \$110 [2] = \port$548$6 [0];
      endcase
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$111  = block_1;
    if (reserve) begin
      (* full_case = 32'd1 *)
      casez (reserved_slot)
        1'h0:
            /* empty */;
        1'h1:
            \$111 [1:0] = \port$548$6 [2:1];
      endcase
      (* full_case = 32'd1 *)
      casez (reserved_slot)
        1'h0:
            /* empty */;
        1'h1:
            \$111 [2] = \port$548$6 [0];
      endcase
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$112  = reserved_slot;
    if (reserve) begin
      \$112  = \$30 ;
    end
    if (rst) begin
      \$112  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$113  = \$32 [1:0];
    if (rst) begin
      \$113  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$114  = \$34 [1:0];
    if (rst) begin
      \$114  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$115  = is_partial;
    if (issue) begin
      \$115  = \$35 ;
    end
    if (rst) begin
      \$115  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$116  = feature;
    if (issue) begin
      \$116  = \$37 [3:0];
    end
    if (rst) begin
      \$116  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$117  = group;
    if (issue) begin
      if (feature_ends) begin
        \$117  = \$39 [0];
      end
    end
    if (rst) begin
      \$117  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$118  = covered;
    if (issue) begin
      if (feature_ends) begin
        \$118  = \$41 [1:0];
      end
    end
    if (rst) begin
      \$118  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$119  = \slot$24 ;
    if (issue) begin
      if (feature_ends) begin
        \$119  = \$42 ;
      end
    end
    if (rst) begin
      \$119  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$120  = valid;
    if (advance) begin
      \$120  = { \$44 [6:0], issue };
    end
    if (rst) begin
      \$120  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$121  = lane;
    if (query_valid_12) begin
      \$121  = { lane[0], lane[1] };
    end
    if (rst) begin
      \$121  = 2'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$122  = write_group;
    if (query_valid_12) begin
      if (lane[1]) begin
        \$122  = \$47 [0];
      end
    end
    if (rst) begin
      \$122  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$123  = write_slot;
    if (query_valid_12) begin
      if (lane[1]) begin
        \$123  = \$49 ;
      end
    end
    if (rst) begin
      \$123  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$124  = control_1;
    if (advance) begin
      \$124  = { \$50 , group, covered, feature_ends };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$125  = control_2;
    if (advance) begin
      \$125  = control_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$126  = control_3;
    if (advance) begin
      \$126  = control_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$127  = group_1;
    if (advance) begin
      \$127  = { group, covered, feature_ends };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$128  = group_2;
    if (advance) begin
      \$128  = group_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$129  = last_1;
    if (advance) begin
      \$129  = control_3[0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$130  = last_2;
    if (advance) begin
      \$130  = last_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$131  = last_3;
    if (advance) begin
      \$131  = last_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$132  = last_4;
    if (advance) begin
      \$132  = last_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$133  = last_5;
    if (advance) begin
      \$133  = last_4;
    end
  end
  assign slot = statistics_slot;
  assign statistics_column = column;
  assign en = 1'h1;
  assign x = chosen[13:0];
  assign released = block_ends;
  assign \en$32  = advance;
  assign read_address = { \slot$24 , feature };
  assign count = { \$134 [0], \$134 [1], \$134 [2], \$134 [3] };
  assign queries = \port$548$6 [2:1];
  assign \is_partial$99  = \port$548$6 [0];
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
  assign \partial$43.maximum  = \partial$43 [13:0];
  assign \partial$43.denominator  = \partial$43 [27:14];
  assign \partial$43.numerator  = \partial$43 [49:28];
  assign \$85  = count_6;
  assign \$84  = count_5;
  assign \$83  = count_4;
  assign \$82  = count_3;
  assign \$81  = count_2;
  assign \$80  = count_1;
  assign \$79  = { \$134 [0], \$134 [1], \$134 [2], \$134 [3] };
  assign \$78  = statistics_9;
  assign \$77  = statistics_8;
  assign \$76  = statistics_7;
  assign \$75  = statistics_6;
  assign \$74  = statistics_5;
  assign \$73  = statistics_4;
  assign \$72  = statistics_3;
  assign \$71  = statistics_2;
  assign \$70  = statistics_1;
  assign \$69  = chosen;
  assign \$68  = zero_5;
  assign \$67  = zero_4;
  assign \$66  = zero_3;
  assign \$65  = zero_2;
  assign \$64  = zero_1;
  assign \$63  = zero;
  assign \$62  = path_1;
  assign \$61  = path;
  assign o_partial__payload[99:56] = { \partial$43 [49:28], partial[49:28] };
  assign o_partial__payload[55:28] = { \partial$43 [27:14], partial[27:14] };
  assign o_partial__payload[27:0] = { \partial$43 [13:0], partial[13:0] };
  assign o_partial__payload[100] = control_3[0];
  assign o__payload[24] = last_5;
  assign o__payload[23:0] = { \value$38 , value };
  assign query[49:36] = statistics_10[27:14];
  assign query[35:22] = statistics_10[13:0];
  assign query[21:18] = count_7;
  assign query[17:0] = reciprocal;
  assign \$1  = column;
  assign \$22  = column;
  assign \$25  = column;
  assign \$43 [7:2] = 6'h00;
  assign \$43 [1:0] = valid[1:0];
endmodule

module \attention.way_out.normalizer (rst, x, zero, mantissa, count_2, clk);
  wire \$1 ;
  wire [3:0] \$10 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire [13:0] \$5 ;
  wire \$6 ;
  wire [13:0] \$7 ;
  wire [1:0] \$8 ;
  wire [13:0] \$9 ;
  input clk;
  wire clk;
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
  reg [13:0] mantissa = 14'h0000;
  reg [13:0] mantissa_0 = 14'h0000;
  reg [13:0] mantissa_1 = 14'h0000;
  (* init = 14'h0000 *)
  wire [13:0] mantissa_2;
  input rst;
  wire rst;
  wire [13:0] shifted_1;
  wire [13:0] shifted_2;
  wire [13:0] shifted_4;
  wire [13:0] shifted_8;
  input [13:0] x;
  wire [13:0] x;
  output zero;
  wire zero;
  assign \$1  = | x[13:6];
  assign empty_8 = ~ \$1 ;
  assign shifted_8 = \$1  ? x : { x[5:0], 8'h00 };
  assign \$2  = | mantissa_0[13:10];
  assign empty_4 = ~ \$2 ;
  assign shifted_4 = \$2  ? mantissa_0 : { mantissa_0[9:0], 4'h0 };
  assign \$3  = | mantissa_1[13:12];
  assign empty_2 = ~ \$3 ;
  assign shifted_2 = \$3  ? mantissa_1 : { mantissa_1[11:0], 2'h0 };
  assign empty_1 = ~ \$4 ;
  assign shifted_1 = \$4  ? shifted_2 : { shifted_2[12:0], 1'h0 };
  assign zero = ~ mantissa[13];
  always @(posedge clk)
    mantissa_0 <= \$5 ;
  always @(posedge clk)
    count_0 <= \$6 ;
  always @(posedge clk)
    mantissa_1 <= \$7 ;
  always @(posedge clk)
    count_1 <= \$8 ;
  always @(posedge clk)
    mantissa <= \$9 ;
  always @(posedge clk)
    count_2 <= \$10 ;
  assign mantissa_2 = mantissa;
  assign count = { count_2[0], count_2[1], count_2[2], count_2[3] };
  assign en = 1'h1;
  assign \$10  = { empty_1, empty_2, count_1 };
  assign \$9  = shifted_1;
  assign \$8  = { empty_4, count_0 };
  assign \$7  = shifted_4;
  assign \$6  = empty_8;
  assign \$5  = shifted_8;
  assign \$4  = shifted_2[13];
endmodule

module attention_column_ends(bounds_address, bounds, statistics_address, starts, bounds_write, scores, totals, valid, loads, control, en, read_address, clk, rst, control_out, shifts, returns, probabilities, finished, statistics, numerators
, tiles);
  wire [6:0] \$1 ;
  wire [6:0] \$2 ;
  input [3:0] bounds;
  wire [3:0] bounds;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  input [2:0] bounds_address;
  wire [2:0] bounds_address;
  input bounds_write;
  wire bounds_write;
  input clk;
  wire clk;
  input [6:0] control;
  wire [6:0] control;
  reg [6:0] control_0_1 = 7'h00;
  (* init = 7'h00 *)
  wire [6:0] control_1_1;
  output [6:0] control_out;
  reg [6:0] control_out = 7'h00;
  input en;
  wire en;
  output finished;
  wire finished;
  wire \finished$27 ;
  input [1:0] loads;
  wire [1:0] loads;
  wire [21:0] numerator;
  wire [21:0] \numerator$30 ;
  output [43:0] numerators;
  wire [43:0] numerators;
  output [15:0] probabilities;
  wire [15:0] probabilities;
  wire [7:0] probability;
  input [4:0] read_address;
  wire [4:0] read_address;
  output [1:0] returns;
  wire [1:0] returns;
  wire [1:0] \returns$25 ;
  wire [4:0] rise;
  wire [1:0] rises;
  input rst;
  wire rst;
  input [39:0] scores;
  wire [39:0] scores;
  output [1:0] shifts;
  wire [1:0] shifts;
  wire [1:0] \shifts$24 ;
  input starts;
  wire starts;
  output [27:0] statistics;
  wire [27:0] statistics;
  wire [27:0] \statistics$28 ;
  wire [13:0] \statistics$28.denominator ;
  wire [13:0] \statistics$28.maximum ;
  input [1:0] statistics_address;
  wire [1:0] statistics_address;
  input [83:0] tiles;
  wire [83:0] tiles;
  input [39:0] totals;
  wire [39:0] totals;
  input [1:0] valid;
  wire [1:0] valid;
  always @(posedge clk)
    control_0_1 <= \$1 ;
  always @(posedge clk)
    control_out <= \$2 ;
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
    .block(control_0_1[2]),
    .clk(clk),
    .en(en),
    .feature(control_0_1[6:3]),
    .is_last(control_0_1[0]),
    .loads(loads[1]),
    .numerator(\numerator$30 ),
    .read_address(read_address),
    .rise(rise),
    .rise_write(rises[1]),
    .rst(rst),
    .slot(control_0_1[1]),
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
    .tiles(tiles)
  );
  assign control_1_1 = control_out;
  assign \shifts$24  = shifts;
  assign \returns$25  = returns;
  assign \finished$27  = finished;
  assign \statistics$28  = statistics;
  assign probabilities = { probability, probability };
  assign numerators = { \numerator$30 , numerator };
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
  assign \statistics$28.denominator  = statistics[13:0];
  assign \statistics$28.maximum  = statistics[27:14];
  assign \$2  = control_0_1;
  assign \$1  = control;
endmodule

module attention_column_foot(valid, feature, block, is_last, slot, rise_write, rise, loads, en, read_address, clk, rst, numerator, total);
  reg \$auto$verilog_backend.cc:2355:dump_module$10 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$10  = 0;
  wire [22:0] \$1 ;
  wire [4:0] \$10 ;
  wire [4:0] \$11 ;
  wire [4:0] \$12 ;
  wire [4:0] \$13 ;
  wire [4:0] \$14 ;
  wire [4:0] \$15 ;
  wire [4:0] \$16 ;
  reg \$17 ;
  reg \$18 ;
  reg \$19 ;
  wire [23:0] \$2 ;
  reg \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  reg [21:0] \$25 ;
  reg [4:0] \$3 ;
  reg [4:0] \$4 ;
  wire [21:0] \$5 ;
  wire [16:0] \$6 ;
  wire [16:0] \$7 ;
  wire [16:0] \$8 ;
  wire [4:0] \$9 ;
  reg [21:0] before_1 = 22'h000000;
  input block;
  wire block;
  input clk;
  wire clk;
  reg [4:0] control_1 = 5'h00;
  reg [4:0] control_2 = 5'h00;
  reg [4:0] control_3 = 5'h00;
  reg [4:0] control_4 = 5'h00;
  input en;
  wire en;
  input [3:0] feature;
  wire [3:0] feature;
  wire [4:0] finished_read__addr;
  wire [21:0] finished_read__data;
  wire finished_read__en;
  (* init = 5'h00 *)
  wire [4:0] finished_write__addr;
  (* init = 22'h000000 *)
  wire [21:0] finished_write__data;
  wire finished_write__en;
  input is_last;
  wire is_last;
  reg is_last_1 = 1'h0;
  reg is_last_2 = 1'h0;
  reg is_last_3 = 1'h0;
  reg is_last_4 = 1'h0;
  input loads;
  wire loads;
  wire [22:0] moved_0;
  wire [22:0] moved_1;
  wire [22:0] moved_2;
  wire [22:0] moved_3;
  wire [22:0] moved_4;
  reg [22:0] moved_held = 23'h000000;
  output [21:0] numerator;
  reg [21:0] numerator = 22'h000000;
  reg [21:0] numerator_held = 22'h000000;
  reg [4:0] pending = 5'h00;
  reg [4:0] place_1 = 5'h00;
  reg [4:0] place_2 = 5'h00;
  reg [4:0] place_3 = 5'h00;
  reg [4:0] place_4 = 5'h00;
  (* init = 22'h000000 *)
  wire [21:0] read_1;
  input [4:0] read_address;
  wire [4:0] read_address;
  input [4:0] rise;
  wire [4:0] rise;
  reg [4:0] rise_held = 5'h00;
  input rise_write;
  wire rise_write;
  input rst;
  wire rst;
  wire [3:0] running_read__addr;
  wire [21:0] running_read__data;
  wire [3:0] running_write__addr;
  (* init = 22'h000000 *)
  wire [21:0] running_write__data;
  (* init = 1'h0 *)
  wire running_write__en;
  input slot;
  wire slot;
  input [16:0] total;
  wire [16:0] total;
  reg [16:0] total_1 = 17'h00000;
  reg [16:0] total_2 = 17'h00000;
  reg [16:0] total_3 = 17'h00000;
  input valid;
  wire valid;
  reg valid_1 = 1'h0;
  reg valid_2 = 1'h0;
  reg valid_3 = 1'h0;
  reg valid_4 = 1'h0;
  reg [21:0] finished [31:0];
  initial begin
    finished[0] = 22'h000000;
    finished[1] = 22'h000000;
    finished[2] = 22'h000000;
    finished[3] = 22'h000000;
    finished[4] = 22'h000000;
    finished[5] = 22'h000000;
    finished[6] = 22'h000000;
    finished[7] = 22'h000000;
    finished[8] = 22'h000000;
    finished[9] = 22'h000000;
    finished[10] = 22'h000000;
    finished[11] = 22'h000000;
    finished[12] = 22'h000000;
    finished[13] = 22'h000000;
    finished[14] = 22'h000000;
    finished[15] = 22'h000000;
    finished[16] = 22'h000000;
    finished[17] = 22'h000000;
    finished[18] = 22'h000000;
    finished[19] = 22'h000000;
    finished[20] = 22'h000000;
    finished[21] = 22'h000000;
    finished[22] = 22'h000000;
    finished[23] = 22'h000000;
    finished[24] = 22'h000000;
    finished[25] = 22'h000000;
    finished[26] = 22'h000000;
    finished[27] = 22'h000000;
    finished[28] = 22'h000000;
    finished[29] = 22'h000000;
    finished[30] = 22'h000000;
    finished[31] = 22'h000000;
  end
  always @(posedge clk) begin
    if (finished_write__en)
      finished[control_4] <= numerator_held;
  end
  reg [21:0] _0_;
  always @(posedge clk) begin
    if (en) begin
      _0_ <= finished[read_address];
    end
  end
  assign finished_read__data = _0_;
  reg [21:0] running [15:0];
  initial begin
    running[0] = 22'h000000;
    running[1] = 22'h000000;
    running[2] = 22'h000000;
    running[3] = 22'h000000;
    running[4] = 22'h000000;
    running[5] = 22'h000000;
    running[6] = 22'h000000;
    running[7] = 22'h000000;
    running[8] = 22'h000000;
    running[9] = 22'h000000;
    running[10] = 22'h000000;
    running[11] = 22'h000000;
    running[12] = 22'h000000;
    running[13] = 22'h000000;
    running[14] = 22'h000000;
    running[15] = 22'h000000;
  end
  always @(posedge clk) begin
    if (valid_4)
      running[place_4[3:0]] <= numerator_held;
  end
  reg [21:0] _1_;
  always @(posedge clk) begin
    _1_ <= running[feature];
  end
  assign running_read__data = _1_;
  assign \$1  = $signed(moved_held[22:1]) + $signed(total_3);
  assign \$2  = $signed(\$1 ) + $signed({ 1'h0, moved_held[0] });
  assign moved_0 = rise_held[0] ? { before_1[21], before_1 } : { before_1, 1'h0 };
  assign moved_1 = rise_held[1] ? { moved_0[22], moved_0[22], moved_0[22:2] } : moved_0;
  assign moved_2 = rise_held[2] ? { moved_1[22], moved_1[22], moved_1[22], moved_1[22], moved_1[22:4] } : moved_1;
  assign moved_3 = rise_held[3] ? { moved_2[22], moved_2[22], moved_2[22], moved_2[22], moved_2[22], moved_2[22], moved_2[22], moved_2[22], moved_2[22:8] } : moved_2;
  assign moved_4 = rise_held[4] ? { moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22], moved_3[22:16] } : moved_3;
  assign finished_write__en = valid_4 & is_last_4;
  always @(posedge clk)
    pending <= \$3 ;
  always @(posedge clk)
    rise_held <= \$4 ;
  always @(posedge clk)
    before_1 <= \$5 ;
  always @(posedge clk)
    moved_held <= moved_4;
  always @(posedge clk)
    total_1 <= \$6 ;
  always @(posedge clk)
    total_2 <= \$7 ;
  always @(posedge clk)
    total_3 <= \$8 ;
  always @(posedge clk)
    numerator_held <= \$2 [21:0];
  always @(posedge clk)
    place_1 <= \$9 ;
  always @(posedge clk)
    place_2 <= \$10 ;
  always @(posedge clk)
    place_3 <= \$11 ;
  always @(posedge clk)
    place_4 <= \$12 ;
  always @(posedge clk)
    control_1 <= \$13 ;
  always @(posedge clk)
    control_2 <= \$14 ;
  always @(posedge clk)
    control_3 <= \$15 ;
  always @(posedge clk)
    control_4 <= \$16 ;
  always @(posedge clk)
    valid_1 <= \$17 ;
  always @(posedge clk)
    valid_2 <= \$18 ;
  always @(posedge clk)
    valid_3 <= \$19 ;
  always @(posedge clk)
    valid_4 <= \$20 ;
  always @(posedge clk)
    is_last_1 <= \$21 ;
  always @(posedge clk)
    is_last_2 <= \$22 ;
  always @(posedge clk)
    is_last_3 <= \$23 ;
  always @(posedge clk)
    is_last_4 <= \$24 ;
  always @(posedge clk)
    numerator <= \$25 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$3  = pending;
    if (rise_write) begin
      \$3  = rise;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$4  = rise_held;
    if (loads) begin
      \$4  = pending;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$17  = valid;
    if (rst) begin
      \$17  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$18  = valid_1;
    if (rst) begin
      \$18  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$19  = valid_2;
    if (rst) begin
      \$19  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$20  = valid_3;
    if (rst) begin
      \$20  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$25  = numerator;
    if (en) begin
      \$25  = finished_read__data;
    end
  end
  assign read_1 = numerator;
  assign running_read__addr = feature;
  assign running_write__en = valid_4;
  assign running_write__addr = place_4[3:0];
  assign running_write__data = numerator_held;
  assign finished_write__addr = control_4;
  assign finished_write__data = numerator_held;
  assign finished_read__en = en;
  assign finished_read__addr = read_address;
  assign \$24  = is_last_3;
  assign \$23  = is_last_2;
  assign \$22  = is_last_1;
  assign \$21  = is_last;
  assign \$16  = control_3;
  assign \$15  = control_2;
  assign \$14  = control_1;
  assign \$13  = { slot, feature };
  assign \$12  = place_3;
  assign \$11  = place_2;
  assign \$10  = place_1;
  assign \$9  = { block, feature };
  assign \$8  = total_2;
  assign \$7  = total_1;
  assign \$6  = total;
  assign \$5  = running_read__data;
endmodule

module attention_delay_line(clk, rst, o, i);
  wire [23:0] \$1 ;
  wire [23:0] \$2 ;
  wire [23:0] \$3 ;
  input clk;
  wire clk;
  input [23:0] i;
  wire [23:0] i;
  reg [23:0] i_1 = 24'h000000;
  reg [23:0] i_2 = 24'h000000;
  (* init = 24'h000000 *)
  wire [23:0] i_3;
  output [23:0] o;
  reg [23:0] o = 24'h000000;
  input rst;
  wire rst;
  always @(posedge clk)
    i_1 <= \$1 ;
  always @(posedge clk)
    i_2 <= \$2 ;
  always @(posedge clk)
    o <= \$3 ;
  assign i_3 = o;
  assign \$3  = i_2;
  assign \$2  = i_1;
  assign \$1  = i;
endmodule

module attention_delay_line_2(o, i);
  input [14:0] i;
  wire [14:0] i;
  output [14:0] o;
  wire [14:0] o;
  assign o = i;
endmodule

module attention_element_block(is_weighted, is_first, is_passing, captures, shifts, loads, query, above, chain, clk, rst, operands_out, query_out, total, chain_out, operands);
  input [39:0] above;
  wire [39:0] above;
  input [2:0] captures;
  wire [2:0] captures;
  input [39:0] chain;
  wire [39:0] chain;
  output [39:0] chain_out;
  wire [39:0] chain_out;
  wire [19:0] \chain_out$21 ;
  wire [19:0] \chain_out$22 ;
  input clk;
  wire clk;
  input [2:0] is_first;
  wire [2:0] is_first;
  input [2:0] is_passing;
  wire [2:0] is_passing;
  input [2:0] is_weighted;
  wire [2:0] is_weighted;
  input [2:0] loads;
  wire [2:0] loads;
  input [15:0] operands;
  wire [15:0] operands;
  output [15:0] operands_out;
  wire [15:0] operands_out;
  wire [15:0] \operands_out$16 ;
  wire [15:0] \operands_out$23 ;
  input [15:0] query;
  wire [15:0] query;
  output [15:0] query_out;
  wire [15:0] query_out;
  wire [7:0] \query_out$17 ;
  wire [7:0] \query_out$18 ;
  input rst;
  wire rst;
  input [1:0] shifts;
  wire [1:0] shifts;
  output [39:0] total;
  wire [39:0] total;
  wire [19:0] \total$19 ;
  wire [19:0] \total$20 ;
  attention_element_column column_0 (
    .above(above[19:0]),
    .captures(captures[1:0]),
    .chain(chain[19:0]),
    .chain_out(\chain_out$21 ),
    .clk(clk),
    .is_first(is_first[1:0]),
    .is_passing(is_passing[1:0]),
    .is_weighted(is_weighted[1:0]),
    .loads(loads[1:0]),
    .operands(operands),
    .operands_out(\operands_out$23 ),
    .query(query[7:0]),
    .query_out(\query_out$17 ),
    .rst(rst),
    .shifts(shifts[0]),
    .total(\total$19 )
  );
  attention_element_column column_1 (
    .above(above[39:20]),
    .captures(captures[2:1]),
    .chain(chain[39:20]),
    .chain_out(\chain_out$22 ),
    .clk(clk),
    .is_first(is_first[2:1]),
    .is_passing(is_passing[2:1]),
    .is_weighted(is_weighted[2:1]),
    .loads(loads[2:1]),
    .operands(\operands_out$23 ),
    .operands_out(operands_out),
    .query(query[15:8]),
    .query_out(\query_out$18 ),
    .rst(rst),
    .shifts(shifts[1]),
    .total(\total$20 )
  );
  assign \operands_out$16  = operands_out;
  assign query_out = { \query_out$18 , \query_out$17  };
  assign total = { \total$20 , \total$19  };
  assign chain_out = { \chain_out$22 , \chain_out$21  };
endmodule

module attention_element_column(is_weighted, is_first, is_passing, captures, shifts, loads, query, above, chain, clk, rst, operands_out, query_out, total, chain_out, operands);
  input [19:0] above;
  wire [19:0] above;
  input [1:0] captures;
  wire [1:0] captures;
  input [19:0] chain;
  wire [19:0] chain;
  output [19:0] chain_out;
  wire [19:0] chain_out;
  wire [19:0] \chain_out$20 ;
  wire [19:0] \chain_out$23 ;
  input clk;
  wire clk;
  input [1:0] is_first;
  wire [1:0] is_first;
  input [1:0] is_passing;
  wire [1:0] is_passing;
  input [1:0] is_weighted;
  wire [1:0] is_weighted;
  input [1:0] loads;
  wire [1:0] loads;
  wire [7:0] operand_out;
  wire [7:0] \operand_out$17 ;
  input [15:0] operands;
  wire [15:0] operands;
  output [15:0] operands_out;
  wire [15:0] operands_out;
  input [7:0] query;
  wire [7:0] query;
  output [7:0] query_out;
  wire [7:0] query_out;
  wire [7:0] \query_out$18 ;
  wire [7:0] \query_out$21 ;
  input rst;
  wire rst;
  input shifts;
  wire shifts;
  output [19:0] total;
  wire [19:0] total;
  wire [19:0] \total$19 ;
  wire [19:0] \total$22 ;
  attention_processing_element row_0 (
    .above(above),
    .captures(captures[0]),
    .chain(chain),
    .chain_out(\chain_out$23 ),
    .clk(clk),
    .is_first(is_first[0]),
    .is_passing(is_passing[0]),
    .is_weighted(is_weighted[0]),
    .loads(loads[0]),
    .operand(operands[7:0]),
    .operand_out(operand_out),
    .query(query),
    .query_out(\query_out$21 ),
    .rst(rst),
    .shifts(shifts),
    .total(\total$22 )
  );
  attention_processing_element row_1 (
    .above(\total$22 ),
    .captures(captures[1]),
    .chain(\chain_out$23 ),
    .chain_out(chain_out),
    .clk(clk),
    .is_first(is_first[1]),
    .is_passing(is_passing[1]),
    .is_weighted(is_weighted[1]),
    .loads(loads[1]),
    .operand(operands[15:8]),
    .operand_out(\operand_out$17 ),
    .query(\query_out$21 ),
    .query_out(query_out),
    .rst(rst),
    .shifts(shifts),
    .total(total)
  );
  assign \query_out$18  = query_out;
  assign \total$19  = total;
  assign \chain_out$20  = chain_out;
  assign operands_out = { \operand_out$17 , operand_out };
endmodule

module attention_multiplier(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$11 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$11  = 0;
  wire [16:0] \$1 ;
  reg [7:0] \$2 ;
  reg [8:0] \$3 ;
  reg [16:0] \$4 ;
  input [7:0] a;
  wire [7:0] a;
  reg [7:0] \a$6  = 8'h00;
  input [8:0] b;
  wire [8:0] b;
  reg [8:0] \b$7  = 9'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [16:0] p;
  reg [16:0] p = 17'h00000;
  (* init = 17'h00000 *)
  wire [16:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_multiplier_2(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$12 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$12  = 0;
  wire [34:0] \$1 ;
  reg [16:0] \$2 ;
  reg [17:0] \$3 ;
  reg [34:0] \$4 ;
  input [16:0] a;
  wire [16:0] a;
  reg [16:0] \a$6  = 17'h00000;
  input [17:0] b;
  wire [17:0] b;
  reg [17:0] \b$7  = 18'h00000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [34:0] p;
  reg [34:0] p = 35'h000000000;
  (* init = 35'h000000000 *)
  wire [34:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = \a$6  * \b$7 ;
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_multiplier_3(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$13 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$13  = 0;
  wire [20:0] \$1 ;
  reg [2:0] \$2 ;
  reg [17:0] \$3 ;
  reg [20:0] \$4 ;
  input [2:0] a;
  wire [2:0] a;
  reg [2:0] \a$6  = 3'h0;
  input [17:0] b;
  wire [17:0] b;
  reg [17:0] \b$7  = 18'h00000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [20:0] p;
  reg [20:0] p = 21'h000000;
  (* init = 21'h000000 *)
  wire [20:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed(\a$6 ) * $signed({ 1'h0, \b$7  });
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_multiplier_4(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$14 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$14  = 0;
  wire [13:0] \$1 ;
  reg [4:0] \$2 ;
  reg [8:0] \$3 ;
  reg [13:0] \$4 ;
  input [4:0] a;
  wire [4:0] a;
  reg [4:0] \a$6  = 5'h00;
  input [8:0] b;
  wire [8:0] b;
  reg [8:0] \b$7  = 9'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [13:0] p;
  reg [13:0] p = 14'h0000;
  (* init = 14'h0000 *)
  wire [13:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_multiplier_5(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$15 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$15  = 0;
  wire [17:0] \$1 ;
  reg [8:0] \$2 ;
  reg [8:0] \$3 ;
  reg [17:0] \$4 ;
  input [8:0] a;
  wire [8:0] a;
  reg [8:0] \a$6  = 9'h000;
  input [8:0] b;
  wire [8:0] b;
  reg [8:0] \b$7  = 9'h000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [17:0] p;
  reg [17:0] p = 18'h00000;
  (* init = 18'h00000 *)
  wire [17:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_multiplier_6(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$16 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$16  = 0;
  wire [13:0] \$1 ;
  reg [5:0] \$2 ;
  reg [7:0] \$3 ;
  reg [13:0] \$4 ;
  input [5:0] a;
  wire [5:0] a;
  reg [5:0] \a$6  = 6'h00;
  input [7:0] b;
  wire [7:0] b;
  reg [7:0] \b$7  = 8'h00;
  input clk;
  wire clk;
  input en;
  wire en;
  output [13:0] p;
  reg [13:0] p = 14'h0000;
  (* init = 14'h0000 *)
  wire [13:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed({ 1'h0, \a$6  }) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_multiplier_7(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$17 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$17  = 0;
  wire [22:0] \$1 ;
  reg [14:0] \$2 ;
  reg [7:0] \$3 ;
  reg [22:0] \$4 ;
  input [14:0] a;
  wire [14:0] a;
  reg [14:0] \a$6  = 15'h0000;
  input [7:0] b;
  wire [7:0] b;
  reg [7:0] \b$7  = 8'h00;
  input clk;
  wire clk;
  input en;
  wire en;
  output [22:0] p;
  reg [22:0] p = 23'h000000;
  (* init = 23'h000000 *)
  wire [22:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed(\a$6 ) * $signed(\b$7 );
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_multiplier_8(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$18 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$18  = 0;
  wire [32:0] \$1 ;
  reg [14:0] \$2 ;
  reg [17:0] \$3 ;
  reg [32:0] \$4 ;
  input [14:0] a;
  wire [14:0] a;
  reg [14:0] \a$6  = 15'h0000;
  input [17:0] b;
  wire [17:0] b;
  reg [17:0] \b$7  = 18'h00000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [32:0] p;
  reg [32:0] p = 33'h000000000;
  (* init = 33'h000000000 *)
  wire [32:0] product;
  input rst;
  wire rst;
  always @(posedge clk)
    p <= \$4 ;
  assign \$1  = $signed(\a$6 ) * $signed({ 1'h0, \b$7  });
  always @(posedge clk)
    \a$6  <= \$2 ;
  always @(posedge clk)
    \b$7  <= \$3 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$4  = p;
    if (en) begin
      \$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$2  = \a$6 ;
    if (en) begin
      \$2  = a;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$3  = \b$7 ;
    if (en) begin
      \$3  = b;
    end
  end
  assign product = p;
endmodule

module attention_operand_lane(address, write_0, write_address_0, data_0, write_1, write_address_1, data_1, clk, rst, kind_out, address_out, operand, kind);
  reg \$auto$verilog_backend.cc:2355:dump_module$19 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$19  = 0;
  wire [7:0] \$1 ;
  reg \$2 ;
  reg [4:0] \$3 ;
  input [4:0] address;
  wire [4:0] address;
  output [4:0] address_out;
  reg [4:0] address_out = 5'h00;
  input clk;
  wire clk;
  input [7:0] data_0;
  wire [7:0] data_0;
  input [7:0] data_1;
  wire [7:0] data_1;
  input kind;
  wire kind;
  output kind_out;
  reg kind_out = 1'h0;
  output [7:0] operand;
  reg [7:0] operand = 8'h00;
  (* init = 8'h00 *)
  wire [7:0] operand_held;
  wire [4:0] read_port__addr;
  wire [4:0] \read_port__addr$20 ;
  wire [7:0] read_port__data;
  wire [7:0] \read_port__data$23 ;
  input rst;
  wire rst;
  input write_0;
  wire write_0;
  input write_1;
  wire write_1;
  input [4:0] write_address_0;
  wire [4:0] write_address_0;
  input [4:0] write_address_1;
  wire [4:0] write_address_1;
  wire [4:0] write_port__addr;
  wire [4:0] \write_port__addr$18 ;
  wire [7:0] write_port__data;
  wire [7:0] \write_port__data$19 ;
  wire write_port__en;
  wire \write_port__en$17 ;
  reg [7:0] memory_0 [31:0];
  initial begin
    memory_0[0] = 8'h00;
    memory_0[1] = 8'h00;
    memory_0[2] = 8'h00;
    memory_0[3] = 8'h00;
    memory_0[4] = 8'h00;
    memory_0[5] = 8'h00;
    memory_0[6] = 8'h00;
    memory_0[7] = 8'h00;
    memory_0[8] = 8'h00;
    memory_0[9] = 8'h00;
    memory_0[10] = 8'h00;
    memory_0[11] = 8'h00;
    memory_0[12] = 8'h00;
    memory_0[13] = 8'h00;
    memory_0[14] = 8'h00;
    memory_0[15] = 8'h00;
    memory_0[16] = 8'h00;
    memory_0[17] = 8'h00;
    memory_0[18] = 8'h00;
    memory_0[19] = 8'h00;
    memory_0[20] = 8'h00;
    memory_0[21] = 8'h00;
    memory_0[22] = 8'h00;
    memory_0[23] = 8'h00;
    memory_0[24] = 8'h00;
    memory_0[25] = 8'h00;
    memory_0[26] = 8'h00;
    memory_0[27] = 8'h00;
    memory_0[28] = 8'h00;
    memory_0[29] = 8'h00;
    memory_0[30] = 8'h00;
    memory_0[31] = 8'h00;
  end
  always @(posedge clk) begin
    if (write_0)
      memory_0[write_address_0] <= data_0;
  end
  reg [7:0] _0_;
  always @(posedge clk) begin
    _0_ <= memory_0[address];
  end
  assign read_port__data = _0_;
  reg [7:0] memory_1 [31:0];
  initial begin
    memory_1[0] = 8'h00;
    memory_1[1] = 8'h00;
    memory_1[2] = 8'h00;
    memory_1[3] = 8'h00;
    memory_1[4] = 8'h00;
    memory_1[5] = 8'h00;
    memory_1[6] = 8'h00;
    memory_1[7] = 8'h00;
    memory_1[8] = 8'h00;
    memory_1[9] = 8'h00;
    memory_1[10] = 8'h00;
    memory_1[11] = 8'h00;
    memory_1[12] = 8'h00;
    memory_1[13] = 8'h00;
    memory_1[14] = 8'h00;
    memory_1[15] = 8'h00;
    memory_1[16] = 8'h00;
    memory_1[17] = 8'h00;
    memory_1[18] = 8'h00;
    memory_1[19] = 8'h00;
    memory_1[20] = 8'h00;
    memory_1[21] = 8'h00;
    memory_1[22] = 8'h00;
    memory_1[23] = 8'h00;
    memory_1[24] = 8'h00;
    memory_1[25] = 8'h00;
    memory_1[26] = 8'h00;
    memory_1[27] = 8'h00;
    memory_1[28] = 8'h00;
    memory_1[29] = 8'h00;
    memory_1[30] = 8'h00;
    memory_1[31] = 8'h00;
  end
  always @(posedge clk) begin
    if (write_1)
      memory_1[write_address_1] <= data_1;
  end
  reg [7:0] _1_;
  always @(posedge clk) begin
    _1_ <= memory_1[address];
  end
  assign \read_port__data$23  = _1_;
  always @(posedge clk)
    kind_out <= \$2 ;
  always @(posedge clk)
    address_out <= \$3 ;
  always @(posedge clk)
    operand <= \$1 ;
  assign \$1  = kind_out ? \read_port__data$23  : read_port__data;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$19 ) begin end
    \$2  = kind;
    if (rst) begin
      \$2  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$19 ) begin end
    \$3  = address;
    if (rst) begin
      \$3  = 5'h00;
    end
  end
  assign write_port__en = write_0;
  assign write_port__addr = write_address_0;
  assign write_port__data = data_0;
  assign read_port__addr = address;
  assign \write_port__en$17  = write_1;
  assign \write_port__addr$18  = write_address_1;
  assign \write_port__data$19  = data_1;
  assign \read_port__addr$20  = address;
  assign operand_held = operand;
endmodule

module attention_operand_lane_2(address, write_0, write_address_0, data_0, clk, rst, kind_out, address_out, operand, kind);
  reg \$auto$verilog_backend.cc:2355:dump_module$20 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$20  = 0;
  wire [7:0] \$1 ;
  reg \$2 ;
  reg [4:0] \$3 ;
  input [4:0] address;
  wire [4:0] address;
  output [4:0] address_out;
  reg [4:0] address_out = 5'h00;
  input clk;
  wire clk;
  input [7:0] data_0;
  wire [7:0] data_0;
  input kind;
  wire kind;
  output kind_out;
  reg kind_out = 1'h0;
  output [7:0] operand;
  reg [7:0] operand = 8'h00;
  (* init = 8'h00 *)
  wire [7:0] operand_held;
  wire [4:0] read_port__addr;
  wire [7:0] read_port__data;
  input rst;
  wire rst;
  input write_0;
  wire write_0;
  input [4:0] write_address_0;
  wire [4:0] write_address_0;
  wire [4:0] write_port__addr;
  wire [7:0] write_port__data;
  wire write_port__en;
  reg [7:0] memory_0 [31:0];
  initial begin
    memory_0[0] = 8'h00;
    memory_0[1] = 8'h00;
    memory_0[2] = 8'h00;
    memory_0[3] = 8'h00;
    memory_0[4] = 8'h00;
    memory_0[5] = 8'h00;
    memory_0[6] = 8'h00;
    memory_0[7] = 8'h00;
    memory_0[8] = 8'h00;
    memory_0[9] = 8'h00;
    memory_0[10] = 8'h00;
    memory_0[11] = 8'h00;
    memory_0[12] = 8'h00;
    memory_0[13] = 8'h00;
    memory_0[14] = 8'h00;
    memory_0[15] = 8'h00;
    memory_0[16] = 8'h00;
    memory_0[17] = 8'h00;
    memory_0[18] = 8'h00;
    memory_0[19] = 8'h00;
    memory_0[20] = 8'h00;
    memory_0[21] = 8'h00;
    memory_0[22] = 8'h00;
    memory_0[23] = 8'h00;
    memory_0[24] = 8'h00;
    memory_0[25] = 8'h00;
    memory_0[26] = 8'h00;
    memory_0[27] = 8'h00;
    memory_0[28] = 8'h00;
    memory_0[29] = 8'h00;
    memory_0[30] = 8'h00;
    memory_0[31] = 8'h00;
  end
  always @(posedge clk) begin
    if (write_0)
      memory_0[write_address_0] <= data_0;
  end
  reg [7:0] _0_;
  always @(posedge clk) begin
    _0_ <= memory_0[address];
  end
  assign read_port__data = _0_;
  always @(posedge clk)
    address_out <= \$3 ;
  always @(posedge clk)
    operand <= \$1 ;
  always @(posedge clk)
    kind_out <= \$2 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$3  = address;
    if (rst) begin
      \$3  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$20 ) begin end
    \$2  = kind;
    if (rst) begin
      \$2  = 1'h0;
    end
  end
  assign write_port__en = write_0;
  assign write_port__addr = write_address_0;
  assign write_port__data = data_0;
  assign read_port__addr = address;
  assign operand_held = operand;
  assign \$1  = read_port__data;
endmodule

module attention_operand_lanes(address, write_0, write_address_0, data_0, write_1, write_address_1, data_1, clk, rst, kind_out, address_out, operands, kind);
  input [4:0] address;
  wire [4:0] address;
  output [4:0] address_out;
  wire [4:0] address_out;
  wire [4:0] \address_out$14 ;
  wire [4:0] \address_out$18 ;
  input clk;
  wire clk;
  input [15:0] data_0;
  wire [15:0] data_0;
  input [15:0] data_1;
  wire [15:0] data_1;
  input kind;
  wire kind;
  output kind_out;
  wire kind_out;
  wire \kind_out$13 ;
  wire \kind_out$17 ;
  wire [7:0] operand;
  wire [7:0] \operand$16 ;
  output [15:0] operands;
  wire [15:0] operands;
  input rst;
  wire rst;
  input write_0;
  wire write_0;
  input write_1;
  wire write_1;
  input [4:0] write_address_0;
  wire [4:0] write_address_0;
  input [4:0] write_address_1;
  wire [4:0] write_address_1;
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
  assign \kind_out$13  = kind_out;
  assign \address_out$14  = address_out;
  assign operands = { \operand$16 , operand };
endmodule

module attention_operand_lanes_2(address, write_0, write_address_0, data_0, clk, rst, kind_out, address_out, operands, kind);
  input [4:0] address;
  wire [4:0] address;
  output [4:0] address_out;
  wire [4:0] address_out;
  wire [4:0] \address_out$11 ;
  wire [4:0] \address_out$15 ;
  input clk;
  wire clk;
  input [15:0] data_0;
  wire [15:0] data_0;
  input kind;
  wire kind;
  output kind_out;
  wire kind_out;
  wire \kind_out$10 ;
  wire \kind_out$14 ;
  wire [7:0] operand;
  wire [7:0] \operand$13 ;
  output [15:0] operands;
  wire [15:0] operands;
  input rst;
  wire rst;
  input write_0;
  wire write_0;
  input [4:0] write_address_0;
  wire [4:0] write_address_0;
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
  assign \kind_out$10  = kind_out;
  assign \address_out$11  = address_out;
  assign operands = { \operand$13 , operand };
endmodule

module attention_output_lane(write_address, query, en, address, group, numerators, exists, clk, rst, value, partial, write);
  reg \$auto$verilog_backend.cc:2355:dump_module$21 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$21  = 0;
  reg [21:0] \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [36:0] \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire [12:0] \$22 ;
  reg [49:0] \$23 ;
  reg [49:0] \$24 ;
  reg [21:0] \$25 ;
  reg [21:0] \$26 ;
  reg [1:0] \$27 ;
  reg [14:0] \$28 ;
  reg [17:0] \$29 ;
  wire [17:0] \$3 ;
  reg [17:0] \$30 ;
  reg [11:0] \$31 ;
  wire [24:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire \$signal ;
  wire \$signal$32 ;
  wire \$signal$33 ;
  wire \$signal$34 ;
  input [1:0] address;
  wire [1:0] address;
  input clk;
  wire clk;
  reg [21:0] coarse = 22'h000000;
  input en;
  wire en;
  input exists;
  wire exists;
  reg [1:0] fine = 2'h0;
  input group;
  wire group;
  wire [21:0] moved;
  reg [21:0] numerator = 22'h000000;
  input [21:0] numerators;
  wire [21:0] numerators;
  wire [32:0] p;
  output [49:0] partial;
  reg [49:0] partial;
  wire [13:0] \partial.denominator ;
  wire [13:0] \partial.maximum ;
  wire [21:0] \partial.numerator ;
  input [49:0] query;
  wire [49:0] query;
  wire [3:0] \query.count ;
  wire [13:0] \query.denominator ;
  wire [13:0] \query.maximum ;
  wire [17:0] \query.reciprocal ;
  (* init = 50'h0000000000000 *)
  wire [49:0] query_held;
  wire [3:0] \query_held.count ;
  wire [13:0] \query_held.denominator ;
  wire [13:0] \query_held.maximum ;
  wire [17:0] \query_held.reciprocal ;
  reg [14:0] quotient = 15'h0000;
  reg [49:0] read_1 = 50'h0000000000000;
  reg [49:0] read_2 = 50'h0000000000000;
  wire [1:0] read_port__addr;
  wire [49:0] read_port__data;
  wire [3:0] \read_port__data.count ;
  wire [13:0] \read_port__data.denominator ;
  wire [13:0] \read_port__data.maximum ;
  wire [17:0] \read_port__data.reciprocal ;
  wire read_port__en;
  reg [17:0] reciprocal_1 = 18'h00000;
  reg [17:0] reciprocal_2 = 18'h00000;
  reg [11:0] result;
  input rst;
  wire rst;
  output [11:0] value;
  reg [11:0] value = 12'h000;
  (* init = 12'h000 *)
  wire [11:0] value_held;
  input write;
  wire write;
  input [1:0] write_address;
  wire [1:0] write_address;
  wire [1:0] write_port__addr;
  wire [49:0] write_port__data;
  wire [3:0] \write_port__data.count ;
  wire [13:0] \write_port__data.denominator ;
  wire [13:0] \write_port__data.maximum ;
  wire [17:0] \write_port__data.reciprocal ;
  wire write_port__en;
  reg [49:0] queries [3:0];
  initial begin
    queries[0] = 50'h0000000000000;
    queries[1] = 50'h0000000000000;
    queries[2] = 50'h0000000000000;
    queries[3] = 50'h0000000000000;
  end
  always @(posedge clk) begin
    if (write)
      queries[write_address] <= query;
  end
  reg [49:0] _0_;
  always @(posedge clk) begin
    if (en) begin
      _0_ <= queries[address];
    end
  end
  assign read_port__data = _0_;
  assign \$2  = $signed(numerator) << { read_2[21:20], 2'h0 };
  assign \$3  = exists ? read_2[17:0] : 18'h00000;
  assign \$4  = $signed(coarse) << fine;
  assign \$5  = ! $signed(p[32:30]);
  assign \$6  = & { p[32], p[32:30] };
  assign \$signal  = \$5  | \$6 ;
  assign \$7  = p[30:19] == 11'h7ff;
  assign \$8  = \$signal  & \$7 ;
  assign \$signal$32  = \$8  & p[18];
  assign \$9  = p[32:19] == 14'h37ff;
  assign \$signal$33  = \$9  & p[18];
  assign \$10  = ~ \$signal ;
  assign \$11  = ~ \$signal$33 ;
  assign \$12  = \$10  & \$11 ;
  assign \$13  = \$12  | \$signal$32 ;
  assign \$14  = ~ \$signal$32 ;
  assign \$15  = \$signal  & \$14 ;
  assign \$18  = ~ \$signal ;
  assign \$19  = p[32] & \$18 ;
  assign \$22  = $signed(p[30:19]) + $signed({ 1'h0, p[18] });
  always @(posedge clk)
    read_1 <= \$23 ;
  always @(posedge clk)
    read_2 <= \$24 ;
  always @(posedge clk)
    numerator <= \$25 ;
  always @(posedge clk)
    coarse <= \$26 ;
  always @(posedge clk)
    fine <= \$27 ;
  always @(posedge clk)
    quotient <= \$28 ;
  always @(posedge clk)
    reciprocal_1 <= \$29 ;
  always @(posedge clk)
    reciprocal_2 <= \$30 ;
  always @(posedge clk)
    value <= \$31 ;
  attention_product_2 product (
    .a(quotient),
    .b(reciprocal_2),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$1  = 22'h000000;
    casez (group)
      1'h0:
          \$1  = numerators;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$23  = read_1;
    if (en) begin
      \$23  = read_port__data;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$24  = read_2;
    if (en) begin
      \$24  = read_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$25  = numerator;
    if (en) begin
      \$25  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$26  = coarse;
    if (en) begin
      \$26  = \$2 [21:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$27  = fine;
    if (en) begin
      \$27  = read_2[19:18];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$28  = quotient;
    if (en) begin
      \$28  = \$4 [21:7];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$29  = reciprocal_1;
    if (en) begin
      \$29  = \$3 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$30  = reciprocal_2;
    if (en) begin
      \$30  = reciprocal_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    \$31  = value;
    if (en) begin
      \$31  = result;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    partial = 50'h0000000000000;
    if (exists) begin
      partial[13:0] = read_2[49:36];
      partial[27:14] = read_2[35:22];
      partial[49:28] = numerator;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$21 ) begin end
    (* full_case = 32'd1 *)
    if (\$17 ) begin
      result = \$22 [11:0];
    end else if (\$21 ) begin
      result = 12'h800;
    end else begin
      result = 12'h7ff;
    end
  end
  assign query_held = read_2;
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
  assign \query_held.reciprocal  = read_2[17:0];
  assign \query_held.count  = read_2[21:18];
  assign \query_held.denominator  = read_2[35:22];
  assign \query_held.maximum  = read_2[49:36];
  assign \write_port__data.reciprocal  = query[17:0];
  assign \write_port__data.count  = query[21:18];
  assign \write_port__data.denominator  = query[35:22];
  assign \write_port__data.maximum  = query[49:36];
  assign \$signal$34  = \$13 ;
  assign \$16  = 1'h1;
  assign \$17  = \$15 ;
  assign \$20  = 1'h1;
  assign \$21  = \$19 ;
endmodule

module attention_polynomial(x, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$22 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$22  = 0;
  wire [10:0] \$1 ;
  reg [11:0] \$10 ;
  reg [11:0] \$11 ;
  reg [11:0] \$12 ;
  reg [12:0] \$13 ;
  wire [13:0] \$2 ;
  wire \$3 ;
  reg [8:0] \$4 ;
  reg [8:0] \$5 ;
  reg [8:0] \$6 ;
  reg [8:0] \$7 ;
  reg [8:0] \$8 ;
  reg [11:0] \$9 ;
  wire [4:0] a;
  wire [8:0] \a$20 ;
  wire address;
  wire \address$10 ;
  wire \address$8 ;
  reg [8:0] b = 9'h000;
  reg [8:0] \b$21  = 9'h000;
  input clk;
  wire clk;
  reg [11:0] constant_0_1 = 12'h000;
  reg [11:0] constant_0_2 = 12'h000;
  reg [11:0] constant_0_3 = 12'h000;
  reg [11:0] constant_0_4 = 12'h000;
  reg [8:0] constant_1_1 = 9'h000;
  reg [8:0] constant_1_2 = 9'h000;
  wire [4:0] data;
  wire [8:0] \data$28 ;
  wire [11:0] \data$31 ;
  input en;
  wire en;
  wire \en$11 ;
  wire \en$19 ;
  wire \en$5 ;
  wire \en$7 ;
  wire \en$9 ;
  (* init = 9'h000 *)
  wire [8:0] offset;
  reg [8:0] offset_1_1 = 9'h000;
  (* init = 9'h000 *)
  wire [8:0] offset_1_2;
  wire [13:0] p;
  wire [17:0] \p$25 ;
  wire [12:0] partial_0;
  wire [8:0] partial_1;
  (* init = 13'h0000 *)
  wire [12:0] result;
  input rst;
  wire rst;
  input [9:0] x;
  wire [9:0] x;
  output [12:0] y;
  reg [12:0] y = 13'h0000;
  assign \$1  = $signed({ 1'h0, constant_1_2 }) + $signed(p[13:8]);
  assign \$2  = $signed({ 1'h0, constant_0_4 }) + $signed(\p$25 [17:7]);
  assign \$3  = ~ x[8];
  always @(posedge clk)
    b <= \$4 ;
  always @(posedge clk)
    constant_1_1 <= \$5 ;
  always @(posedge clk)
    constant_1_2 <= \$6 ;
  always @(posedge clk)
    offset_1_1 <= \$7 ;
  always @(posedge clk)
    \b$21  <= \$8 ;
  always @(posedge clk)
    constant_0_1 <= \$9 ;
  always @(posedge clk)
    constant_0_2 <= \$10 ;
  always @(posedge clk)
    constant_0_3 <= \$11 ;
  always @(posedge clk)
    constant_0_4 <= \$12 ;
  always @(posedge clk)
    y <= \$13 ;
  attention_rom coefficient_0 (
    .address(x[9]),
    .clk(clk),
    .data(\data$31 ),
    .en(en),
    .rst(rst)
  );
  attention_rom_2 coefficient_1 (
    .address(x[9]),
    .clk(clk),
    .data(\data$28 ),
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
    .b(\b$21 ),
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$4  = b;
    if (en) begin
      \$4  = { \$3 , x[7:0] };
    end
    if (rst) begin
      \$4  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$5  = constant_1_1;
    if (en) begin
      \$5  = \data$28 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$6  = constant_1_2;
    if (en) begin
      \$6  = constant_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$7  = offset_1_1;
    if (en) begin
      \$7  = b;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$8  = \b$21 ;
    if (en) begin
      \$8  = offset_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$9  = constant_0_1;
    if (en) begin
      \$9  = \data$31 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$10  = constant_0_2;
    if (en) begin
      \$10  = constant_0_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$11  = constant_0_3;
    if (en) begin
      \$11  = constant_0_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$12  = constant_0_4;
    if (en) begin
      \$12  = constant_0_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$22 ) begin end
    \$13  = y;
    if (en) begin
      \$13  = \$2 [12:0];
    end
  end
  assign \en$5  = en;
  assign address = x[9];
  assign \en$7  = en;
  assign \address$8  = x[9];
  assign \en$9  = en;
  assign \address$10  = x[9];
  assign \en$11  = en;
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [8:0];
  assign \en$19  = en;
  assign \a$20  = \$1 [8:0];
  assign offset_1_2 = \b$21 ;
  assign partial_0 = \$2 [12:0];
  assign result = y;
endmodule

module attention_polynomial_2(x, clk, rst, y, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$23 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$23  = 0;
  wire [15:0] \$1 ;
  reg [18:0] \$10 ;
  reg [18:0] \$11 ;
  reg [18:0] \$12 ;
  reg [19:0] \$13 ;
  wire [20:0] \$2 ;
  wire \$3 ;
  reg [7:0] \$4 ;
  reg [14:0] \$5 ;
  reg [14:0] \$6 ;
  reg [7:0] \$7 ;
  reg [7:0] \$8 ;
  reg [18:0] \$9 ;
  wire [5:0] a;
  wire [14:0] \a$20 ;
  wire [4:0] address;
  wire [4:0] \address$10 ;
  wire [4:0] \address$8 ;
  reg [7:0] b = 8'h00;
  reg [7:0] \b$21  = 8'h00;
  input clk;
  wire clk;
  reg [18:0] constant_0_1 = 19'h00000;
  reg [18:0] constant_0_2 = 19'h00000;
  reg [18:0] constant_0_3 = 19'h00000;
  reg [18:0] constant_0_4 = 19'h00000;
  reg [14:0] constant_1_1 = 15'h0000;
  reg [14:0] constant_1_2 = 15'h0000;
  wire [5:0] data;
  wire [14:0] \data$28 ;
  wire [18:0] \data$31 ;
  input en;
  wire en;
  wire \en$11 ;
  wire \en$19 ;
  wire \en$5 ;
  wire \en$7 ;
  wire \en$9 ;
  (* init = 8'h00 *)
  wire [7:0] offset;
  reg [7:0] offset_1_1 = 8'h00;
  (* init = 8'h00 *)
  wire [7:0] offset_1_2;
  wire [13:0] p;
  wire [22:0] \p$25 ;
  wire [19:0] partial_0;
  wire [14:0] partial_1;
  (* init = 20'h00000 *)
  wire [19:0] result;
  input rst;
  wire rst;
  input [12:0] x;
  wire [12:0] x;
  output [19:0] y;
  reg [19:0] y = 20'h00000;
  assign \$1  = $signed(constant_1_2) + $signed(p[13:5]);
  assign \$2  = $signed({ 1'h0, constant_0_4 }) + $signed(\p$25 [22:8]);
  assign \$3  = ~ x[7];
  always @(posedge clk)
    b <= \$4 ;
  always @(posedge clk)
    constant_1_1 <= \$5 ;
  always @(posedge clk)
    constant_1_2 <= \$6 ;
  always @(posedge clk)
    offset_1_1 <= \$7 ;
  always @(posedge clk)
    \b$21  <= \$8 ;
  always @(posedge clk)
    constant_0_1 <= \$9 ;
  always @(posedge clk)
    constant_0_2 <= \$10 ;
  always @(posedge clk)
    constant_0_3 <= \$11 ;
  always @(posedge clk)
    constant_0_4 <= \$12 ;
  always @(posedge clk)
    y <= \$13 ;
  attention_rom_4 coefficient_0 (
    .address(x[12:8]),
    .clk(clk),
    .data(\data$31 ),
    .en(en),
    .rst(rst)
  );
  attention_rom_5 coefficient_1 (
    .address(x[12:8]),
    .clk(clk),
    .data(\data$28 ),
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
    .b(\b$21 ),
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$4  = b;
    if (en) begin
      \$4  = { \$3 , x[6:0] };
    end
    if (rst) begin
      \$4  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$5  = constant_1_1;
    if (en) begin
      \$5  = \data$28 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$6  = constant_1_2;
    if (en) begin
      \$6  = constant_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$7  = offset_1_1;
    if (en) begin
      \$7  = b;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$8  = \b$21 ;
    if (en) begin
      \$8  = offset_1_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$9  = constant_0_1;
    if (en) begin
      \$9  = \data$31 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$10  = constant_0_2;
    if (en) begin
      \$10  = constant_0_1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$11  = constant_0_3;
    if (en) begin
      \$11  = constant_0_2;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$12  = constant_0_4;
    if (en) begin
      \$12  = constant_0_3;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$23 ) begin end
    \$13  = y;
    if (en) begin
      \$13  = \$2 [19:0];
    end
  end
  assign \en$5  = en;
  assign address = x[12:8];
  assign \en$7  = en;
  assign \address$8  = x[12:8];
  assign \en$9  = en;
  assign \address$10  = x[12:8];
  assign \en$11  = en;
  assign data = a;
  assign offset = b;
  assign partial_1 = \$1 [14:0];
  assign \en$19  = en;
  assign \a$20  = \$1 [14:0];
  assign offset_1_2 = \b$21 ;
  assign partial_0 = \$2 [19:0];
  assign result = y;
endmodule

module attention_processing_element(is_weighted, is_first, is_passing, captures, shifts, loads, query, above, chain, clk, rst, operand_out, query_out, total, chain_out, operand);
  reg \$auto$verilog_backend.cc:2355:dump_module$24 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$24  = 0;
  wire [19:0] \$1 ;
  wire [20:0] \$2 ;
  reg [19:0] \$3 ;
  reg [7:0] \$4 ;
  input [19:0] above;
  wire [19:0] above;
  wire [19:0] addend;
  input captures;
  wire captures;
  input [19:0] chain;
  wire [19:0] chain;
  output [19:0] chain_out;
  reg [19:0] chain_out = 20'h00000;
  input clk;
  wire clk;
  wire [8:0] factor;
  input is_first;
  wire is_first;
  input is_passing;
  wire is_passing;
  input is_weighted;
  wire is_weighted;
  input loads;
  wire loads;
  input [7:0] operand;
  wire [7:0] operand;
  (* init = 8'h00 *)
  wire [7:0] operand_held;
  output [7:0] operand_out;
  reg [7:0] operand_out = 8'h00;
  wire [16:0] p;
  input [7:0] query;
  wire [7:0] query;
  (* init = 8'h00 *)
  wire [7:0] query_held;
  output [7:0] query_out;
  reg [7:0] query_out = 8'h00;
  input rst;
  wire rst;
  (* init = 20'h00000 *)
  wire [19:0] score;
  input shifts;
  wire shifts;
  output [19:0] total;
  reg [19:0] total = 20'h00000;
  (* init = 20'h00000 *)
  wire [19:0] total_held;
  reg [7:0] weight = 8'h00;
  always @(posedge clk)
    query_out <= query;
  always @(posedge clk)
    total <= \$2 [19:0];
  always @(posedge clk)
    chain_out <= \$3 ;
  always @(posedge clk)
    weight <= \$4 ;
  assign factor = is_weighted ? { 1'h0, weight } : { query[7], query };
  assign \$1  = is_first ? 20'h00000 : total;
  assign addend = is_passing ? above : \$1 ;
  assign \$2  = $signed(addend) + $signed(p);
  always @(posedge clk)
    operand_out <= operand;
  attention_multiplier multiplier (
    .a(operand),
    .b(factor),
    .clk(clk),
    .en(1'h1),
    .p(p),
    .rst(rst)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$24 ) begin end
    \$3  = chain_out;
    if (captures) begin
      \$3  = total;
    end else if (shifts) begin
      \$3  = chain;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$24 ) begin end
    \$4  = weight;
    if (loads) begin
      \$4  = chain_out[7:0];
    end
  end
  assign total_held = total;
  assign operand_held = operand_out;
  assign query_held = query_out;
  assign score = chain_out;
endmodule

module attention_product(a, b, clk, rst, p, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$25 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$25  = 0;
  wire [21:0] \$1 ;
  reg [20:0] \$2 ;
  reg [16:0] \$3 ;
  input [19:0] a;
  wire [19:0] a;
  input [17:0] b;
  wire [17:0] b;
  reg [16:0] below = 17'h00000;
  input clk;
  wire clk;
  input en;
  wire en;
  output [37:0] p;
  wire [37:0] p;
  wire [20:0] \p$7 ;
  wire [34:0] \p$8 ;
  input rst;
  wire rst;
  reg [20:0] total = 21'h000000;
  assign \$1  = $signed(\p$7 ) + $signed({ 1'h0, \p$8 [34:17] });
  always @(posedge clk)
    total <= \$2 ;
  always @(posedge clk)
    below <= \$3 ;
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$25 ) begin end
    \$2  = total;
    if (en) begin
      \$2  = \$1 [20:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$25 ) begin end
    \$3  = below;
    if (en) begin
      \$3  = \p$8 [16:0];
    end
  end
  assign p = { total, below };
endmodule

module attention_product_2(a, b, clk, rst, p, en);
  input [14:0] a;
  wire [14:0] a;
  input [17:0] b;
  wire [17:0] b;
  input clk;
  wire clk;
  input en;
  wire en;
  output [32:0] p;
  wire [32:0] p;
  wire [32:0] \p$6 ;
  input rst;
  wire rst;
  attention_multiplier_8 only (
    .a(a),
    .b(b),
    .clk(clk),
    .en(en),
    .p(p),
    .rst(rst)
  );
  assign \p$6  = p;
endmodule

module attention_rom(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$26 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$26  = 0;
  reg [11:0] \$1 ;
  input address;
  wire address;
  input clk;
  wire clk;
  output [11:0] data;
  reg [11:0] data = 12'h000;
  input en;
  wire en;
  reg [11:0] entry;
  (* init = 12'h000 *)
  wire [11:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$26 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      1'h0:
          entry = 12'h983;
      1'h1:
          entry = 12'hd75;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$26 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module attention_rom_2(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$27 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$27  = 0;
  reg [8:0] \$1 ;
  input address;
  wire address;
  input clk;
  wire clk;
  output [8:0] data;
  reg [8:0] data = 9'h000;
  input en;
  wire en;
  reg [8:0] entry;
  (* init = 9'h000 *)
  wire [8:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$27 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      1'h0:
          entry = 9'h0d4;
      1'h1:
          entry = 9'h12c;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$27 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module attention_rom_3(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$28 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$28  = 0;
  reg [4:0] \$1 ;
  input address;
  wire address;
  input clk;
  wire clk;
  output [4:0] data;
  reg [4:0] data = 5'h00;
  input en;
  wire en;
  reg [4:0] entry;
  (* init = 5'h00 *)
  wire [4:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$28 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      1'h0:
          entry = 5'h13;
      1'h1:
          entry = 5'h1a;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$28 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module attention_rom_4(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$29 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$29  = 0;
  reg [18:0] \$1 ;
  input [4:0] address;
  wire [4:0] address;
  input clk;
  wire clk;
  output [18:0] data;
  reg [18:0] data = 19'h00000;
  input en;
  wire en;
  reg [18:0] entry;
  (* init = 19'h00000 *)
  wire [18:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$29 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      5'h00:
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$29 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module attention_rom_5(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$30 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$30  = 0;
  reg [14:0] \$1 ;
  input [4:0] address;
  wire [4:0] address;
  input clk;
  wire clk;
  output [14:0] data;
  reg [14:0] data = 15'h0000;
  input en;
  wire en;
  reg [14:0] entry;
  (* init = 15'h0000 *)
  wire [14:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$30 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      5'h00:
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$30 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module attention_rom_6(address, clk, rst, data, en);
  reg \$auto$verilog_backend.cc:2355:dump_module$31 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$31  = 0;
  reg [5:0] \$1 ;
  input [4:0] address;
  wire [4:0] address;
  input clk;
  wire clk;
  output [5:0] data;
  reg [5:0] data = 6'h00;
  input en;
  wire en;
  reg [5:0] entry;
  (* init = 6'h00 *)
  wire [5:0] held;
  input rst;
  wire rst;
  always @(posedge clk)
    data <= \$1 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$31 ) begin end
    (* full_case = 32'd1 *)
    casez (address)
      5'h00:
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
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$31 ) begin end
    \$1  = data;
    if (en) begin
      \$1  = entry;
    end
  end
  assign held = data;
endmodule

module attention_softmax_path(tiles, bounds_write, bounds_address, bounds, scores, statistics_address, clk, rst, shifts, probability, returns, rise, rises, finished, statistics, starts);
  reg \$auto$verilog_backend.cc:2355:dump_module$32 ;
  initial \$auto$verilog_backend.cc:2355:dump_module$32  = 0;
  wire [1:0] \$1 ;
  wire \$10 ;
  wire [13:0] \$100 ;
  wire [13:0] \$101 ;
  wire [13:0] \$102 ;
  wire [13:0] \$103 ;
  wire [13:0] \$104 ;
  wire [13:0] \$105 ;
  wire [13:0] \$106 ;
  wire [13:0] \$107 ;
  wire [13:0] \$108 ;
  wire [7:0] \$109 ;
  wire \$11 ;
  reg \$110 ;
  wire [13:0] \$111 ;
  wire [27:0] \$112 ;
  reg \$113 ;
  wire [14:0] \$12 ;
  wire [15:0] \$13 ;
  wire [10:0] \$14 ;
  wire [10:0] \$15 ;
  wire [14:0] \$16 ;
  wire [15:0] \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [1:0] \$23 ;
  wire [1:0] \$24 ;
  wire [1:0] \$25 ;
  wire \$26 ;
  wire \$27 ;
  reg [20:0] \$28 ;
  wire [2:0] \$29 ;
  wire \$3 ;
  reg [19:0] \$30 ;
  wire [38:0] \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire [13:0] \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire [14:0] \$37 ;
  wire [1:0] \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire [14:0] \$40 ;
  wire [9:0] \$41 ;
  wire \$42 ;
  wire [9:0] \$43 ;
  wire [9:0] \$44 ;
  wire [8:0] \$45 ;
  wire [9:0] \$46 ;
  wire \$47 ;
  reg \$48 ;
  reg \$49 ;
  wire \$5 ;
  reg \$50 ;
  reg [20:0] \$51 ;
  reg [1:0] \$52 ;
  reg [1:0] \$53 ;
  reg [7:0] \$54 ;
  wire [7:0] \$55 ;
  wire [7:0] \$56 ;
  wire [7:0] \$57 ;
  wire [7:0] \$58 ;
  reg [3:0] \$59 ;
  wire \$6 ;
  reg [13:0] \$60 ;
  wire [7:0] \$61 ;
  reg \$62 ;
  reg [13:0] \$63 ;
  reg [4:0] \$64 ;
  reg \$65 ;
  reg \$66 ;
  reg [7:0] \$67 ;
  wire [3:0] \$68 ;
  wire [3:0] \$69 ;
  wire \$7 ;
  wire [3:0] \$70 ;
  wire [3:0] \$71 ;
  wire [3:0] \$72 ;
  wire [3:0] \$73 ;
  wire \$74 ;
  wire \$75 ;
  wire \$76 ;
  wire \$77 ;
  wire \$78 ;
  wire \$79 ;
  wire \$8 ;
  wire \$80 ;
  wire [7:0] \$81 ;
  wire [7:0] \$82 ;
  wire [7:0] \$83 ;
  wire [7:0] \$84 ;
  wire [7:0] \$85 ;
  wire [7:0] \$86 ;
  wire [7:0] \$87 ;
  wire [7:0] \$88 ;
  wire [7:0] \$89 ;
  wire [13:0] \$9 ;
  reg [8:0] \$90 ;
  wire [4:0] \$91 ;
  wire [4:0] \$92 ;
  wire [4:0] \$93 ;
  wire [4:0] \$94 ;
  wire [4:0] \$95 ;
  wire [4:0] \$96 ;
  wire [4:0] \$97 ;
  wire [4:0] \$98 ;
  wire [4:0] \$99 ;
  wire [1:0] \$signature__addr ;
  wire [1:0] \$signature__addr$44 ;
  wire [1:0] \$signature__addr$61 ;
  wire [1:0] \$signature__addr$77 ;
  wire [13:0] \$signature__data ;
  wire [13:0] \$signature__data$64 ;
  wire [13:0] \$signature__data$78 ;
  wire [13:0] \$signature__data$96 ;
  wire \$signature__en ;
  wire \$signature__en$76 ;
  wire [13:0] above;
  reg [8:0] block = 9'h000;
  input [3:0] bounds;
  wire [3:0] bounds;
  wire [1:0] \bounds.high ;
  wire [1:0] \bounds.low ;
  input [2:0] bounds_address;
  wire [2:0] bounds_address;
  input bounds_write;
  wire bounds_write;
  wire [1:0] chosen;
  input clk;
  wire clk;
  wire column_ended;
  wire counted;
  reg \counted$100  = 1'h0;
  reg counted_1 = 1'h0;
  reg counted_2 = 1'h0;
  reg counted_3 = 1'h0;
  reg counted_4 = 1'h0;
  reg counted_5 = 1'h0;
  reg counted_6 = 1'h0;
  reg counted_7 = 1'h0;
  wire [14:0] difference;
  wire [14:0] \difference$53 ;
  reg [3:0] distance = 4'h0;
  reg [3:0] distance_1 = 4'h0;
  reg [3:0] distance_2 = 4'h0;
  reg [3:0] distance_3 = 4'h0;
  reg [3:0] distance_4 = 4'h0;
  reg [3:0] distance_5 = 4'h0;
  reg [3:0] distance_6 = 4'h0;
  wire ended;
  output finished;
  wire finished;
  wire [7:0] flags;
  wire \flags.block ;
  wire \flags.column ;
  wire \flags.ends_column ;
  wire \flags.is_counted ;
  wire \flags.is_first ;
  wire \flags.is_last ;
  wire \flags.starts_column ;
  wire \flags.valid ;
  reg [7:0] flags_held = 8'h00;
  wire \flags_held.block ;
  wire \flags_held.column ;
  wire \flags_held.ends_column ;
  wire \flags_held.is_counted ;
  wire \flags_held.is_first ;
  wire \flags_held.is_last ;
  wire \flags_held.starts_column ;
  wire \flags_held.valid ;
  reg [7:0] flags_kept = 8'h00;
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
  reg [9:0] fraction = 10'h000;
  reg [1:0] index = 2'h0;
  reg [13:0] maximum = 14'h0000;
  reg [13:0] maximum_1 = 14'h0000;
  reg [13:0] maximum_old_1 = 14'h0000;
  reg [13:0] maximum_old_2 = 14'h0000;
  reg [13:0] maximum_old_3 = 14'h0000;
  reg [13:0] maximum_old_4 = 14'h0000;
  reg [13:0] maximum_old_5 = 14'h0000;
  reg [13:0] maximum_old_6 = 14'h0000;
  reg [13:0] maximum_old_7 = 14'h0000;
  reg [13:0] maximum_old_8 = 14'h0000;
  reg [13:0] maximum_old_9 = 14'h0000;
  wire [14:0] moved_0;
  wire [14:0] moved_1;
  wire [14:0] moved_2;
  wire [14:0] moved_3;
  wire [14:0] moved_4;
  reg [14:0] moved_held = 15'h0000;
  wire [13:0] \new ;
  reg [1:0] next_index = 2'h0;
  wire number;
  wire [23:0] o;
  wire [14:0] \o$87 ;
  wire [37:0] p;
  reg [13:0] previous = 14'h0000;
  output [7:0] probability;
  wire [7:0] probability;
  reg [7:0] \probability$115  = 8'h00;
  wire [2:0] read_port__addr;
  wire [1:0] \read_port__addr$84 ;
  wire [3:0] read_port__data;
  wire [27:0] \read_port__data$141 ;
  wire [13:0] \read_port__data$141.denominator ;
  wire [13:0] \read_port__data$141.maximum ;
  wire [1:0] \read_port__data.high ;
  wire [1:0] \read_port__data.low ;
  output [1:0] returns;
  wire [1:0] returns;
  output [4:0] rise;
  wire [4:0] rise;
  reg [4:0] \rise$97  = 5'h00;
  reg [4:0] rise_weighted_1 = 5'h00;
  reg [4:0] rise_weighted_2 = 5'h00;
  reg [4:0] rise_weighted_3 = 5'h00;
  reg [4:0] rise_weighted_4 = 5'h00;
  reg [4:0] rise_weighted_5 = 5'h00;
  reg [4:0] rise_weighted_6 = 5'h00;
  reg [4:0] rise_weighted_7 = 5'h00;
  reg [4:0] rise_weighted_8 = 5'h00;
  reg [4:0] rise_weighted_9 = 5'h00;
  output [1:0] rises;
  wire [1:0] rises;
  wire [9:0] rounded;
  input rst;
  wire rst;
  reg [17:0] scale = 18'h00000;
  reg [22:0] scaled = 23'h000000;
  reg [7:0] scaled_1 = 8'h00;
  reg [7:0] scaled_2 = 8'h00;
  reg [7:0] scaled_3 = 8'h00;
  reg [7:0] scaled_4 = 8'h00;
  reg [3:0] scaled_valid_past = 4'h0;
  reg [19:0] score = 20'h00000;
  input [39:0] scores;
  wire [39:0] scores;
  reg scores_column = 1'h0;
  wire scores_ends;
  reg scores_row = 1'h0;
  reg scores_running = 1'h0;
  reg [9:0] shifted = 10'h000;
  output [1:0] shifts;
  wire [1:0] shifts;
  reg slot = 1'h0;
  input starts;
  wire starts;
  output [27:0] statistics;
  reg [27:0] statistics = 28'h0000000;
  wire [13:0] \statistics.denominator ;
  wire [13:0] \statistics.maximum ;
  (* init = 28'h0000000 *)
  wire [27:0] statistics_1;
  input [1:0] statistics_address;
  wire [1:0] statistics_address;
  reg [7:0] summed_1 = 8'h00;
  reg summed_valid_past = 1'h0;
  reg [20:0] tile = 21'h000000;
  wire \tile.block ;
  wire \tile.is_first ;
  wire \tile.is_last ;
  wire [17:0] \tile.scale ;
  input [83:0] tiles;
  wire [83:0] tiles;
  reg [13:0] top = 14'h0000;
  reg [7:0] topped_1 = 8'h00;
  reg topped_valid_past = 1'h0;
  wire [13:0] total;
  reg [7:0] weighted_1 = 8'h00;
  reg [7:0] weighted_2 = 8'h00;
  reg [7:0] weighted_3 = 8'h00;
  reg [7:0] weighted_4 = 8'h00;
  reg [7:0] weighted_5 = 8'h00;
  reg [7:0] weighted_6 = 8'h00;
  reg [7:0] weighted_7 = 8'h00;
  reg [7:0] weighted_8 = 8'h00;
  reg [7:0] weighted_9 = 8'h00;
  reg [8:0] weighted_valid_past = 9'h000;
  wire weights_end;
  reg weights_row = 1'h0;
  reg weights_running = 1'h0;
  wire [2:0] write_port__addr;
  wire [1:0] \write_port__addr$80 ;
  wire [3:0] write_port__data;
  wire [27:0] \write_port__data$82 ;
  wire [13:0] \write_port__data$82.denominator ;
  wire [13:0] \write_port__data$82.maximum ;
  wire [1:0] \write_port__data.high ;
  wire [1:0] \write_port__data.low ;
  wire write_port__en;
  wire \write_port__en$79 ;
  wire [12:0] y;
  reg [3:0] \bounds$142  [7:0];
  initial begin
    \bounds$142 [0] = 4'h0;
    \bounds$142 [1] = 4'h0;
    \bounds$142 [2] = 4'h0;
    \bounds$142 [3] = 4'h0;
    \bounds$142 [4] = 4'h0;
    \bounds$142 [5] = 4'h0;
    \bounds$142 [6] = 4'h0;
    \bounds$142 [7] = 4'h0;
  end
  always @(posedge clk) begin
    if (bounds_write)
      \bounds$142 [bounds_address] <= bounds;
  end
  assign read_port__data = \bounds$142 [{ index, scores_column }];
  reg [13:0] denominators [3:0];
  initial begin
    denominators[0] = 14'h0000;
    denominators[1] = 14'h0000;
    denominators[2] = 14'h0000;
    denominators[3] = 14'h0000;
  end
  always @(posedge clk) begin
    if (column_ended)
      denominators[{ flags_summed[7], flags_summed[4] }] <= \$17 [13:0];
  end
  assign \$signature__data$64  = denominators[{ flags_weighted[7], flags_weighted[4] }];
  reg [13:0] maxima [3:0];
  initial begin
    maxima[0] = 14'h0000;
    maxima[1] = 14'h0000;
    maxima[2] = 14'h0000;
    maxima[3] = 14'h0000;
  end
  always @(posedge clk) begin
    if (ended)
      maxima[{ flags_topped[7], flags_topped[4] }] <= \new ;
  end
  assign \$signature__data$96  = maxima[{ flags_scaled[7], flags_scaled[4] }];
  reg [27:0] \statistics$148  [3:0];
  initial begin
    \statistics$148 [0] = 28'h0000000;
    \statistics$148 [1] = 28'h0000000;
    \statistics$148 [2] = 28'h0000000;
    \statistics$148 [3] = 28'h0000000;
  end
  always @(posedge clk) begin
    if (\write_port__en$79 )
      \statistics$148 [{ slot, flags_summed[4] }] <= \write_port__data$82 ;
  end
  reg [27:0] _0_;
  always @(posedge clk) begin
    _0_ <= \statistics$148 [statistics_address];
  end
  assign \read_port__data$141  = _0_;
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
  assign difference = $signed(\new ) - $signed(previous);
  assign ended = flags_topped[0] & flags_topped[3];
  assign \$11  = ! weights_row;
  assign \$12  = $signed(maximum) - $signed(2'h1);
  assign \$13  = $signed(\$12 ) - $signed(o[22:10]);
  assign \$14  = shifted + 1'h1;
  assign moved_0 = rise_weighted_9[0] ? { 1'h0, \$signature__data$64  } : { \$signature__data$64 , 1'h0 };
  assign moved_1 = rise_weighted_9[1] ? { 2'h0, moved_0[14:2] } : moved_0;
  assign moved_2 = rise_weighted_9[2] ? { 4'h0, moved_1[14:4] } : moved_1;
  assign moved_3 = rise_weighted_9[3] ? { 8'h00, moved_2[14:8] } : moved_2;
  assign moved_4 = rise_weighted_9[4] ? 15'h0000 : moved_3;
  assign \$16  = moved_held[14:1] + block;
  assign \$17  = \$16  + moved_held[0];
  assign column_ended = flags_summed[0] & flags_summed[3];
  assign \write_port__en$79  = column_ended & flags_summed[6];
  assign finished = \write_port__en$79  & \$18 ;
  assign \$19  = ! \o$87 [14];
  assign \$20  = flags_weighted[0] & \$19 ;
  assign \$22  = flags_weighted[0] & \$21 ;
  assign rises = \o$87 [13] ? { \$22 , \$20  } : 2'h0;
  assign \$23  = scores_row + 1'h1;
  assign \$24  = scores_ends ? 2'h0 : \$23 ;
  assign \$25  = scores_column + scores_ends;
  assign \$27  = scores_ends & \$26 ;
  assign \$29  = next_index + 1'h1;
  assign \$31  = $signed(p) + $signed(17'h08000);
  assign \$32  = $signed(above) > $signed(top);
  assign \$33  = flags_scaled[2] | \$32 ;
  assign \$34  = flags_scaled[5] ? 14'h2000 : \$signature__data$96 ;
  assign \$35  = difference > 5'h16;
  assign \$36  = flags_topped[5] | \$35 ;
  assign \$37  = \$36  ? 15'h0016 : difference;
  assign \$38  = weights_row + 1'h1;
  assign \$39  = $signed(\$13 [14:0]) > $signed(5'h0a);
  assign \$40  = \$39  ? 15'h000a : \$13 [14:0];
  assign \$41  = y[12:3] >> distance_6;
  assign \$42  = | \$15 [9:8];
  assign \$43  = \$42  ? 10'h0ff : \$15 [9:0];
  assign \$44  = counted_7 ? \$43  : 10'h000;
  assign \$45  = flags_weighted[2] ? 9'h000 : block;
  assign \$46  = \$45  + \probability$115 ;
  assign \$47  = slot ^ finished;
  always @(posedge clk)
    scores_row <= \$48 ;
  always @(posedge clk)
    scores_column <= \$49 ;
  always @(posedge clk)
    scores_running <= \$50 ;
  always @(posedge clk)
    tile <= \$51 ;
  always @(posedge clk)
    index <= \$52 ;
  always @(posedge clk)
    next_index <= \$53 ;
  always @(posedge clk)
    score <= \$30 ;
  always @(posedge clk)
    scale <= tile[20:3];
  always @(posedge clk)
    flags_held <= \$54 ;
  always @(posedge clk)
    scaled <= \$31 [38:16];
  always @(posedge clk)
    scaled_1 <= \$55 ;
  always @(posedge clk)
    scaled_2 <= \$56 ;
  always @(posedge clk)
    scaled_3 <= \$57 ;
  always @(posedge clk)
    scaled_4 <= \$58 ;
  always @(posedge clk)
    scaled_valid_past <= \$59 ;
  always @(posedge clk)
    top <= \$60 ;
  always @(posedge clk)
    previous <= \$34 ;
  always @(posedge clk)
    topped_1 <= \$61 ;
  always @(posedge clk)
    topped_valid_past <= \$62 ;
  always @(posedge clk)
    maximum <= \$63 ;
  always @(posedge clk)
    \rise$97  <= \$64 ;
  always @(posedge clk)
    weights_row <= \$65 ;
  always @(posedge clk)
    weights_running <= \$66 ;
  always @(posedge clk)
    flags_kept <= \$67 ;
  always @(posedge clk)
    distance <= \$40 [3:0];
  always @(posedge clk)
    fraction <= o[9:0];
  always @(posedge clk)
    \counted$100  <= o[23];
  always @(posedge clk)
    distance_1 <= \$68 ;
  always @(posedge clk)
    distance_2 <= \$69 ;
  always @(posedge clk)
    distance_3 <= \$70 ;
  always @(posedge clk)
    distance_4 <= \$71 ;
  always @(posedge clk)
    distance_5 <= \$72 ;
  always @(posedge clk)
    distance_6 <= \$73 ;
  always @(posedge clk)
    counted_1 <= \$74 ;
  always @(posedge clk)
    counted_2 <= \$75 ;
  always @(posedge clk)
    counted_3 <= \$76 ;
  always @(posedge clk)
    counted_4 <= \$77 ;
  always @(posedge clk)
    counted_5 <= \$78 ;
  always @(posedge clk)
    counted_6 <= \$79 ;
  always @(posedge clk)
    counted_7 <= \$80 ;
  always @(posedge clk)
    shifted <= \$41 ;
  always @(posedge clk)
    \probability$115  <= \$44 [7:0];
  always @(posedge clk)
    weighted_1 <= \$81 ;
  always @(posedge clk)
    weighted_2 <= \$82 ;
  always @(posedge clk)
    weighted_3 <= \$83 ;
  always @(posedge clk)
    weighted_4 <= \$84 ;
  always @(posedge clk)
    weighted_5 <= \$85 ;
  always @(posedge clk)
    weighted_6 <= \$86 ;
  always @(posedge clk)
    weighted_7 <= \$87 ;
  always @(posedge clk)
    weighted_8 <= \$88 ;
  always @(posedge clk)
    weighted_9 <= \$89 ;
  always @(posedge clk)
    weighted_valid_past <= \$90 ;
  always @(posedge clk)
    rise_weighted_1 <= \$91 ;
  always @(posedge clk)
    rise_weighted_2 <= \$92 ;
  always @(posedge clk)
    rise_weighted_3 <= \$93 ;
  always @(posedge clk)
    rise_weighted_4 <= \$94 ;
  always @(posedge clk)
    rise_weighted_5 <= \$95 ;
  always @(posedge clk)
    rise_weighted_6 <= \$96 ;
  always @(posedge clk)
    rise_weighted_7 <= \$97 ;
  always @(posedge clk)
    rise_weighted_8 <= \$98 ;
  always @(posedge clk)
    rise_weighted_9 <= \$99 ;
  always @(posedge clk)
    maximum_old_1 <= \$100 ;
  always @(posedge clk)
    maximum_old_2 <= \$101 ;
  always @(posedge clk)
    maximum_old_3 <= \$102 ;
  always @(posedge clk)
    maximum_old_4 <= \$103 ;
  always @(posedge clk)
    maximum_old_5 <= \$104 ;
  always @(posedge clk)
    maximum_old_6 <= \$105 ;
  always @(posedge clk)
    maximum_old_7 <= \$106 ;
  always @(posedge clk)
    maximum_old_8 <= \$107 ;
  always @(posedge clk)
    maximum_old_9 <= \$108 ;
  always @(posedge clk)
    block <= \$46 [8:0];
  always @(posedge clk)
    moved_held <= moved_4;
  always @(posedge clk)
    summed_1 <= \$109 ;
  always @(posedge clk)
    summed_valid_past <= \$110 ;
  always @(posedge clk)
    maximum_1 <= \$111 ;
  always @(posedge clk)
    statistics <= \$112 ;
  always @(posedge clk)
    slot <= \$113 ;
  attention_delay_line line (
    .clk(clk),
    .i({ flags_scaled[1], scaled }),
    .o(o),
    .rst(rst)
  );
  attention_polynomial polynomial (
    .clk(clk),
    .en(1'h1),
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
  attention_delay_line_2 waiting (
    .i({ flags_weighted[4:3], rise_weighted_9, \probability$115  }),
    .o(\o$87 )
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    (* full_case = 32'd1 *)
    casez (next_index)
      2'h0:
          \$28  = tiles[20:0];
      2'h1:
          \$28  = tiles[41:21];
      2'h2:
          \$28  = tiles[62:42];
      2'h3:
          \$28  = tiles[83:63];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    (* full_case = 32'd1 *)
    casez (scores_column)
      1'h0:
          \$30  = scores[19:0];
      1'h1:
          \$30  = scores[39:20];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$48  = \$24 [0];
    if (starts) begin
      \$48  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$49  = \$25 [0];
    if (starts) begin
      \$49  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$50  = scores_running;
    if (\$27 ) begin
      \$50  = 1'h0;
    end
    if (starts) begin
      \$50  = 1'h1;
    end
    if (rst) begin
      \$50  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$51  = tile;
    if (starts) begin
      \$51  = \$28 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$52  = index;
    if (starts) begin
      \$52  = next_index;
    end
    if (rst) begin
      \$52  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$53  = next_index;
    if (starts) begin
      \$53  = \$29 [1:0];
    end
    if (rst) begin
      \$53  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$54  = flags;
    if (rst) begin
      \$54  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$59  = { scaled_valid_past[2:0], flags_held[0] };
    if (rst) begin
      \$59  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$60  = top;
    if (\$33 ) begin
      \$60  = above;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$62  = flags_scaled[0];
    if (rst) begin
      \$62  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$63  = maximum;
    if (ended) begin
      \$63  = \new ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$64  = \rise$97 ;
    if (ended) begin
      \$64  = \$37 [4:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$65  = \$38 [0];
    if (flags_maximum[0]) begin
      \$65  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$66  = weights_running;
    if (weights_end) begin
      \$66  = 1'h0;
    end
    if (flags_maximum[0]) begin
      \$66  = 1'h1;
    end
    if (rst) begin
      \$66  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$67  = flags_kept;
    if (flags_maximum[0]) begin
      \$67  = flags_maximum;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$90  = { weighted_valid_past[7:0], flags_walk[0] };
    if (rst) begin
      \$90  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$110  = flags_weighted[0];
    if (rst) begin
      \$110  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$32 ) begin end
    \$113  = \$47 ;
    if (rst) begin
      \$113  = 1'h0;
    end
  end
  assign write_port__en = bounds_write;
  assign write_port__addr = bounds_address;
  assign write_port__data = bounds;
  assign read_port__addr = { index, scores_column };
  assign number = \$1 [0];
  assign \$signature__addr  = { flags_scaled[7], flags_scaled[4] };
  assign \$signature__addr$44  = { flags_topped[7], flags_topped[4] };
  assign \$signature__en  = ended;
  assign \$signature__data  = \new ;
  assign \difference$53  = \$13 [14:0];
  assign rounded = \$15 [9:0];
  assign \$signature__addr$61  = { flags_weighted[7], flags_weighted[4] };
  assign total = \$17 [13:0];
  assign \$signature__en$76  = column_ended;
  assign \$signature__addr$77  = { flags_summed[7], flags_summed[4] };
  assign \$signature__data$78  = \$17 [13:0];
  assign \write_port__addr$80  = { slot, flags_summed[4] };
  assign \read_port__addr$84  = statistics_address;
  assign statistics_1 = statistics;
  assign chosen = { \$22 , \$20  };
  assign shifts = { \$7 , \$5  };
  assign probability = \o$87 [7:0];
  assign returns = { \$22 , \$20  };
  assign rise = \o$87 [12:8];
  assign \bounds.low  = bounds[1:0];
  assign \bounds.high  = bounds[3:2];
  assign \statistics.denominator  = statistics[13:0];
  assign \statistics.maximum  = statistics[27:14];
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
  assign \tile.is_first  = tile[0];
  assign \tile.is_last  = tile[1];
  assign \tile.block  = tile[2];
  assign \tile.scale  = tile[20:3];
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
  assign \write_port__data$82.denominator  = \write_port__data$82 [13:0];
  assign \write_port__data$82.maximum  = \write_port__data$82 [27:14];
  assign \flags_held.valid  = flags_held[0];
  assign \flags_held.is_counted  = flags_held[1];
  assign \flags_held.starts_column  = flags_held[2];
  assign \flags_held.ends_column  = flags_held[3];
  assign \flags_held.column  = flags_held[4];
  assign \flags_held.is_first  = flags_held[5];
  assign \flags_held.is_last  = flags_held[6];
  assign \flags_held.block  = flags_held[7];
  assign \read_port__data$141.denominator  = \read_port__data$141 [13:0];
  assign \read_port__data$141.maximum  = \read_port__data$141 [27:14];
  assign \$112  = \read_port__data$141 ;
  assign \$111  = maximum_old_9;
  assign \$109  = flags_weighted;
  assign \$108  = maximum_old_8;
  assign \$107  = maximum_old_7;
  assign \$106  = maximum_old_6;
  assign \$105  = maximum_old_5;
  assign \$104  = maximum_old_4;
  assign \$103  = maximum_old_3;
  assign \$102  = maximum_old_2;
  assign \$101  = maximum_old_1;
  assign \$100  = maximum;
  assign \$99  = rise_weighted_8;
  assign \$98  = rise_weighted_7;
  assign \$97  = rise_weighted_6;
  assign \$96  = rise_weighted_5;
  assign \$95  = rise_weighted_4;
  assign \$94  = rise_weighted_3;
  assign \$93  = rise_weighted_2;
  assign \$92  = rise_weighted_1;
  assign \$91  = \rise$97 ;
  assign \$89  = weighted_8;
  assign \$88  = weighted_7;
  assign \$87  = weighted_6;
  assign \$86  = weighted_5;
  assign \$85  = weighted_4;
  assign \$84  = weighted_3;
  assign \$83  = weighted_2;
  assign \$82  = weighted_1;
  assign \$81  = flags_walk;
  assign \$80  = counted_6;
  assign \$79  = counted_5;
  assign \$78  = counted_4;
  assign \$77  = counted_3;
  assign \$76  = counted_2;
  assign \$75  = counted_1;
  assign \$74  = \counted$100 ;
  assign \$73  = distance_5;
  assign \$72  = distance_4;
  assign \$71  = distance_3;
  assign \$70  = distance_2;
  assign \$69  = distance_1;
  assign \$68  = distance;
  assign \$61  = flags_scaled;
  assign \$58  = scaled_3;
  assign \$57  = scaled_2;
  assign \$56  = scaled_1;
  assign \$55  = flags_held;
  assign \write_port__data$82 [27:14] = maximum_1;
  assign \write_port__data$82 [13:0] = \$17 [13:0];
  assign flags_summed[0] = summed_valid_past;
  assign flags_summed[7:1] = summed_1[7:1];
  assign flags_weighted[0] = weighted_valid_past[8];
  assign flags_weighted[7:1] = weighted_9[7:1];
  assign flags_walk[3] = weights_end;
  assign flags_walk[2] = \$11 ;
  assign flags_walk[0] = weights_running;
  assign { flags_walk[7:4], flags_walk[1] } = { flags_kept[7:4], flags_kept[1] };
  assign flags_maximum[0] = ended;
  assign flags_maximum[7:1] = flags_topped[7:1];
  assign flags_topped[0] = topped_valid_past;
  assign flags_topped[7:1] = topped_1[7:1];
  assign flags_scaled[0] = scaled_valid_past[3];
  assign flags_scaled[7:1] = scaled_4[7:1];
  assign flags[7] = tile[2];
  assign flags[6] = tile[1];
  assign flags[5] = tile[0];
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
  assign \$21  = \o$87 [14];
  assign \$26  = scores_column;
endmodule
