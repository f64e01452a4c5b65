package org.manydesk.server.database;

import java.nio.file.Path;

/** Where the embedded database keeps what, below the data folder. */
record DatabaseFiles(Path folder) {

    /** The unpacked programs of the server. */
    Path programs() {
        return folder.resolve("mariadb-" + DatabasePrograms.VERSION);
    }

    /** The tables, once they are completely installed. */
    Path tables() {
        return folder.resolve("database");
    }

    /** Where tables are installed before they are moved to their place. */
    Path draft() {
        return folder.resolve("database.new");
    }

    Path password() {
        return folder.resolve("database.password");
    }

    /** Statements that the server runs before it lets anyone in. */
    Path firstStatements() {
        return folder.resolve("database.first");
    }

    /** Holds the process id of the running server. */
    Path processId() {
        return tables().resolve("server.pid");
    }

    Path temporary() {
        return folder.resolve("database.tmp");
    }
}
