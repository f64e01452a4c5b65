package org.manydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.manydesk.mail.Automation.Kind;

/** Reads 1,127 real mails and compares with what others made of them, wherever two other parsers agree. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailCorpusTest {
    private static final Duration LONGEST_FOR_ONE = Duration.ofSeconds(2);
    private static final Set<String> HEADLESS = Set.of("mime4j--testmsgs_malformedHeader-noheader.eml");
    private static final Set<String> FORWARDED_BY_A_PERSON =
            Set.of("sisimai--err_make-test-36.eml", "sisimai--bsd_lhost-sendmail-14.eml");

    @Test
    void every_mail_is_read_within_two_seconds() {
        List<String> slow = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (var file : SharedMaterial.mails()) {
            long start = System.nanoTime();
            if (read(file).isEmpty()) unreadable.add(file.getFileName().toString());
            if (System.nanoTime() - start > LONGEST_FOR_ONE.toNanos())
                slow.add(file.getFileName().toString());
        }
        assertThat(slow).isEmpty();
        assertThat(unreadable).containsExactlyElementsOf(HEADLESS);
    }

    @Test
    void subjects_are_those_that_two_other_parsers_agree_on() {
        var agreement = agreement("subject", (mail, oracle) -> words(oracle.at("/postal_mime/subject"))
                .equals(words(mail.subject())));
        assertThat(agreement.rate()).as(agreement.toString()).isGreaterThanOrEqualTo(99.0);
    }

    @Test
    void senders_are_those_that_two_other_parsers_agree_on() {
        var agreement = agreement("from", MailCorpusTest::sameSender);
        assertThat(agreement.rate()).as(agreement.toString()).isGreaterThanOrEqualTo(99.5);
    }

    @Test
    void attachments_are_as_many_as_two_other_parsers_agree_on() {
        var agreement = agreement("attachments", MailCorpusTest::sameAttachments);
        assertThat(agreement.rate()).as(agreement.toString()).isGreaterThanOrEqualTo(99.0);
    }

    @Test
    void bounces_replies_of_machines_and_abuse_reports_are_recognised() {
        int recognised = 0;
        List<String> missed = new ArrayList<>();
        var kinds = SharedMaterial.json("mail/expected/sisimai.json");
        for (var entry : kinds.properties()) {
            if (entry.getValue().path("kind").asText().equals("not-a-bounce")) continue;
            if (isFromMachine(entry.getKey())) recognised++;
            else missed.add(entry.getKey());
        }
        assertThat(recognised).as("missed: " + missed).isEqualTo(635);
        assertThat(missed).hasSize(12).containsAll(FORWARDED_BY_A_PERSON);
    }

    @Test
    void what_is_no_bounce_is_not_taken_for_one_unless_its_headers_say_so() {
        assertThat(isFromMachine("sisimai--not_is-not-bounce-01.eml")).isFalse();
        assertThat(isFromMachine("sisimai--not_is-not-bounce-02.eml")).isFalse();
        assertThat(mail("sisimai--not_rb-issue-368-bug.eml").automation())
                .contains(new Automation(Kind.MACHINE, "The header Auto-Submitted says auto-replied."));
    }

    @Test
    void outside_of_the_bounces_hardly_any_mail_is_taken_for_one_of_a_machine() {
        var machines = SharedMaterial.mails().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith("sisimai") && !HEADLESS.contains(name))
                .filter(MailCorpusTest::isFromMachine)
                .toList();
        assertThat(machines).hasSize(18);
    }

    private static boolean isFromMachine(String name) {
        return mail(name)
                .automation()
                .filter(found -> found.kind() == Kind.MACHINE)
                .isPresent();
    }

    private static ReceivedMail mail(String name) {
        return ReceivedMail.read(SharedMaterial.bytes(SharedMaterial.path("mail/" + name)));
    }

    private static Optional<ReceivedMail> read(Path file) {
        try {
            return Optional.of(ReceivedMail.read(SharedMaterial.bytes(file)));
        } catch (UnreadableMail refused) {
            return Optional.empty();
        }
    }

    /** A sender without an address, such as MAILER-DAEMON, is a name to the other parser; Sender stands in for From. */
    private static boolean sameSender(ReceivedMail mail, JsonNode oracle) {
        var from = oracle.at("/postal_mime/from/0");
        var ours = mail.from().map(Correspondent::address).orElse("");
        var theirs = from.path("address").asText("");
        if (theirs.isEmpty()) theirs = from.path("name").asText("").replace(" ", "");
        return from.isMissingNode() || ours.equalsIgnoreCase(theirs);
    }

    /** A message inside the message is an attachment here; the other parsers show some of them in place. */
    private static boolean sameAttachments(ReceivedMail mail, JsonNode oracle) {
        int theirs = oracle.at("/postal_mime/attachments").size();
        long messages = mail.attachments().stream()
                .filter(attachment -> attachment.mediaType().equals("message/rfc822"))
                .count();
        int ours = mail.attachments().size();
        return ours == theirs || (messages > 0 && ours - messages <= theirs);
    }

    private static String words(JsonNode text) {
        return words(text.asText(""));
    }

    private static String words(String text) {
        return CleanText.cut(CleanText.line(text), 500).replaceAll("\\s+", " ").strip();
    }

    private static Agreement agreement(String field, BiPredicate<ReceivedMail, JsonNode> same) {
        int compared = 0;
        List<String> different = new ArrayList<>();
        for (var oracle : SharedMaterial.jsonLines("mail/expected/oracle.jsonl")) {
            var name = oracle.path("file").asText();
            if (!oracle.at("/agree/" + field).asBoolean() || HEADLESS.contains(name)) continue;
            compared++;
            if (!same.test(mail(name), oracle)) different.add(name);
        }
        return new Agreement(field, compared, different);
    }

    private record Agreement(String field, int compared, List<String> different) {
        double rate() {
            return 100.0 * (compared - different.size()) / compared;
        }

        @Override
        public String toString() {
            return field + ": " + rate() + " % of " + compared + ", different " + different;
        }
    }
}
