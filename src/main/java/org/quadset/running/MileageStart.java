package org.quadset.running;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the mileage phase begins with.
 *
 * @param from the first day of the first planned week
 * @param weekly metres a week before it
 * @param longest metres of the longest run in the 30 days before it
 */
public record MileageStart(LocalDate from, BigDecimal weekly, BigDecimal longest) {}
