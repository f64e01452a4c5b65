package org.manydesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Holidays;
import org.manydesk.calendar.Window;
import org.manydesk.rating.Hours;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

class ProjectionTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final WorkingDays HALF = new WorkingDays(20, new BigDecimal("10.00"));

    private static Traits kind(Priority priority) {
        return new Traits(TicketType.INCIDENT, priority, "", Channel.MAIL, Hours.IN_HOURS);
    }

    private static TicketMix mix(int urgent, int usual) {
        return new TicketMix(Map.of(kind(Priority.P1), urgent, kind(Priority.P3), usual));
    }

    private static Pace month(int monthsAgo, int tickets, String days) {
        return new Pace(NOVEMBER.minusMonths(monthsAgo), mix(0, tickets), new BigDecimal(days));
    }

    private static BusinessCalendar weekdays() {
        var day = List.of(new Window(Duration.ofHours(9), Duration.ofHours(17)));
        return new BusinessCalendar(
                LONDON,
                Stream.of(DayOfWeek.values())
                        .filter(one -> one.compareTo(DayOfWeek.SATURDAY) < 0)
                        .collect(Collectors.toMap(one -> one, one -> day)),
                Holidays.NONE);
    }

    @Test
    void the_rest_has_the_tickets_a_day_of_the_months_before() {
        var before = List.of(month(3, 40, "20"), month(2, 60, "20"), month(1, 50, "20"));
        var projection = new Projection(mix(0, 30), HALF, before, Optional.empty());
        assertThat(projection.expected()).map(TicketMix::size).contains(30 + 25);
        assertThat(projection.lowest()).map(TicketMix::size).contains(30 + 20);
        assertThat(projection.highest()).map(TicketMix::size).contains(30 + 30);
    }

    @Test
    void this_month_widens_the_range_and_stands_in_where_there_is_none_before() {
        var own = Optional.of(month(0, 90, "10.00"));
        var known = new Projection(mix(0, 90), HALF, List.of(month(1, 40, "20")), own);
        assertThat(known.expected()).map(TicketMix::size).contains(90 + 20);
        assertThat(known.lowest()).map(TicketMix::size).contains(90 + 20);
        assertThat(known.highest()).map(TicketMix::size).contains(90 + 90);
        var alone = new Projection(mix(0, 90), HALF, List.of(), own);
        assertThat(alone.expected()).map(TicketMix::size).contains(180);
        assertThat(alone.lowest()).isEmpty();
        assertThat(alone.highest()).isEmpty();
    }

    @Test
    void without_anything_to_go_by_nothing_is_said() {
        var projection = new Projection(mix(0, 3), HALF, List.of(), Optional.empty());
        assertThat(projection.expected()).isEmpty();
        assertThat(projection.lowest()).isEmpty();
        assertThat(Method.told(projection)).contains("nothing can be said");
    }

    @Test
    void a_month_that_is_over_is_what_was_measured() {
        var over = new WorkingDays(20, new BigDecimal("20.00"));
        var projection = new Projection(mix(1, 2), over, List.of(month(1, 40, "20")), Optional.empty());
        assertThat(projection.expected()).contains(mix(1, 2).plus(TicketMix.NONE));
    }

    @Property
    void scaling_keeps_the_number_and_the_shares(
            @ForAll @IntRange(min = 0, max = 500) int urgent,
            @ForAll @IntRange(min = 1, max = 500) int usual,
            @ForAll @IntRange(min = 0, max = 5000) int wanted) {
        var scaled = mix(urgent, usual).scaledTo(wanted);
        assertThat(scaled.size()).isEqualTo(wanted);
        var exact = BigDecimal.valueOf((long) urgent * wanted)
                .divide(BigDecimal.valueOf(urgent + usual), 6, java.math.RoundingMode.HALF_UP);
        var got = BigDecimal.valueOf(scaled.tickets().getOrDefault(kind(Priority.P1), 0));
        assertThat(got.subtract(exact).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Test
    void nothing_is_scaled_to_nothing() {
        assertThat(TicketMix.NONE.scaledTo(7)).isEqualTo(TicketMix.NONE);
    }

    @Test
    void working_days_are_those_on_which_the_desk_opens() {
        var thursdayAtOne = Instant.parse("2026-11-05T13:00:00Z");
        var days = WorkingDays.of(weekdays(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), thursdayAtOne);
        assertThat(days.all()).isEqualTo(21);
        assertThat(days.over()).isEqualTo("3.50");
        assertThat(days.left()).isEqualTo("17.50");
    }

    @Test
    void days_that_the_contract_does_not_cover_are_none_of_its() {
        var later = Instant.parse("2026-12-05T13:00:00Z");
        var days = WorkingDays.of(weekdays(), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30), later);
        assertThat(days).isEqualTo(new WorkingDays(6, new BigDecimal("6.00")));
    }
}
