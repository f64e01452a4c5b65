package org.manydesk.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * Walks the MIME tree of one message within hard bounds. A message inside the message is a leaf: an attachment.
 *
 * <p>Bounds: 50 MiB in all, 2 MiB a header, 10,000 headers a part, 30 multiparts deep, 1,000 leaves.
 */
final class MimeReading {
    static final int LARGEST_MAIL = 50 << 20;
    private static final int LARGEST_HEADER = 2 << 20;
    private static final int MOST_HEADERS = 10_000;
    private static final int DEEPEST = 30;
    private static final int MOST_LEAVES = 1_000;
    private static final int LARGEST_PREAMBLE = 1 << 20;

    private final MimeTokenStream stream = new MimeTokenStream(
            new MimeConfig.Builder()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(LARGEST_HEADER)
                    .setMaxHeaderCount(MOST_HEADERS)
                    .setMaxContentLen(LARGEST_MAIL)
                    .build(),
            new ContentTypes());
    private final Deque<Branch> branches = new ArrayDeque<>();
    private final List<MailPart> parts = new ArrayList<>();
    private Optional<MailHeaders> message = Optional.empty();
    private MailHeaders current = new MailHeaders();
    private byte[] preamble = {};
    private int blocks;

    private MimeReading() {}

    /** Headers and leaves of the message. */
    static MimeTree of(byte[] delivered) {
        if (delivered.length > LARGEST_MAIL) throw new UnreadableMail("The message is larger than 50 MB.");
        try (var mail = RawMail.mended(delivered)) {
            return new MimeReading().read(mail);
        } catch (MimeException | IOException | StackOverflowError broken) {
            throw new UnreadableMail("The message is not readable as MIME.", broken);
        }
    }

    private MimeTree read(InputStream mail) throws MimeException, IOException {
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(mail);
        for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) take(state);
        var headers = message.filter(found -> !found.isEmpty())
                .orElseThrow(() -> new UnreadableMail("The message has no headers."));
        if (parts.isEmpty() && preamble.length > 0) {
            parts.add(new MailPart(new MailHeaders(), "text/plain", 0, preamble));
        }
        return new MimeTree(headers, List.copyOf(parts));
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> current = new MailHeaders();
            case T_FIELD -> current.add((RawField) stream.getField());
            case T_END_HEADER -> message = message.or(() -> Optional.of(current));
            case T_START_MULTIPART -> enter();
            case T_END_MULTIPART -> branches.pop();
            case T_PREAMBLE -> preamble = parts.isEmpty() ? content(LARGEST_PREAMBLE) : preamble;
            case T_BODY -> leaf();
            default -> {}
        }
    }

    private void enter() {
        if (branches.size() == DEEPEST) throw new UnreadableMail("The message is nested deeper than 30 levels.");
        boolean alternative = stream.getBodyDescriptor().getSubType().equals("alternative");
        var parent = Optional.ofNullable(branches.peek());
        branches.push(parent.filter(Branch::isOneBlock).orElseGet(() -> new Branch(alternative ? ++blocks : 0)));
    }

    private void leaf() throws IOException {
        if (parts.size() == MOST_LEAVES) throw new UnreadableMail("The message has more than 1,000 parts.");
        var branch = Optional.ofNullable(branches.peek()).filter(Branch::isOneBlock);
        int block = branch.map(Branch::block).orElseGet(() -> ++blocks);
        var mediaType = stream.getBodyDescriptor().getMimeType();
        parts.add(new MailPart(current, mediaType, block, content(LARGEST_MAIL)));
    }

    private byte[] content(int limit) throws IOException {
        var encoding = Optional.ofNullable(stream.getBodyDescriptor().getTransferEncoding())
                .orElse("");
        if (MimeUtil.isBase64Encoding(encoding)) return LenientBase64.decode(stream.getInputStream());
        return stream.getDecodedInputStream().readNBytes(limit);
    }

    /**
     * A multipart that is open.
     *
     * @param block the block that all its leaves belong to; 0 when each leaf is its own
     */
    private record Branch(int block) {
        boolean isOneBlock() {
            return block > 0;
        }
    }

    /** What the walk found. */
    record MimeTree(MailHeaders headers, List<MailPart> parts) {}
}
