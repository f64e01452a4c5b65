-- What monitoring noticed in the last days, by the instant at which it was noticed: what comes late takes its place. A degree
-- of 0 is up. The latest ones known so far are taken over; how far one was degraded is told by the outage that goes on.
CREATE TABLE noticed_signal (
  tenant_id   BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  version     INT         NOT NULL,
  offering_id BIGINT      NOT NULL,
  part_key    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  at          DATETIME(6) NOT NULL,
  degree      INT         NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT noticed_of_offering FOREIGN KEY (tenant_id, offering_id) REFERENCES offering (tenant_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX noticed_signal_in_order ON noticed_signal (tenant_id, offering_id, part_key, at);

INSERT INTO noticed_signal (tenant_id, id, version, offering_id, part_key, at, degree)
SELECT s.tenant_id, s.id, 1, s.offering_id, s.part_key, s.at,
       CASE WHEN s.state = 'UP' THEN 0
            ELSE COALESCE((SELECT MAX(o.degree) FROM outage o
                            WHERE o.tenant_id = s.tenant_id AND o.offering_id = s.offering_id
                              AND COALESCE(o.part_key, '') = s.part_key AND o.source = 'MONITORING'
                              AND o.ends_at IS NULL), 100) END
  FROM last_signal s;
