package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents what the people of one client wrote, as lines of an import. The same seed and day give the same lines. */
final class History {
    private static final List<String> CHANNELS =
            List.of("MAIL", "MAIL", "MAIL", "PORTAL", "PORTAL", "PORTAL", "PHONE", "CHAT");
    private static final double SPAM = 0.03;
    private static final double DUPLICATE = 0.02;
    private static final double OFF_HOURS = 0.06;
    private static final double WEEKS_A_MONTH = 4.35;

    private final Client client;
    private final List<Employee> agents;
    private final List<Story> stories;
    private final Random random;
    private final Instant now;
    private final OpenHours hours;
    private final List<ObjectNode> lines = new ArrayList<>();

    History(Cast cast, Client client, Random random, Instant now) {
        this.client = client;
        this.agents = cast.agentsOf(client);
        this.stories = cast.stories().stream().filter(client::bought).toList();
        this.random = random;
        this.now = now;
        this.hours = new OpenHours(client.contract().path("calendar"));
    }

    /** All tickets that were opened from the date until now, at the usual pace. */
    List<ObjectNode> since(LocalDate first) {
        var today = now.atZone(hours.zone()).toLocalDate();
        var left = 0; // below zero after an outage that many wrote about
        for (var date = first; !date.isAfter(today); date = date.plusDays(1)) {
            for (left += howMany(date); left > 0; left--) {
                var known = lines.size();
                write(opened(date), Pace.usual(random));
                left -= Math.max(0, lines.size() - known - 1);
            }
        }
        return lines;
    }

    /** So many tickets of the last days that are not resolved yet. */
    List<ObjectNode> open(int count) {
        var today = now.atZone(hours.zone()).toLocalDate();
        var open = new ArrayList<ObjectNode>();
        for (var tries = 0; open.size() < count && tries < 60 * count; tries++) {
            var opened = opened(today.minusDays(random.nextInt(7)));
            if (opened.isAfter(now)) continue;
            var known = lines.size();
            if (write(opened, Pace.slow(random)).isOpen()) open.add(lines.get(known));
            lines.subList(known, lines.size()).clear();
        }
        return open;
    }

    private int howMany(LocalDate date) {
        var daysOpen = 0;
        for (var day = 0; day < 7; day++) if (!hours.on(date.minusDays(day)).isEmpty()) daysOpen++;
        if (hours.on(date).isEmpty()) return random.nextInt(12) == 0 ? 1 : 0;
        var usual = client.monthly() / (WEEKS_A_MONTH * daysOpen);
        return (int) Math.round(usual * (0.6 + 0.8 * random.nextDouble()));
    }

    private Instant opened(LocalDate date) {
        var windows = hours.on(date);
        if (windows.isEmpty() || random.nextDouble() < OFF_HOURS) {
            return date.atTime(7 + random.nextInt(14), random.nextInt(60), random.nextInt(60))
                    .atZone(hours.zone())
                    .toInstant();
        }
        var window = windows.get(random.nextInt(windows.size()));
        var into = Math.pow(random.nextDouble(), 1.4) * window.length().toSeconds();
        return window.from().plusSeconds((long) into);
    }

    private Timeline write(Instant opened, Pace pace) {
        var timeline = new Timeline(opened, now);
        if (opened.isAfter(now)) return timeline;
        var story = stories.get(random.nextInt(stories.size()));
        if (story.isSpam() && random.nextDouble() > SPAM * stories.size() / 4) return write(opened, pace);
        var requester = one(client.people());
        var wording = new Wording(client, requester, random);
        var priority = one(story.priorities());
        var telling = new Telling(hours, wording, one(agents), random, timeline);
        var line = line(story, wording, requester, priority, timeline);
        if (story.isSpam()) telling.discard("SPAM");
        else if (random.nextDouble() < DUPLICATE) telling.discard("DUPLICATE");
        else telling.tell(story, Targets.of(client.contract(), priority), pace);
        lines.add(line);
        if (timeline.events().size() > 2)
            echo(story, wording, opened, line.path("externalId").asText());
        return timeline;
    }

    /** Others write about the same thing within minutes; their tickets are merged into the first one. */
    private void echo(Story story, Wording wording, Instant opened, String into) {
        for (var echo : story.echoes()) {
            if (random.nextInt(3) == 0) continue;
            var requester = one(client.people());
            var timeline = new Timeline(opened.plus(Duration.ofSeconds(60 + random.nextInt(700))), now);
            if (timeline.events().isEmpty()) continue;
            var same = new Story(
                    story.type(),
                    story.category(),
                    story.priorities(),
                    echo,
                    "Same here, since {clock}.",
                    List.of(),
                    List.of());
            lines.add(line(same, wording, requester, story.priorities().getFirst(), timeline));
            new Telling(hours, wording, one(agents), random, timeline).fold(into);
        }
    }

    private ObjectNode line(Story story, Wording wording, String requester, String priority, Timeline timeline) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put(
                "externalId",
                "%s-%s-%08x"
                        .formatted(
                                client.key(),
                                timeline.at()
                                        .truncatedTo(ChronoUnit.DAYS)
                                        .toString()
                                        .substring(0, 10),
                                random.nextInt()));
        line.put("type", story.type());
        line.put("subject", wording.fill(story.subject()));
        line.put("description", wording.fill(story.text()));
        line.putObject("requester").put("email", client.email(requester)).put("name", requester);
        line.put("priority", priority).put("category", story.category());
        line.put("channel", one(CHANNELS));
        line.set("timeline", timeline.events());
        return line;
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
