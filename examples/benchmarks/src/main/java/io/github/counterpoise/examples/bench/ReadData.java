package io.github.counterpoise.examples.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.SplittableRandom;

/** A CSV file of mixed kinds of columns, the same for every run. */
final class ReadData {

  /** The number of columns, the class included. */
  static final int COLUMNS = 20;

  private static final String[] COLOURS = {"red", "green", "blue", "dark blue", "grey"};
  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 1, 1, 0, 0, 0);

  private ReadData() {}

  /**
   * Writes the file.
   *
   * @param file its name
   * @param rows rows below the header
   */
  static void write(Path file, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("i1,i2,i3,i4,d1,d2,d3,d4,d5,d6,f1,f2,n1,l1,l2,l3,c1,day,time,class\n");
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        row.setLength(0);
        append(row, random);
        out.append(row);
      }
    }
  }

  private static void append(StringBuilder row, SplittableRandom random) {
    for (int most : new int[] {10, 100, 10_000, 1_000_000}) {
      row.append(random.nextInt(most)).append(',');
    }
    for (int places = 1; places <= 6; places++) {
      long scale = (long) Math.pow(10, places);
      long number = random.nextLong(-1000 * scale, 1000 * scale);
      row.append(number < 0 ? "-" : "").append(Math.abs(number) / scale).append('.');
      String digits = Long.toString(Math.abs(number) % scale);
      row.append("0".repeat(places - digits.length())).append(digits).append(',');
    }
    row.append(random.nextDouble()).append(',').append(random.nextDouble() * 1e-6).append(',');
    row.append(random.nextInt(20) == 0 ? "" : Integer.toString(random.nextInt(500))).append(',');
    row.append(COLOURS[random.nextInt(5)]).append(',');
    row.append(random.nextBoolean() ? "yes" : "no").append(',');
    row.append('"').append("town, ").append(random.nextInt(100)).append("\",");
    row.append(String.format(Locale.ROOT, "%05d", random.nextInt(100))).append(',');
    row.append(DAY.plusDays(random.nextInt(3000))).append(',');
    LocalDateTime time = TIME.plusSeconds(random.nextInt(10_000_000));
    row.append(time.toLocalDate()).append(' ');
    row.append(
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond()));
    row.append(random.nextInt(10) == 0 ? ",rare\n" : ",common\n");
  }
}
