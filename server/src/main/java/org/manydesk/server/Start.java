package org.manydesk.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.manydesk.server.backup.Unfinished;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.database.EmbeddedDatabase;
import org.manydesk.server.database.LeftBehind;
import org.manydesk.server.database.Migrations;
import org.manydesk.server.database.People;
import org.manydesk.server.folder.DataFolder;
import org.manydesk.server.log.LogFiles;
import org.manydesk.server.web.ApplicationServer;
import org.manydesk.server.web.Readiness;

/** One start, from the settings to "Ready". */
final class Start {
    private static final int PASSWORD_BYTES = 15;

    private final Settings settings;
    private final Started started;
    private final PrintStream console;

    Start(Settings settings, Started started, PrintStream console) {
        this.settings = settings;
        this.started = started;
        this.console = console;
    }

    void run() {
        var application = Distribution.application();
        var folder = started.keep(DataFolder.take(settings.data(), holder()));
        var logging = new LogFiles(folder.folder("log")).open();
        var server =
                new ApplicationServer(settings.web().host(), settings.web().port(), folder.folder("server"), logging);
        server.checkPort();
        var database = database(folder);
        var keys = prepared(database, folder.path());
        var operator = operator(database);
        Handover.of(settings.web(), folder.path(), database, operator);
        Handover.of(keys);
        serve(server, application);
        Handover.forgetPassword();
        console.println("Ready at " + settings.web().publicUrl());
        if (!operator.equals(settings.operator())) announce(operator);
    }

    private DatabaseAddress database(DataFolder folder) {
        if (settings.database().isPresent()) return external(settings.database().get());
        console.println("Starting the database …");
        var log = folder.folder("log").resolve("database.log");
        return started.keep(new EmbeddedDatabase(folder.path(), log)).start().complete();
    }

    private DatabaseAddress external(DatabaseAddress address) {
        console.println("Connecting to the database at " + address.withoutParameters() + " …");
        var database = address.complete();
        database.check();
        return database;
    }

    /**
     * Makes a database ready for the application, and answers the keys that secrets in it are sealed with. These are looked at
     * before anything is changed: who lacks one can still start the release before.
     */
    String prepared(DatabaseAddress database, Path folder) {
        var sealing = new Sealing(settings, folder, console);
        sealing.mustHaveKeys(database);
        Unfinished.refuse(database);
        console.println("Migrating …");
        new Migrations(database).apply();
        new LeftBehind(database).putBack();
        return sealing.run(database);
    }

    private FirstOperator operator(DatabaseAddress database) {
        var wanted = settings.operator();
        if (wanted.password().isPresent() || !new People(database).isEmpty()) return wanted;
        return wanted.withPassword(randomPassword());
    }

    private void serve(ApplicationServer server, Path application) {
        console.println("Starting the application …");
        started.keep(server).start(application);
        new Readiness(settings.web().local()).await();
    }

    private void announce(FirstOperator operator) {
        console.println("Sign in as %s with the password %s (it is not shown again)."
                .formatted(operator.email(), operator.password().orElseThrow()));
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private String holder() {
        return "process %d, port %d"
                .formatted(ProcessHandle.current().pid(), settings.web().port());
    }
}
