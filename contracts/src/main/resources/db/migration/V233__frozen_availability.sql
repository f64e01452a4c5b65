-- How available a service was in a month that was closed for its contract; written with the closing, and never changed.
-- Down is in hundredths of seconds, a second for each percent of degree.
CREATE TABLE frozen_availability (
  tenant_id          BIGINT       NOT NULL,
  id                 BIGINT       NOT NULL,
  version            INT          NOT NULL,
  closed_month_id    BIGINT       NOT NULL,
  offering_id        BIGINT       NOT NULL,
  service_key        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name               VARCHAR(100) NOT NULL,
  target             VARCHAR(10)  NOT NULL,
  agreed_seconds     BIGINT       NOT NULL,
  down_centiseconds  BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT availability_of_month FOREIGN KEY (tenant_id, closed_month_id) REFERENCES closed_month (tenant_id, id),
  CONSTRAINT availability_of_offering FOREIGN KEY (tenant_id, offering_id) REFERENCES offering (tenant_id, id),
  CONSTRAINT availability_frozen_once UNIQUE (tenant_id, closed_month_id, offering_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TRIGGER frozen_availability_stays BEFORE UPDATE ON frozen_availability FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The availability of a closed month cannot be changed';
END;

CREATE TRIGGER frozen_availability_is_kept BEFORE DELETE ON frozen_availability FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The availability of a closed month cannot be removed';
END;
