package org.manydesk.server.demo;

import java.time.Duration;
import java.util.Random;

/** Tells one story as the timeline of one ticket, at a given pace. */
final class Telling {
    private static final double REOPENED = 0.05;
    private static final double SLEPT_OVER = 0.25;

    private final OpenHours hours;
    private final Wording wording;
    private final Employee agent;
    private final Random random;
    private final Timeline timeline;

    Telling(OpenHours hours, Wording wording, Employee agent, Random random, Timeline timeline) {
        this.hours = hours;
        this.wording = wording;
        this.agent = agent;
        this.random = random;
        this.timeline = timeline;
    }

    /** From the first answer to the end. */
    void tell(Story story, Targets targets, Pace pace) {
        if (!Agreements.team(story.category()).isEmpty()) timeline.handedTo(Agreements.team(story.category()));
        takeUp(targets, pace);
        var slice =
                times(targets.resolution(), pace.whole()).dividedBy(story.talk().size());
        for (var step : story.talk()) {
            if (step != story.talk().getFirst()) goOn(step, slice);
            speak(step.charAt(0), wording.fill(step.substring(2).strip()), story.category());
        }
        resolve();
        if (random.nextDouble() < REOPENED) reopen(slice);
        close();
    }

    /** Somebody sees that it is spam, or a copy, and closes it unanswered. */
    void discard(String as) {
        timeline.wait(hours.plus(timeline.at(), minutes(3, 40)));
        timeline.marked(as);
        timeline.becomes("RESOLVED");
        timeline.becomes("CLOSED");
    }

    /** Somebody sees that it is about the same thing as another ticket. */
    void fold(String into) {
        timeline.wait(hours.plus(timeline.at(), minutes(2, 15)));
        timeline.merged(into);
        timeline.becomes("RESOLVED");
        timeline.becomes("CLOSED");
    }

    private void takeUp(Targets targets, Pace pace) {
        var answered = hours.plus(timeline.at(), times(targets.firstResponse(), pace.first()));
        timeline.wait(answered.minus(minutes(1, 5)));
        timeline.assigned(agent);
        timeline.wait(answered);
        timeline.becomes("OPEN");
    }

    private void goOn(String step, Duration slice) {
        if (step.charAt(0) == 'C') {
            timeline.wait(random.nextDouble() < SLEPT_OVER ? minutes(600, 1500) : minutes(10, 240));
        } else {
            timeline.wait(hours.plus(timeline.at(), slice));
        }
        if (timeline.isPending()) timeline.becomes("OPEN");
    }

    private void speak(char kind, String words, String category) {
        switch (kind) {
            case 'A' -> timeline.replied(agent, words);
            case 'P' -> {
                timeline.replied(agent, words);
                timeline.becomes("PENDING_CUSTOMER");
            }
            case 'C' -> timeline.customerReplied(words);
            case 'N' -> timeline.noted(agent, words);
            case 'V' -> {
                timeline.noted(agent, words);
                timeline.waitsFor(Agreements.vendor(category));
                timeline.becomes("PENDING_VENDOR");
            }
            default -> throw new IllegalArgumentException("No such step: " + kind);
        }
    }

    private void resolve() {
        timeline.wait(minutes(1, 6));
        timeline.becomes("RESOLVED");
    }

    private void reopen(Duration slice) {
        timeline.wait(minutes(120, 9 * 24 * 60));
        timeline.customerReplied(
                wording.fill("Sorry, I was too quick: it is back since {clock}. Could you look again?"));
        timeline.becomes("OPEN");
        timeline.wait(hours.plus(timeline.at(), slice));
        timeline.replied(
                agent,
                wording.fill(
                        "No problem, {name}. This time I changed the setting for good and watched it for a while. Please write again if you see it."));
        resolve();
    }

    private void close() {
        timeline.wait(Duration.ofDays(3).plus(minutes(0, 300)));
        timeline.becomes("CLOSED");
    }

    private Duration minutes(int least, int most) {
        return Duration.ofSeconds(60L * least + random.nextInt(60 * (most - least) + 1));
    }

    private static Duration times(Duration target, double part) {
        return Duration.ofSeconds(Math.round(target.toSeconds() * part));
    }
}
