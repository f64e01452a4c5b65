package org.manydesk.server;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.server.backup.BackingUp;
import org.manydesk.server.backup.Existing;
import org.manydesk.server.backup.Restoring;
import org.manydesk.server.backup.Way;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.Vault;

/** The commands {@code backup} and {@code restore}, each with {@code [--tenant KEY]} and a file. */
final class Backups {
    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";

    private final Settings settings;
    private final PrintStream console;

    Backups(Settings settings, PrintStream console) {
        this.settings = settings;
        this.console = console;
    }

    static boolean know(List<String> arguments) {
        return !arguments.isEmpty() && List.of(BACKUP, RESTORE).contains(arguments.getFirst());
    }

    void run(List<String> arguments) {
        try {
            carryOut(arguments);
        } catch (StartupProblem problem) {
            throw problem;
        } catch (RuntimeException failure) {
            throw new StartupProblem(
                    "The %s failed: %s.".formatted(arguments.getFirst(), Sentences.cause(failure)), failure);
        }
    }

    private void carryOut(List<String> arguments) {
        var command = arguments.getFirst();
        var rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        var existing = command.equals(RESTORE) && rest.remove("--replace") ? Existing.IS_REPLACED : Existing.STAYS;
        var client = client(command, rest);
        var secrets = !command.equals(RESTORE) || !rest.remove("--without-secrets");
        if (rest.size() != 1 || rest.getFirst().startsWith("--")) throw usage(command);
        var file = file(rest.getFirst());
        if (command.equals(BACKUP)) backingUp().run(settings.data(), settings.database(), client, file);
        else if (client.isPresent()) restoring(existing, secrets).client(file, client.get());
        else restoring(existing, secrets).everything(file);
    }

    private BackingUp backingUp() {
        return new BackingUp(console, Clock.systemUTC(), version());
    }

    private Restoring restoring(Existing existing, boolean secrets) {
        var keys = secrets ? Optional.of(settings.keys().in(settings.data())) : Optional.<Vault>empty();
        return new Restoring(settings.data(), settings.database(), new Way(existing, keys), console, Clock.systemUTC());
    }

    /** Takes {@code --tenant KEY} out of the arguments. */
    private static Optional<String> client(String command, List<String> arguments) {
        var at = arguments.indexOf("--tenant");
        if (at < 0) return Optional.empty();
        if (at + 1 >= arguments.size()) throw usage(command);
        arguments.remove(at);
        return Optional.of(arguments.remove(at));
    }

    private static Path file(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new StartupProblem("\"%s\" is no path of a file.".formatted(text), notAPath);
        }
    }

    private static StartupProblem usage(String command) {
        var flags = command.equals(RESTORE) ? "[--tenant KEY] [--replace] [--without-secrets]" : "[--tenant KEY]";
        return new StartupProblem("Say ./desk %s %s FILE.".formatted(command, flags));
    }

    private static String version() {
        @Nullable String version = Backups.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
