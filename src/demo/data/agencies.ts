import type { AgencyKind } from '../../plans/index.js';

/** Cơ quan trong sổ của bản trình diễn. Keys are stable; the loader derives the ids from them. */
export interface DemoAgency {
  key: string;
  /** Mã định danh in the form of QĐ 20/2020/QĐ-TTg. Real at level 1 (H06, H08, H41), invented below it. */
  code: string;
  name: string;
  kind: AgencyKind;
  /** Key of the agency above; null for an issuing body. */
  parent: string | null;
  validFrom: string;
  /** The review route of the plans it issues; null for an agency that issues none here. */
  reviewRoute: 'province' | 'city' | null;
}

/** Cơ quan ban hành: one province per plan of a province, and the city. */
export const issuingBodies = ['bd.ubnd', 'vt.ubnd', 'na.ubnd'] as const;

type Row = readonly [key: string, code: string, name: string];

const agency = (kind: AgencyKind, parent: string | null, [key, code, name]: Row): DemoAgency => ({
  key,
  code,
  name,
  kind,
  parent,
  validFrom: '2016-01-01',
  reviewRoute: null,
});

const issuing = (kind: AgencyKind, reviewRoute: 'province' | 'city', row: Row): DemoAgency => ({
  ...agency(kind, null, row),
  reviewRoute,
});

const under = (parent: string, kind: AgencyKind, rows: readonly Row[]): DemoAgency[] => rows.map((row) => agency(kind, parent, row));

