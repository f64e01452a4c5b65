package org.manydesk.server.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.manydesk.audit.proof.BrokenChain;
import org.manydesk.audit.proof.ChainHead;
import org.manydesk.audit.proof.ChainProof;

/** {@code audit verify FILE [EARLIER]}: says whether a chain holds, and if not, which link is the first that breaks. */
public final class Verifying {
    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final String USAGE =
            "Say which file: ./desk audit verify FILE, or ./desk audit verify FILE EARLIER_FILE. The page Audit exports such files.";

    private final PrintStream out;

    public Verifying(PrintStream out) {
        this.out = out;
    }

    /**
     * @param arguments what follows the word {@code audit}
     * @return the exit code: 0 it holds, 1 it is broken, 2 a file cannot be read
     */
    public int run(List<String> arguments) {
        if (arguments.size() < 2
                || arguments.size() > 3
                || !arguments.getFirst().equals("verify")) {
            out.println(USAGE);
            return UNREADABLE;
        }
        try {
            var earlier = arguments.size() == 3
                    ? Optional.of(proven(arguments.get(2), Optional.empty()).head())
                    : Optional.<ChainHead>empty();
            tell(proven(arguments.get(1), earlier));
            return HOLDS;
        } catch (IOException | InvalidPathException unreadable) {
            out.println("Cannot be read: " + unreadable.getMessage());
            return UNREADABLE;
        } catch (Refused broken) {
            out.println(broken.getMessage());
            return BROKEN;
        }
    }

    private void tell(ChainProof.Proven proven) {
        var head = proven.head();
        var whose = head.chain().isEmpty() ? "of the provider itself" : "of the client " + head.chain();
        out.printf(
                "Intact up to entry %d: the chain %s (%s), exported %s.%n",
                head.entries(), whose, head.provider(), head.exportedAt());
        if (head.removed() > 0)
            out.printf("Entries 1 to %d were removed, as the chain itself tells.%n", head.removed());
        if (proven.withheld() > 0)
            out.printf(
                    "Of %d entries only the hash is in this file: that they stand where they do is proven, what they say is not shown.%n",
                    proven.withheld());
        out.printf(
                "Its last hash is %s; note it down, and a later export can be held against this one.%n", head.head());
    }

    private static ChainProof.Proven proven(String file, Optional<ChainHead> earlier) throws IOException {
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            return ChainProof.proven(reader, earlier);
        } catch (BrokenChain broken) {
            throw new Refused(file, broken);
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String file, BrokenChain broken) {
            super("Broken: %s, line %d. %s".formatted(file, broken.line(), broken.getMessage()));
        }
    }
}
