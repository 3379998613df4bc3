-- The ledger over many machines: run once by its owner on the coordinator, after `reportedly` has made the tables and
-- before the first report. Written for Citus 12 and later on PostgreSQL 16; a test holds it against the migration, so
-- that every table is named once and every key column exists. It has not been run on a Citus cluster by this project.
--
-- The rule: a table is spread by the column that its questions always give. Where a question gives none, its rows are
-- few and stand on every node (reference), or they are a chain or a queue that must have one order (local).

-- Spread by the row number: claims, the words of their sentences, and their standing meet on the same node.
-- Row numbers rise with publication and hash evenly, so that the busiest day is on all nodes. Months stay partitions
-- inside every shard. Lists "newest 50" ask every shard for its newest 50.
SELECT create_distributed_table('claim', 'row', shard_count => 64);
SELECT create_distributed_table('claim_text', 'row', colocate_with => 'claim');
SELECT create_distributed_table('claim_standing', 'row', colocate_with => 'claim');

-- Spread by place: what a new claim is compared with is one node's work.
-- A thread's block (one place, a few days) never crosses nodes.
SELECT create_distributed_table('claim_place', 'place', shard_count => 64, colocate_with => 'none');

-- Counts over time, a few hundred rows a day: a stretch of days is asked of every node.
SELECT create_distributed_table('tally', 'period', shard_count => 64, colocate_with => 'none');

-- Spread by the number of what is counted (a place, a party, a standing): every node adds up its share of a map.
SELECT create_distributed_table('map_tally', 'cell', shard_count => 64, colocate_with => 'none');

-- Spread by thread: head, members, relations and history of a thread are read together.
SELECT create_distributed_table('thread', 'key', shard_count => 64, colocate_with => 'none');
SELECT create_distributed_table('member', 'thread', colocate_with => 'thread');
SELECT create_distributed_table('standing', 'thread', colocate_with => 'thread');

-- Spread by their own content hash: asked for by id only.
SELECT create_distributed_table('claim_key', 'id', shard_count => 64, colocate_with => 'none');
SELECT create_distributed_table('claim_past', 'id', colocate_with => 'claim_key');
SELECT create_distributed_table('reading', 'version', shard_count => 64, colocate_with => 'none');
SELECT create_distributed_table('source_tally', 'source', shard_count => 64, colocate_with => 'none');

-- Everywhere the same: small, read with everything, seldom written.
SELECT create_reference_table('place');
SELECT create_reference_table('map_cell');
SELECT create_reference_table('meta');
SELECT create_reference_table('tombstone');
SELECT create_reference_table('comeback');
SELECT create_reference_table('control_import');
SELECT create_reference_table('control_span');

-- Local, on the coordinator alone. The reasons stand beside each.
-- local: archive          one chain of hashes has one order
-- local: version          two unique keys (row, id); a spread table may be unique only with its key
-- local: report           two unique keys (key, row)
-- local: report_text      found together with report
-- local: slot             hands out row numbers; FOR UPDATE over shards is refused
-- local: pending          a queue; the same
-- local: source           lists in the order of their counts; thousands of rows
-- local: relation         unique by id, asked for by thread and by either claim
-- local: judgement        appended by people, in one order
