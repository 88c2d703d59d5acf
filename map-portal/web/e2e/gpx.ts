interface Point {
  longitude: number
  latitude: number
  /** Milliseconds since 1970. */
  at: number
}

/** A track as a sports watch exports it: GPX 1.1 with the extensions of its maker. */
export function gpxOf(points: readonly Point[]): string {
  const rows = points.map(
    ({ longitude, latitude, at }, index) => `      <trkpt lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}">
        <ele>${(86 + Math.sin(index / 9)).toFixed(1)}</ele>
        <time>${new Date(at).toISOString()}</time>
        <extensions><gpxtpx:TrackPointExtension><gpxtpx:cad>54</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>
      </trkpt>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="Watch" version="1.1" xmlns="http://www.topografix.com/GPX/1/1"
  xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/11.xsd">
  <metadata><time>${new Date(points[0]?.at ?? 0).toISOString()}</time></metadata>
  <trk>
    <name>Walk</name>
    <type>walking</type>
    <trkseg>
${rows.join('\n')}
    </trkseg>
  </trk>
</gpx>
`
}
