-- People who bill are told things too: what is told of is no longer always the clock of a ticket.
ALTER TABLE notification
  ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'CLOCK',
  ADD COLUMN invoice_id BIGINT,
  ADD COLUMN line_number INT,
  ADD COLUMN units_left DECIMAL(30,10),
  ADD COLUMN notice_by DATE,
  MODIFY COLUMN ticket_id BIGINT,
  MODIFY COLUMN metric VARCHAR(20),
  MODIFY COLUMN threshold VARCHAR(40),
  MODIFY COLUMN due_at DATETIME(6),
  ADD CONSTRAINT notification_of_invoice FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoice (tenant_id, id);

-- What was told of once, and is not told of again while it lasts. Warnings of clocks have their rungs for that.
CREATE TABLE told_occasion (
  tenant_id BIGINT       NOT NULL,
  id        BIGINT       NOT NULL,
  version   INT          NOT NULL,
  name      VARCHAR(400) NOT NULL,
  told_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT told_once UNIQUE (tenant_id, name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
