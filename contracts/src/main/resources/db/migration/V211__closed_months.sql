-- A month of a contract whose figures are final: each clock with its verdict, as it was when the month was closed.
-- The database refuses to change any of it. Instants are UTC.
CREATE TABLE closed_month (
  tenant_id           BIGINT       NOT NULL,
  id                  BIGINT       NOT NULL,
  version             INT          NOT NULL,
  contract_id         BIGINT       NOT NULL,
  contract_version_id BIGINT       NOT NULL,
  period              CHAR(7)      NOT NULL,
  closed_at           DATETIME(6)  NOT NULL,
  closed_by           VARCHAR(254) NOT NULL,
  sealed              TINYINT      NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT closed_by_version FOREIGN KEY (tenant_id, contract_version_id) REFERENCES contract_version (tenant_id, id),
  CONSTRAINT closed_once UNIQUE (tenant_id, contract_id, period)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE frozen_verdict (
  tenant_id           BIGINT       NOT NULL,
  id                  BIGINT       NOT NULL,
  version             INT          NOT NULL,
  closed_month_id     BIGINT       NOT NULL,
  contract_id         BIGINT       NOT NULL,
  contract_version_id BIGINT       NOT NULL,
  period              CHAR(7)      NOT NULL,
  ticket_id           BIGINT       NOT NULL,
  ref                 VARCHAR(50)  NOT NULL,
  subject             VARCHAR(500) NOT NULL,
  metric              VARCHAR(20)  NOT NULL,
  priority            VARCHAR(2)   NOT NULL,
  target_seconds      BIGINT       NOT NULL,
  started_at          DATETIME(6)  NOT NULL,
  breaches_after      DATETIME(6),
  stopped_at          DATETIME(6),
  outcome             VARCHAR(10)  NOT NULL,
  excluded_as         VARCHAR(10),
  exclusion_id        BIGINT,
  judged              TINYINT GENERATED ALWAYS AS (CASE WHEN outcome = 'RUNNING' THEN NULL ELSE 1 END) STORED,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT verdict_of_month FOREIGN KEY (tenant_id, closed_month_id) REFERENCES closed_month (tenant_id, id),
  CONSTRAINT verdict_of_timeline FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket_timeline (tenant_id, id),
  CONSTRAINT verdict_by_exclusion FOREIGN KEY (tenant_id, exclusion_id) REFERENCES exclusion_request (tenant_id, id),
  CONSTRAINT clock_judged_once UNIQUE (tenant_id, ticket_id, metric, started_at, judged)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX frozen_verdict_by_month ON frozen_verdict (tenant_id, closed_month_id, metric, priority, outcome);
CREATE INDEX frozen_verdict_by_contract ON frozen_verdict (tenant_id, contract_id, period);

-- On MySQL with the binary log on, creating triggers needs log_bin_trust_function_creators = 1 or a privileged user.
CREATE TRIGGER closed_month_stays BEFORE UPDATE ON closed_month FOR EACH ROW
BEGIN
  IF OLD.sealed <> 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A closed month cannot be changed';
  END IF;
END;

CREATE TRIGGER closed_month_is_kept BEFORE DELETE ON closed_month FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A closed month cannot be removed';
END;

CREATE TRIGGER frozen_verdict_is_not_added BEFORE INSERT ON frozen_verdict FOR EACH ROW
BEGIN
  IF EXISTS (SELECT 1 FROM closed_month m WHERE m.tenant_id = NEW.tenant_id AND m.id = NEW.closed_month_id
      AND m.sealed <> 0) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A closed month takes no more verdicts';
  END IF;
END;

CREATE TRIGGER frozen_verdict_stays BEFORE UPDATE ON frozen_verdict FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A verdict of a closed month cannot be changed';
END;

CREATE TRIGGER frozen_verdict_is_kept BEFORE DELETE ON frozen_verdict FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A verdict of a closed month cannot be removed';
END;

CREATE TRIGGER exclusion_stays BEFORE UPDATE ON exclusion_request FOR EACH ROW
BEGIN
  IF OLD.state <> 'OPEN' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision on an exclusion cannot be changed';
  END IF;
END;

CREATE TRIGGER exclusion_is_kept BEFORE DELETE ON exclusion_request FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A request to leave a clock out cannot be removed';
END;
