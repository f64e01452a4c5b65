package org.manydesk.probe;

import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.probe.Ground.Someone;

/**
 * The planted clients and people, as they are kept between probes: two clients of one hidden provider and one of another.
 *
 * @param here the id of the provider of {@code alpha} and {@code bravo}
 * @param there the id of the provider of {@code zulu}
 * @param admin of {@code here}
 * @param otherAdmin of {@code there}
 * @param insiders who reach {@code alpha} and nothing else, by what they are
 * @param above who reach all of {@code here}, by what they are
 */
record LaidGround(
        long here,
        long there,
        Someone admin,
        Someone otherAdmin,
        Planted alpha,
        Planted bravo,
        Planted zulu,
        Map<String, Someone> insiders,
        Map<String, Someone> above) {
    /** Everybody with what they are and whose things they must not reach. */
    Stream<Pair> pairs() {
        return Stream.concat(
                insiders.entrySet().stream()
                        .flatMap(one -> Stream.of(
                                new Pair(one.getKey(), one.getValue(), nextDoor()),
                                new Pair(one.getKey(), one.getValue(), elsewhere()))),
                above.entrySet().stream().map(one -> new Pair(one.getKey(), one.getValue(), elsewhere())));
    }

    /** Another client of the same provider; what belongs to a provider alone is another provider's. */
    Other nextDoor() {
        return bravo.withProvidersThingsOf(zulu).as("another client of the same provider");
    }

    /** A client of another provider. */
    Other elsewhere() {
        return zulu.as("a client of another provider");
    }

    /** The same with the id of a report of a third provider, and of sessions that are open now. */
    LaidGround with(String report, String sessionOfBravo, String sessionOfZulu) {
        return new LaidGround(
                here,
                there,
                admin,
                otherAdmin,
                alpha.with("probe", report),
                bravo.with("probe", report).with("session", sessionOfBravo),
                zulu.with("probe", report).with("session", sessionOfZulu),
                insiders,
                above);
    }

    /** Those of {@code here} who try to reach what is not theirs. */
    Stream<Someone> people() {
        return Stream.concat(insiders.values().stream(), above.values().stream());
    }

    record Pair(String who, Someone person, Other other) {}
}