const binhDinh: readonly DemoAgency[] = [
  issuing('provincialCommittee', 'province', ['bd.ubnd', 'H08', 'Ủy ban nhân dân tỉnh Bình Định']),
  ...under('bd.ubnd', 'committeeOffice', [['bd.van-phong', 'H08.01', 'Văn phòng Ủy ban nhân dân tỉnh Bình Định']]),
  ...under('bd.ubnd', 'department', [
    ['bd.so-noi-vu', 'H08.02', 'Sở Nội vụ tỉnh Bình Định'],
    ['bd.so-tu-phap', 'H08.03', 'Sở Tư pháp tỉnh Bình Định'],
    ['bd.so-tai-chinh', 'H08.04', 'Sở Tài chính tỉnh Bình Định'],
    ['bd.so-ke-hoach-dau-tu', 'H08.05', 'Sở Kế hoạch và Đầu tư tỉnh Bình Định'],
    ['bd.so-xay-dung', 'H08.06', 'Sở Xây dựng tỉnh Bình Định'],
    ['bd.so-nong-nghiep', 'H08.07', 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định'],
    ['bd.so-tai-nguyen', 'H08.08', 'Sở Tài nguyên và Môi trường tỉnh Bình Định'],
    ['bd.so-y-te', 'H08.09', 'Sở Y tế tỉnh Bình Định'],
    ['bd.so-giao-duc', 'H08.10', 'Sở Giáo dục và Đào tạo tỉnh Bình Định'],
    ['bd.so-thong-tin', 'H08.11', 'Sở Thông tin và Truyền thông tỉnh Bình Định'],
    ['bd.thanh-tra', 'H08.12', 'Thanh tra tỉnh Bình Định'],
    ['bd.cong-an', 'H08.13', 'Công an tỉnh Bình Định'],
  ]),
  ...under('bd.ubnd', 'districtCommittee', [
    ['bd.quy-nhon', 'H08.21', 'Ủy ban nhân dân thành phố Quy Nhơn'],
    ['bd.an-nhon', 'H08.22', 'Ủy ban nhân dân thị xã An Nhơn'],
    ['bd.hoai-nhon', 'H08.23', 'Ủy ban nhân dân thị xã Hoài Nhơn'],
    ['bd.an-lao', 'H08.24', 'Ủy ban nhân dân huyện An Lão'],
    ['bd.hoai-an', 'H08.25', 'Ủy ban nhân dân huyện Hoài Ân'],
    ['bd.phu-cat', 'H08.26', 'Ủy ban nhân dân huyện Phù Cát'],
    ['bd.phu-my', 'H08.27', 'Ủy ban nhân dân huyện Phù Mỹ'],
    ['bd.tay-son', 'H08.28', 'Ủy ban nhân dân huyện Tây Sơn'],
    ['bd.tuy-phuoc', 'H08.29', 'Ủy ban nhân dân huyện Tuy Phước'],
    ['bd.van-canh', 'H08.30', 'Ủy ban nhân dân huyện Vân Canh'],
    ['bd.vinh-thanh', 'H08.31', 'Ủy ban nhân dân huyện Vĩnh Thạnh'],
  ]),
  ...under('bd.ubnd', 'publicUnit', [
    ['bd.cao-dang-y-te', 'H08.41', 'Trường Cao đẳng Y tế Bình Định'],
    ['bd.cao-dang-ky-thuat', 'H08.42', 'Trường Cao đẳng Kỹ thuật Công nghệ Quy Nhơn'],
  ]),
];

const vungTau: readonly DemoAgency[] = [
  issuing('cityCommittee', 'city', ['vt.ubnd', 'H06.01', 'Ủy ban nhân dân thành phố Vũng Tàu']),
  ...under('vt.ubnd', 'committeeOffice', [['vt.van-phong', 'H06.01.01', 'Văn phòng HĐND và UBND thành phố Vũng Tàu']]),
  ...under('vt.ubnd', 'division', [
    ['vt.phong-noi-vu', 'H06.01.02', 'Phòng Nội vụ thành phố Vũng Tàu'],
    ['vt.phong-tu-phap', 'H06.01.03', 'Phòng Tư pháp thành phố Vũng Tàu'],
    ['vt.phong-van-hoa', 'H06.01.04', 'Phòng Văn hóa và Thông tin thành phố Vũng Tàu'],
    ['vt.phong-tai-chinh', 'H06.01.05', 'Phòng Tài chính - Kế hoạch thành phố Vũng Tàu'],
    ['vt.phong-giao-duc', 'H06.01.06', 'Phòng Giáo dục và Đào tạo thành phố Vũng Tàu'],
    ['vt.thanh-tra', 'H06.01.07', 'Thanh tra thành phố Vũng Tàu'],
  ]),
  ...under('vt.ubnd', 'communeCommittee', [
    ['vt.phuong-1', 'H06.01.21', 'Ủy ban nhân dân Phường 1'],
    ['vt.phuong-2', 'H06.01.22', 'Ủy ban nhân dân Phường 2'],
    ['vt.phuong-3', 'H06.01.23', 'Ủy ban nhân dân Phường 3'],
    ['vt.phuong-4', 'H06.01.24', 'Ủy ban nhân dân Phường 4'],
    ['vt.phuong-5', 'H06.01.25', 'Ủy ban nhân dân Phường 5'],
    ['vt.phuong-7', 'H06.01.26', 'Ủy ban nhân dân Phường 7'],
    ['vt.phuong-8', 'H06.01.27', 'Ủy ban nhân dân Phường 8'],
    ['vt.phuong-9', 'H06.01.28', 'Ủy ban nhân dân Phường 9'],
    ['vt.phuong-10', 'H06.01.29', 'Ủy ban nhân dân Phường 10'],
    ['vt.phuong-11', 'H06.01.30', 'Ủy ban nhân dân Phường 11'],
    ['vt.phuong-12', 'H06.01.31', 'Ủy ban nhân dân Phường 12'],
    ['vt.thang-nhat', 'H06.01.32', 'Ủy ban nhân dân Phường Thắng Nhất'],
    ['vt.thang-nhi', 'H06.01.33', 'Ủy ban nhân dân Phường Thắng Nhì'],
    ['vt.thang-tam', 'H06.01.34', 'Ủy ban nhân dân Phường Thắng Tam'],
    ['vt.nguyen-an-ninh', 'H06.01.35', 'Ủy ban nhân dân Phường Nguyễn An Ninh'],
    ['vt.rach-dua', 'H06.01.36', 'Ủy ban nhân dân Phường Rạch Dừa'],
    ['vt.long-son', 'H06.01.37', 'Ủy ban nhân dân xã Long Sơn'],
  ]),
  ...under('vt.ubnd', 'publicUnit', [
    ['vt.trung-tam-van-hoa', 'H06.01.41', 'Trung tâm Văn hóa - Thông tin và Thể thao thành phố Vũng Tàu'],
  ]),
];

/** Nghệ An has 21 district-level units; five are enough to expand a group. */
const ngheAn: readonly DemoAgency[] = [
  issuing('provincialCommittee', 'province', ['na.ubnd', 'H41', 'Ủy ban nhân dân tỉnh Nghệ An']),
  ...under('na.ubnd', 'committeeOffice', [['na.van-phong', 'H41.01', 'Văn phòng Ủy ban nhân dân tỉnh Nghệ An']]),
  ...under('na.ubnd', 'department', [
    ['na.so-noi-vu', 'H41.02', 'Sở Nội vụ tỉnh Nghệ An'],
    ['na.so-ke-hoach-dau-tu', 'H41.03', 'Sở Kế hoạch và Đầu tư tỉnh Nghệ An'],
    ['na.so-xay-dung', 'H41.04', 'Sở Xây dựng tỉnh Nghệ An'],
    ['na.so-tai-nguyen', 'H41.05', 'Sở Tài nguyên và Môi trường tỉnh Nghệ An'],
    ['na.so-tai-chinh', 'H41.06', 'Sở Tài chính tỉnh Nghệ An'],
    ['na.so-tu-phap', 'H41.07', 'Sở Tư pháp tỉnh Nghệ An'],
    ['na.so-thong-tin', 'H41.08', 'Sở Thông tin và Truyền thông tỉnh Nghệ An'],
    ['na.thanh-tra', 'H41.09', 'Thanh tra tỉnh Nghệ An'],
    ['na.cong-an', 'H41.10', 'Công an tỉnh Nghệ An'],
  ]),
  ...under('na.ubnd', 'districtCommittee', [
    ['na.vinh', 'H41.21', 'Ủy ban nhân dân thành phố Vinh'],
    ['na.cua-lo', 'H41.22', 'Ủy ban nhân dân thị xã Cửa Lò'],
    ['na.nam-dan', 'H41.23', 'Ủy ban nhân dân huyện Nam Đàn'],
    ['na.quynh-luu', 'H41.24', 'Ủy ban nhân dân huyện Quỳnh Lưu'],
    ['na.con-cuong', 'H41.25', 'Ủy ban nhân dân huyện Con Cuông'],
  ]),
];

/** Sổ cơ quan: parents stand before their children. */
export const agencies: readonly DemoAgency[] = [...binhDinh, ...vungTau, ...ngheAn];
