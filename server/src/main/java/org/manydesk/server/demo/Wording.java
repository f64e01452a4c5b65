package org.manydesk.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fills the blanks of one story: the same blank gets the same word throughout a ticket. */
final class Wording {
    private static final Map<String, List<String>> COMMON = new TreeMap<>(Map.of(
            "floor", List.of("first", "second", "third", "fourth"),
            "room", List.of("large meeting room", "canteen", "training room", "reception"),
            "partner", List.of("Hansen Logistics", "Brightwell & Co.", "the city council", "Orchid Insurance"),
            "project", List.of("Aurora", "Budget", "Spring catalogue", "Warehouse 2", "Audit", "Opening"),
            "day", List.of("Monday", "Tuesday", "Wednesday", "Thursday"),
            "clock", List.of("9:10", "9:45", "10:20", "11:05", "13:30", "14:15", "15:40", "16:05"),
            "week", List.of("31", "34", "36", "39", "41", "44"),
            "year", List.of("2023", "2024", "2025")));

    private final Random random;
    private final Map<String, String> words = new HashMap<>();

    Wording(Client client, String requester, Random random) {
        this.random = random;
        COMMON.forEach((blank, choice) -> words.put(blank, one(choice)));
        words.put("site", one(client.sites()));
        words.put("app", one(client.apps()));
        words.put("device", one(client.devices()));
        words.put("number", Integer.toString(1000 + random.nextInt(9000)));
        words.put("name", firstName(requester));
        var others = client.people().stream()
                .filter(person -> !person.equals(requester))
                .toList();
        words.put("colleague", firstName(one(others)));
        words.put("owner", firstName(client.manager()));
    }

    String fill(String text) {
        var filled = text;
        for (var word : words.entrySet()) filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    private String one(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static String firstName(String name) {
        return name.split(" ")[0];
    }
}
