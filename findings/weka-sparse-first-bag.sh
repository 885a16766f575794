#!/usr/bin/env bash
# Weka (weka-stable 3.8.6, Java 17): sparse rows of an ARFF file that leave out a relational or string attribute.
#
# Expected: the bag left out is missing, or empty. (In sparse rows a number left out is 0.)
# Seen: the row gets the bag of the first row of the file, with all its instances and without a word; a string
# left out becomes the first string of the file. The ARFF manual warns of strings when sparse data are saved,
# not of bags, and not of reading.
#
# Prints what it saw; exits with 1 if it is no longer so. Needs a JDK 17 and Maven.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies><dependency><groupId>nz.ac.waikato.cms.weka</groupId>
<artifactId>weka-stable</artifactId><version>3.8.6</version></dependency></dependencies></project>
POM
mvn -q -B -f "$folder/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib"
cat > "$folder/Sparse.java" <<'JAVA'
import java.io.StringReader;
import weka.core.Instance;
import weka.core.Instances;

public class Sparse {
  public static void main(String[] args) throws Exception {
    Instances data =
        new Instances(
            new StringReader(
                "@relation r\n@attribute bag relational\n@attribute y numeric\n@end bag\n"
                    + "@attribute name string\n@attribute c {u,v}\n@data\n"
                    + "{0 '1\\n2',1 first,2 v}\n{2 v}\n"));
    Instance second = data.instance(1);
    System.out.println("second row: " + second);
    System.out.println("bag missing: " + second.isMissing(0) + ", name missing: " + second.isMissing(1));
    boolean asSeen =
        !second.isMissing(0)
            && second.relationalValue(0).numInstances() == 2
            && second.stringValue(1).equals("first");
    if (!asSeen) {
      System.out.println("No longer as described.");
      System.exit(1);
    }
  }
}
JAVA
java --add-opens java.base/java.lang=ALL-UNNAMED -cp "$folder/lib/*" "$folder/Sparse.java"
