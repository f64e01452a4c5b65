package org.manydesk.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.Section;

/**
 * Which price lists are tried on which months.
 *
 * @param months so many of the last that are over, 1 to 24
 * @param candidates one to four, of different names
 */
record Question(int months, List<Candidate> candidates) {
    static final int MOST_MONTHS = 24;
    static final int MOST_CARDS = 4;

    private static final int USUAL_MONTHS = 6;
    private static final int LONGEST_NAME = 60;

    /**
     * Reads {@code {"months"?,"cards":[{"name","rateCard"}]}}, strictly.
     *
     * @param currency of the contract
     */
    static Question read(JsonNode json, Currency currency) {
        var root = Section.of(json, "").only(Set.of("months", "cards"));
        var months = root.whole("months", 1, MOST_MONTHS).orElse(USUAL_MONTHS);
        var sections = root.sections("cards");
        if (sections.isEmpty() || sections.size() > MOST_CARDS)
            root.fault("cards", "must be one to " + MOST_CARDS + " cards, each with a name and a rateCard");
        var names = new HashSet<String>();
        var candidates = sections.stream()
                .limit(MOST_CARDS)
                .flatMap(section -> candidate(section, currency, names))
                .toList();
        root.accept();
        return new Question(months, candidates);
    }

    private static Stream<Candidate> candidate(Section section, Currency currency, Set<String> names) {
        section.only(Set.of("name", "rateCard"));
        var name = section.required("name", section.text("name", LONGEST_NAME), "");
        if (!name.isEmpty() && !names.add(name)) section.fault("name", "is the name of another card");
        return RateCardJson.read(section.section("rateCard"), Optional.of(currency))
                .map(card -> new Candidate(name, card))
                .stream();
    }

    List<RateCard> cards() {
        return candidates.stream().map(Candidate::card).toList();
    }
}
