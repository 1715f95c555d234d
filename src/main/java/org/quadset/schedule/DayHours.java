package org.quadset.schedule;

import java.time.DayOfWeek;

/**
 * Hours of one weekday, whosever they are.
 *
 * @param fromMinute minutes after midnight, 0 to 1439
 * @param untilMinute later than {@code fromMinute}, up to 1440
 */
public record DayHours(DayOfWeek day, int fromMinute, int untilMinute) {}
