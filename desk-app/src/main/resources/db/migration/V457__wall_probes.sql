-- Probes of the wall between clients, and each thing that was tried. No ids and no content of anybody's are kept.
CREATE TABLE wall_probe (
  provider_id     BIGINT       NOT NULL,
  id              BIGINT       NOT NULL,
  version         INT          NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  going           INT,
  asked_by        VARCHAR(254) NOT NULL,
  asked_at        DATETIME(6)  NOT NULL,
  started_at      DATETIME(6),
  heard_at        DATETIME(6),
  ended_at        DATETIME(6),
  product         VARCHAR(100) NOT NULL,
  operations      INT          NOT NULL,
  pages           INT          NOT NULL,
  steps           INT          NOT NULL,
  steps_done      INT          NOT NULL,
  doing           VARCHAR(200) NOT NULL,
  tried           INT          NOT NULL,
  wrong           INT          NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT one_wall_probe_goes UNIQUE (provider_id, going),
  CONSTRAINT wall_probe_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE wall_trial (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  probe_id    BIGINT       NOT NULL,
  at          DATETIME(6)  NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  method      VARCHAR(10)  NOT NULL,
  what        VARCHAR(300) NOT NULL,
  who         VARCHAR(60)  NOT NULL,
  whose       VARCHAR(100) NOT NULL,
  expected    VARCHAR(100) NOT NULL,
  status      INT          NOT NULL,
  is_wrong    BOOLEAN      NOT NULL,
  wrong       VARCHAR(500) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT wall_trial_of_probe FOREIGN KEY (provider_id, probe_id) REFERENCES wall_probe (provider_id, id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX wall_trial_listed ON wall_trial (provider_id, probe_id, is_wrong, id);
CREATE INDEX wall_trial_in_order ON wall_trial (provider_id, probe_id, id);

-- The planted clients at which it is tried, as JSON: ids of hidden providers, of their people and of all their things.
CREATE TABLE wall_ground (
  id      BIGINT      NOT NULL,
  laid_at DATETIME(6) NOT NULL,
  content LONGTEXT    NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
