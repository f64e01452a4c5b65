package org.manydesk.notification.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.manydesk.notification.Kind;
import org.manydesk.notification.Note;
import org.manydesk.notification.Occasion;
import org.manydesk.notification.Warning;
import org.manydesk.quota.Measure;
import org.manydesk.rating.Quantity;
import org.manydesk.sla.Metric;

/**
 * What somebody was told. What does not belong to its kind is left out.
 *
 * @param tenant  the client's key
 * @param ticket  of a clock: the ticket's reference
 * @param subject of a clock: what the ticket was called then
 * @param at      of a clock: how much of its target was used up, e.g. {@code 75%} or {@code PT30M before due}
 * @param due     of a clock, and of an answer: when it is due
 * @param contract of packs and of notice: the contract's number
 * @param priceLine of packs: the line of the price list
 * @param left    of packs: units that are paid for and not used
 * @param invoice of an answer: the invoice's id
 * @param invoiceNumber of an answer
 * @param line    of an answer: the line's number on the invoice, from 1
 * @param noticeBy of notice: the last day for it
 * @param quota   of a quota: what most was used of
 */
record NotificationJson(
        String id,
        String tenant,
        Kind kind,
        Optional<String> ticket,
        Optional<String> subject,
        Optional<Metric> metric,
        Optional<String> at,
        Optional<Instant> due,
        Optional<String> contract,
        Optional<String> priceLine,
        Optional<Quantity> left,
        Optional<String> invoice,
        Optional<String> invoiceNumber,
        Optional<Integer> line,
        Optional<LocalDate> noticeBy,
        Optional<Measure> quota,
        Instant toldAt,
        boolean read) {

    static NotificationJson of(Note note) {
        var clock = as(Warning.class, note);
        var packs = as(Occasion.BalanceLow.class, note);
        var answer = as(Occasion.AnswerDue.class, note);
        var notice = as(Occasion.NoticeNear.class, note);
        return new NotificationJson(
                Long.toString(note.id()),
                note.client().key(),
                note.occasion().kind(),
                clock.map(Warning::ref),
                clock.map(Warning::subject),
                clock.map(Warning::metric),
                clock.map(Warning::threshold),
                clock.map(Warning::due).or(() -> answer.map(Occasion.AnswerDue::due)),
                packs.map(Occasion.BalanceLow::contract).or(() -> notice.map(Occasion.NoticeNear::contract)),
                packs.map(Occasion.BalanceLow::line),
                packs.map(Occasion.BalanceLow::left),
                answer.map(one -> one.invoice().toString()),
                answer.map(Occasion.AnswerDue::number),
                answer.map(Occasion.AnswerDue::line),
                notice.map(Occasion.NoticeNear::by),
                as(Occasion.QuotaUsed.class, note).map(Occasion.QuotaUsed::measure),
                note.toldAt(),
                note.isRead());
    }

    private static <T> Optional<T> as(Class<T> kind, Note note) {
        return Optional.of(note.occasion()).filter(kind::isInstance).map(kind::cast);
    }
}
