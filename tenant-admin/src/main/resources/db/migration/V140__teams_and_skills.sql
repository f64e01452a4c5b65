-- Teams of staff. What a team is assigned to, each of its members is: by an assignment that names the team, so whoever reaches
-- a client is still asked of one table. 0 is for assignments of a person's own.
CREATE TABLE team (
  provider_id BIGINT      NOT NULL,
  id          BIGINT      NOT NULL,
  version     INT         NOT NULL,
  name        VARCHAR(60) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT team_name_once UNIQUE (provider_id, name),
  CONSTRAINT team_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE team_member (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT    NOT NULL,
  team_id     BIGINT NOT NULL,
  user_id     BIGINT NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT team_member_once UNIQUE (provider_id, team_id, user_id),
  CONSTRAINT member_of_team FOREIGN KEY (provider_id, team_id) REFERENCES team (provider_id, id),
  CONSTRAINT member_is_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE team_client (
  provider_id BIGINT NOT NULL,
  id          BIGINT NOT NULL,
  version     INT    NOT NULL,
  team_id     BIGINT NOT NULL,
  tenant_id   BIGINT NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT team_client_once UNIQUE (provider_id, team_id, tenant_id),
  CONSTRAINT client_of_team FOREIGN KEY (provider_id, team_id) REFERENCES team (provider_id, id),
  CONSTRAINT client_is_tenant FOREIGN KEY (provider_id, tenant_id) REFERENCES tenant (provider_id, id)
) DEFAULT CHARSET = utf8mb4;

ALTER TABLE assignment ADD COLUMN team_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE assignment ADD CONSTRAINT assignment_once_a_way UNIQUE (provider_id, user_id, tenant_id, effect, team_id);
ALTER TABLE assignment DROP INDEX assignment_once;
CREATE INDEX assignment_by_team ON assignment (provider_id, team_id);

-- What somebody of the staff can: languages (BCP 47) and certifications, which may run out.
CREATE TABLE skill (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  user_id     BIGINT       NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  name        VARCHAR(100) NOT NULL,
  last_day    DATE         NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT skill_once UNIQUE (provider_id, user_id, kind, name),
  CONSTRAINT skill_of_user FOREIGN KEY (provider_id, user_id) REFERENCES user_account (provider_id, id)
) DEFAULT CHARSET = utf8mb4;
