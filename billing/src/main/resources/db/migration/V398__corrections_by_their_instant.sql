-- What is decided by hand on a ticket holds for the instant at which it counts. The number of the time, by which it was held
-- until now, is another one once a merge is undone by which the ticket was closed before. What no invoice tells of keeps its
-- number, and so does what is decided before the ticket gets there.
ALTER TABLE usage_correction ADD COLUMN decided_at DATETIME(6);

UPDATE usage_correction c
  JOIN invoice_line_usage b ON b.tenant_id = c.tenant_id AND b.contract_id = c.contract_id AND b.ticket_id = c.ticket_id
    AND b.occurrence = c.occurrence
  LEFT JOIN invoice_line_usage o ON o.tenant_id = b.tenant_id AND o.contract_id = b.contract_id AND o.ticket_id = b.ticket_id
    AND o.decided_at = b.decided_at AND o.occurrence < b.occurrence
  SET c.decided_at = b.decided_at
  WHERE o.id IS NULL;

UPDATE usage_correction c
  JOIN (SELECT u.tenant_id, i.contract_id, u.ticket_id, u.decided_at, MIN(u.occurrence) AS occurrence
      FROM invoice_uncounted u JOIN invoice i ON i.tenant_id = u.tenant_id AND i.id = u.invoice_id
      WHERE u.reason = 'LEFT_OUT_BY_HAND' GROUP BY u.tenant_id, i.contract_id, u.ticket_id, u.decided_at) l
    ON l.tenant_id = c.tenant_id AND l.contract_id = c.contract_id AND l.ticket_id = c.ticket_id AND l.occurrence = c.occurrence
  LEFT JOIN invoice_line_usage b ON b.tenant_id = c.tenant_id AND b.contract_id = c.contract_id AND b.ticket_id = c.ticket_id
    AND b.decided_at = l.decided_at
  SET c.decided_at = l.decided_at
  WHERE c.decided_at IS NULL AND c.counted = FALSE AND b.id IS NULL;

ALTER TABLE usage_correction
  ADD CONSTRAINT corrected_once_at UNIQUE (tenant_id, contract_id, ticket_id, decided_at),
  DROP INDEX occurrence_corrected_once;
