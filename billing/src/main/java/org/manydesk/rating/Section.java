package org.manydesk.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.manydesk.problem.Faults;

/**
 * One JSON object that is read strictly: unknown fields, wrong kinds and numbers out of range are written down with their
 * JSON pointer, and reading goes on, so that a sender learns of everything at once. Null is the same as absent.
 */
public final class Section {

    /** What a decimal may look like: no exponent, no sign but minus, at most 13 digits before and 10 after the point. */
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,12})(\\.\\d{1,10})?");

    private static final int MOST_ENTRIES = 1_000;

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;

    private Section(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        if (!node.isObject()) faults.add(pointer, "Here must be a JSON object.");
    }

    /** Starts reading at an object whose place in the whole document is {@code pointer}, empty for the root. */
    public static Section of(JsonNode node, String pointer) {
        return of(node, pointer, new Faults());
    }

    /** The same for a part of a document whose reader gathers the faults of all parts. */
    public static Section of(JsonNode node, String pointer, Faults faults) {
        return new Section(node, pointer, faults);
    }

    /** Any other field than these is a fault. */
    public Section only(Set<String> fields) {
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) fault(escaped(name), "is not a field here");
        });
        return this;
    }

    public boolean has(String field) {
        return !field(field).isMissingNode();
    }

    public Optional<String> text(String field, int longest) {
        var found = field(field);
        if (found.isMissingNode()) return Optional.empty();
        if (!found.isTextual()) return refuse(field, "must be a string");
        var text = found.textValue().strip();
        if (text.isEmpty()) return refuse(field, "must not be blank");
        return text.length() <= longest ? Optional.of(text) : refuse(field, "is longer than " + longest);
    }

    /** A decimal string or a JSON integer. */
    public Optional<BigDecimal> decimal(String field) {
        var found = field(field);
        if (found.isMissingNode()) return Optional.empty();
        var text = found.isIntegralNumber() ? found.asText() : found.isTextual() ? found.textValue() : "";
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : refuse(field, "must be a decimal string such as \"12.50\", or a JSON integer");
    }

    /** A decimal that is zero or more. */
    public Optional<BigDecimal> notNegative(String field) {
        return decimal(field)
                .flatMap(number -> number.signum() < 0 ? refuse(field, "must not be negative") : Optional.of(number));
    }

    /** A decimal that is more than zero. */
    public Optional<BigDecimal> positive(String field) {
        return decimal(field)
                .flatMap(number -> number.signum() <= 0 ? refuse(field, "must be more than 0") : Optional.of(number));
    }

    /** A decimal that is zero or more and can be paid in the currency: zeros apart, it is no finer than ISO 4217 has it. */
    public Optional<BigDecimal> payable(String field, Currency currency) {
        var decimals = currency.getDefaultFractionDigits();
        var finer =
                "is charged as it stands and must not have more decimals than %s has: %d".formatted(currency, decimals);
        return notNegative(field)
                .flatMap(amount ->
                        amount.stripTrailingZeros().scale() > decimals ? refuse(field, finer) : Optional.of(amount));
    }

    /** A decimal from zero to so much. */
    public Optional<BigDecimal> percent(String field, BigDecimal most) {
        return notNegative(field)
                .flatMap(number -> number.compareTo(most) > 0
                        ? refuse(field, "must be at most " + most.toPlainString())
                        : Optional.of(number));
    }

    /** A month such as 2026-10. */
    public Optional<YearMonth> month(String field) {
        return text(field, 7).flatMap(text -> {
            try {
                return Optional.of(YearMonth.parse(text));
            } catch (DateTimeParseException notOne) {
                return refuse(field, "must be a month such as 2026-10");
            }
        });
    }

    /** A whole JSON number from one to another, both included. */
    public Optional<Integer> whole(String field, int least, int most) {
        var found = field(field);
        if (found.isMissingNode()) return Optional.empty();
        return found.isIntegralNumber()
                        && found.canConvertToInt()
                        && found.intValue() >= least
                        && found.intValue() <= most
                ? Optional.of(found.intValue())
                : refuse(field, "must be a whole number from " + least + " to " + most);
    }

    /** The texts of an array; absent is none. */
    public List<String> texts(String field, int longest) {
        var found = field(field);
        if (found.isMissingNode()) return List.of();
        var texts = StreamSupport.stream(found.spliterator(), false)
                .filter(entry -> entry.isTextual()
                        && !entry.textValue().isBlank()
                        && entry.textValue().length() <= longest)
                .map(entry -> entry.textValue().strip())
                .toList();
        if (!found.isArray() || texts.size() != found.size() || texts.size() > MOST_ENTRIES)
            fault(field, "must be an array of texts of at most " + longest + " characters");
        return texts;
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        var found = field(field);
        if (found.isMissingNode()) return Optional.empty();
        var match = Arrays.stream(type.getEnumConstants())
                .filter(constant -> found.isTextual() && constant.name().equals(found.textValue()))
                .findFirst();
        return match.isPresent() ? match : refuse(field, "must be one of " + String.join(", ", names(type)));
    }

    /** An array of names; empty when it is absent or wrong. */
    public <E extends Enum<E>> Optional<List<E>> choices(String field, Class<E> type) {
        var found = field(field);
        if (found.isMissingNode()) return Optional.empty();
        var known = Arrays.asList(type.getEnumConstants());
        var chosen = StreamSupport.stream(found.spliterator(), false)
                .flatMap(entry ->
                        known.stream().filter(e -> entry.isTextual() && e.name().equals(entry.textValue())))
                .toList();
        return found.isArray() && chosen.size() == found.size()
                ? Optional.of(chosen)
                : refuse(field, "must be an array of " + String.join(", ", names(type)));
    }

    /** True or false; absent is false. */
    public boolean flag(String field) {
        var found = field(field);
        if (!found.isMissingNode() && !found.isBoolean()) fault(field, "must be true or false");
        return found.booleanValue();
    }

    /** The objects of an array; absent is none. */
    public List<Section> sections(String field) {
        var found = field(field);
        if (found.isMissingNode()) return List.of();
        if (!found.isArray() || found.size() > MOST_ENTRIES) {
            fault(field, "must be an array of at most " + MOST_ENTRIES);
            return List.of();
        }
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Section(found.get(i), pointer + "/" + field + "/" + i, faults))
                .toList();
    }

    /** The object in a field; absent is read as an object without fields. */
    public Section section(String field) {
        var found = field(field);
        if (!found.isMissingNode()) return new Section(found, pointer + "/" + field, faults);
        fault(field, "is required");
        return new Section(JsonNodeFactory.instance.objectNode(), pointer + "/" + field, faults);
    }

    /** What was read, or a fault and the stand-in that lets reading go on. */
    public <T> T required(String field, Optional<T> found, T standIn) {
        if (!has(field)) fault(field, "is required");
        return found.orElse(standIn);
    }

    public void fault(String field, String detail) {
        faults.add(pointer + "/" + field, "%s %s.".formatted(field, detail));
    }

    /** @throws org.manydesk.problem.InvalidInput when anything was wrong in the document so far */
    public void accept() {
        faults.refuse();
    }

    boolean isFaultless() {
        return faults.none();
    }

    private <T> Optional<T> refuse(String field, String detail) {
        fault(field, detail);
        return Optional.empty();
    }

    private JsonNode field(String name) {
        var found = node.path(name);
        return found.isNull() ? MissingNode.getInstance() : found;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static String escaped(String name) {
        var shown = name.length() > 80 ? name.substring(0, 80) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
