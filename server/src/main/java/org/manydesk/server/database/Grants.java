package org.manydesk.server.database;

/** Who may do what in the embedded database, as statements that may be run at every start. One statement a line. */
final class Grants {
    private Grants() {}

    static String of(DatabasePassword password) {
        return """
                DELETE FROM mysql.global_priv WHERE user = '' OR (user = 'root' AND host <> 'localhost');
                FLUSH PRIVILEGES;
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%3$s';
                """
                .formatted(EmbeddedDatabase.SCHEMA, EmbeddedDatabase.USER, password.text());
    }
}
