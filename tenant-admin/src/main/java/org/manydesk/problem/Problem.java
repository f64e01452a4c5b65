package org.manydesk.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that went wrong and has a name, told so that the reader knows what to do. Becomes
 * {@code application/problem+json} over HTTP and the same sentence on a page.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<Fault> faults;

    protected Problem(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    protected Problem(int status, String title, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.title = title;
        this.faults = List.copyOf(faults);
    }

    /** The HTTP status code, 400 to 599. */
    public int status() {
        return status;
    }

    /** The name of this kind of problem; the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What was wrong with this occurrence, in a sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The faults of the input, each with a JSON pointer; empty where the input is not to blame. */
    public List<Fault> faults() {
        return faults;
    }

    /** How long to wait before the same call may succeed, at least one second; empty where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The kind as a word for {@code type}, e.g. {@code unknown-ticket}. */
    public String type() {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
