package org.manydesk.bench;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Tickets to load and to create, of words that tickets are made of; the same in each measurement. */
final class Rows {
    private static final List<String> WORDS = List.of(
            ("printer outlook vpn password laptop email server network account login error screen monitor update"
                            + " install access folder backup license phone teams wifi slow reset drive user office driver")
                    .split(" "));
    private final Random random = new Random(42);

    /** So many open tickets, none older than five days. */
    String open(String prefix, int count) {
        var lines = new StringBuilder();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < count; i++) {
            var opened = now.minusSeconds(random.nextInt(5 * 86_400));
            lines.append(ticket(prefix + "-" + i, "{\"at\":\"" + opened + "\",\"event\":\"OPENED\"}"));
        }
        return lines.toString();
    }

    /** So many tickets that were answered and resolved in a month. */
    String resolved(YearMonth period, int count) {
        var lines = new StringBuilder();
        var start = period.atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int i = 0; i < count; i++) {
            var opened = start.plusSeconds(random.nextInt(20 * 86_400));
            var replied = opened.plusSeconds(random.nextInt(7_200));
            var resolved = replied.plusSeconds(random.nextInt(2 * 86_400));
            lines.append(ticket(
                    "R" + i,
                    """
                    {"at":"%s","event":"OPENED"},{"at":"%s","event":"REPLIED","by":"agent@bench.example","body":"%s"},\
                    {"at":"%s","event":"STATUS","to":"RESOLVED"}"""
                            .formatted(opened, replied, words(20), resolved)));
        }
        return lines.toString();
    }

    private String ticket(String externalId, String timeline) {
        return """
                {"externalId":"%s","type":"INCIDENT","subject":"%s","description":"%s",\
                "requester":{"email":"user%d@bench.example","name":"User"},"priority":"P%d","timeline":[%s]}
                """
                .formatted(externalId, words(6), words(40), random.nextInt(20), 1 + random.nextInt(4), timeline);
    }

    /** A ticket to create by a call of its own. */
    String created() {
        return """
                {"type":"INCIDENT","subject":"%s","description":"%s","requester":{"email":"user%d@bench.example","name":"User"},\
                "impact":"MEDIUM","urgency":"HIGH"}"""
                .formatted(words(6), words(60), random.nextInt(20));
    }

    int one(int of) {
        return random.nextInt(of);
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        return text.toString();
    }
}
