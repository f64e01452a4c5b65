-- Roles of a provider's own: a role without some of its rights, which are listed by name with commas between.
CREATE TABLE custom_role (
  provider_id BIGINT       NOT NULL,
  id          BIGINT       NOT NULL,
  version     INT          NOT NULL,
  name        VARCHAR(60)  NOT NULL,
  base        VARCHAR(20)  NOT NULL,
  without     VARCHAR(500) NOT NULL,
  PRIMARY KEY (provider_id, id),
  CONSTRAINT custom_role_name_once UNIQUE (provider_id, name),
  CONSTRAINT custom_role_of_provider FOREIGN KEY (provider_id) REFERENCES provider (id)
) DEFAULT CHARSET = utf8mb4;

-- The custom role of a person; null for a whole one. What is read of it at each call follows the primary key.
ALTER TABLE user_account ADD COLUMN custom_role_id BIGINT NULL;
ALTER TABLE user_account ADD CONSTRAINT user_of_custom_role FOREIGN KEY (provider_id, custom_role_id)
  REFERENCES custom_role (provider_id, id);
