package org.manydesk.availability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a service is made of. One without groups is a whole. */
public record Composition(List<PartGroup> groups) {
    private static final String ITSELF = "";

    /** A service that fails as a whole only. */
    public static final Composition WHOLE = new Composition(List.of());

    public Composition {
        groups = List.copyOf(groups);
    }

    /** All parts, in the order of their groups. */
    public Stream<Part> parts() {
        return groups.stream().flatMap(group -> group.parts().stream());
    }

    /** The part with this key. */
    public Optional<Part> part(String key) {
        return parts().filter(part -> part.key().equals(key)).findFirst();
    }

    /**
     * How far the service is out of order, 0 to 100 percent, while all of these go on: as bad as its worst group, or as what
     * struck it as a whole. Of several that strike one part, the worst one counts; those of parts that it has not, do not.
     */
    int degree(List<Impairment> present) {
        var worst = new HashMap<String, Integer>();
        present.forEach(one -> worst.merge(one.part().orElse(ITSELF), one.degree(), Math::max));
        return Math.max(worst.getOrDefault(ITSELF, 0), ofGroups(worst));
    }

    private int ofGroups(Map<String, Integer> byPart) {
        return groups.stream().mapToInt(group -> group.degree(byPart)).max().orElse(0);
    }
}
