-- Where a contract lets clocks start anew after a reopening, each such round of a ticket's life has clocks of its own. Of tickets
-- that were reopened only the deciding clock was kept: their rows count on as round 0 until they are read anew, which is done
-- when the first node starts.
ALTER TABLE sla_clock ADD COLUMN round_number INT NOT NULL DEFAULT 1;
UPDATE sla_clock c JOIN ticket_timeline t ON t.tenant_id = c.tenant_id AND t.id = c.ticket_id
  SET c.round_number = 0 WHERE t.first_reopened_at IS NOT NULL;
ALTER TABLE sla_clock ADD CONSTRAINT clock_once_a_round UNIQUE (tenant_id, ticket_id, metric, round_number);
ALTER TABLE sla_clock DROP INDEX clock_once;
