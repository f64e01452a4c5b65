package org.manydesk.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was used in each part of a month, by line. */
public record Uses(List<Map<String, Use>> parts) {

    public Uses {
        parts = parts.stream().map(Map::copyOf).toList();
    }

    Use of(int part, String line) {
        return part < parts.size() ? parts.get(part).getOrDefault(line, Use.NONE) : Use.NONE;
    }

    Uses minus(Uses less) {
        return plus(new Uses(less.parts.stream()
                .map(part -> part.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, use -> use.getValue()
                        .negated())))
                .toList()));
    }

    Uses plus(Uses more) {
        var sums = new ArrayList<Map<String, Use>>();
        for (var part = 0; part < Math.max(parts.size(), more.parts.size()); part++) {
            var sum = new HashMap<String, Use>(part < parts.size() ? parts.get(part) : Map.of());
            if (part < more.parts.size()) more.parts.get(part).forEach((line, use) -> sum.merge(line, use, Use::plus));
            sums.add(sum);
        }
        return new Uses(sums);
    }

    /** The lines of which a count is negative in some part. */
    Set<String> unsound() {
        return parts.stream()
                .flatMap(part -> part.entrySet().stream())
                .filter(use -> !use.getValue().isSound())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
