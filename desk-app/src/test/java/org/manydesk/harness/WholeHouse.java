package org.manydesk.harness;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.harness.clock.TestInternet;

/**
 * A whole server of OpenID Connect as clients have one, Spring Authorization Server, in a process of its own: with a page to sign in
 * on, and with nothing that such a server does not do. It has an issuer for each name that it is asked for, all of the same people.
 * It ends with whoever started it.
 *
 * @see "decision 0072"
 */
public final class WholeHouse implements AutoCloseable {
    /** What it takes to be us there. */
    public static final String SECRET = "what-the-house-gave-us";

    /** The password of everybody there. */
    public static final String PASSWORD = "of-the-house";

    private static final Path MODULE = Path.of("..", "house", "target");

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;
    private String address = "";

    private WholeHouse(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.commands = process.outputWriter();
    }

    /**
     * Starts one; whoever asks for an issuer first waits the seconds until it is there.
     *
     * @param folder where it may keep its key
     */
    public static WholeHouse start(Path folder) {
        try {
            var told = List.of(
                    TestInternet.ADDRESS,
                    HouseKey.in(folder).toString(),
                    HouseKey.PASSWORD,
                    OwnHouse.CLIENT_ID,
                    SECRET,
                    DeskAddress.PUBLIC + "/sign-in/return");
            var command = Stream.of(java(), told).flatMap(List::stream).toList();
            return new WholeHouse(new ProcessBuilder(command)
                    .redirectError(ServerSettings.FOLDER.resolve("house.log").toFile())
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> java() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                MODULE.resolve("classes") + ":" + Files.readString(MODULE.resolve("classpath")),
                "org.manydesk.house.House");
    }

    /** The issuer of a name. */
    public String issuer(String name) {
        if (address.isEmpty()) address = "https://" + TestInternet.ADDRESS + ":" + answer();
        return address + "/" + name;
    }

    /** What an administrator agrees on with the issuer of a name, to be changed. */
    public Map<String, Object> agreement(String name) {
        return new HashMap<>(Map.of(
                "issuer",
                issuer(name),
                "clientId",
                OwnHouse.CLIENT_ID,
                "clientSecret",
                SECRET,
                "required",
                false,
                "admitting",
                false));
    }

    /** Has somebody, whose address it confirmed. Who is there already is the same person with another address. */
    public void knows(String subject, String email) {
        tell("resident", subject, PASSWORD, email, "true");
    }

    /** Has somebody who only says that this is their address. */
    public void believes(String subject, String email) {
        tell("resident", subject, PASSWORD, email, "false");
    }

    /** Signs with a new key from now on. */
    public void changesItsKey() {
        tell("rotate");
    }

    private void tell(String... words) {
        try {
            commands.write(String.join(" ", words));
            commands.newLine();
            commands.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        answer();
    }

    private String answer() {
        try {
            var line = answers.readLine();
            if (line == null) throw new IOException("The house ended; see house.log in " + ServerSettings.FOLDER);
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
