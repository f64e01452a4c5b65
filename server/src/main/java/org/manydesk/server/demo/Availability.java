package org.manydesk.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Services of two clients with what went wrong in the demo's months, and the maintenance that lies ahead. */
final class Availability {
    private final Rest operator;
    private final Rest nobody;
    private final Instant now;
    private final YearMonth first;

    /** @param first the first month of the demo */
    Availability(Rest operator, Rest nobody, Instant now, YearMonth first) {
        this.operator = operator;
        this.nobody = nobody;
        this.now = now;
        this.first = first;
    }

    /** An online shop of robots, around the clock, and production planning in office hours. */
    void ofFactory(Client client) {
        var web = group("Web servers", "REDUNDANT", part("web-1", "Web 1"), part("web-2", "Web 2"));
        var data = group("Data", "WEAKEST_LINK", part("db", "Database"), part("san", "Storage"));
        var shop = define(client, "shop", "Customer portal", "99.9", "ELAPSED", List.of(web, data));
        outage(client, shop, 6, "09:40", 95, Map.of("part", "web-1", "note", "Fan failed; web 2 carried the load."));
        outage(client, shop, 19, "14:05", 22, Map.of("part", "db", "note", "Disk full; logs moved."));
        outage(client, shop, 41, "02:00", 35, Map.of("planned", true, "note", "Update that nobody had agreed to."));
        outage(
                client,
                shop,
                68,
                "16:30",
                50,
                Map.of("part", "san", "degree", 40, "note", "Slow while a disk was rebuilt."));
        outage(client, shop, 97, "15:20", 18, Map.of("part", "db", "note", "Restarted after a stuck lock."));
        var planning = define(client, "mes", "Production planning", "99.5", "BUSINESS", List.of());
        outage(client, planning, 27, "10:10", 80, Map.of("note", "Certificate had expired."));
        outage(client, planning, 52, "07:30", 240, Map.of("note", "Line database locked after the night’s import."));
        outage(client, planning, 99, "11:15", 65, Map.of("note", "Licence server did not answer."));
        agreed(client, shop, 9, "Yearly change of the certificates and of both web servers’ disks.");
        propose(client, planning, 16, "Release 14 of the planning system.");
    }

    /** Reservations of hotels, around the clock, and their door locks, which go on failing. */
    void ofHotels(Client client) {
        var booking = define(client, "booking", "Reservations", "99.95", "ELAPSED", List.of());
        outage(client, booking, 12, "21:15", 9, Map.of("note", "Channel manager rejected all bookings."));
        outage(client, booking, 47, "03:00", 25, Map.of("note", "Line of the provider was cut."));
        var north = part("north", "North wing");
        var south = part("south", "South wing");
        var keys = define(
                client, "keys", "Key cards", "99", "ELAPSED", List.of(group("Wings", "WEAKEST_LINK", north, south)));
        outage(client, keys, 33, "11:00", 130, Map.of("part", "south", "note", "Encoder broken; spare one installed."));
        goesOn(keys, Map.of("part", "north", "degree", 30, "note", "One of three encoders is slow."));
        agreed(client, booking, 5, "Move of the database to new machines.");
    }

    private static Map<String, Object> group(String name, String mode, Object... parts) {
        return Map.of("name", name, "mode", mode, "parts", List.of(parts));
    }

    private static Object part(String key, String name) {
        return Map.of("key", key, "name", name);
    }

    private String define(Client client, String key, String name, String target, String time, List<?> groups) {
        var services = "tenants/" + client.key() + "/services";
        operator.post(
                services,
                Map.of(
                        "key", key,
                        "name", name,
                        "contract", client.contractNumber(),
                        "target", target,
                        "time", time,
                        "from", first.toString(),
                        "groups", groups));
        return services + "/" + key;
    }

    /** Some days after the first month began, in the client's zone; days that lie ahead are left out. */
    private void outage(Client client, String service, int day, String time, int minutes, Map<String, ?> more) {
        var from = first.atDay(1).plusDays(day).atTime(LocalTime.parse(time)).atZone(ZoneId.of(client.zone()));
        var until = from.plusMinutes(minutes);
        if (until.toInstant().isBefore(now)) tell(service, from.toInstant(), Map.of("until", until.toInstant()), more);
    }

    private void goesOn(String service, Map<String, ?> more) {
        tell(service, now.minusSeconds(5_400), Map.of(), more);
    }

    private void tell(String service, Instant from, Map<String, Instant> end, Map<String, ?> more) {
        var outage = new HashMap<String, Object>(more);
        outage.put("from", from.toString());
        end.forEach((member, at) -> outage.put(member, at.toString()));
        operator.post(service + "/outages", outage);
    }

    private void agreed(Client client, String service, int daysAhead, String note) {
        var window = propose(client, service, daysAhead, note);
        var manager = nobody.as(client.email(client.manager()), Login.PASSWORD);
        manager.put(service + "/maintenance-windows/" + window + "/agreement", Map.of());
    }

    /** Four hours in the night. */
    private String propose(Client client, String service, int daysAhead, String note) {
        var zone = ZoneId.of(client.zone());
        var from =
                LocalDate.ofInstant(now, zone).plusDays(daysAhead).atTime(22, 0).atZone(zone);
        var window = Map.of(
                "from", from.toInstant().toString(),
                "until", from.plusHours(4).toInstant().toString(),
                "note", note);
        return operator.post(service + "/maintenance-windows", window)
                .path("id")
                .asText();
    }
}
